/// How a text file parts its cells.
public struct CSVDialect: Sendable, Equatable, Codable {
    /// The character between cells.
    public var separator: Separator
    /// Whether the first row names the columns.
    public var hasHeader: Bool

    /// Characters that part cells.
    public enum Separator: String, Sendable, CaseIterable, Codable {
        case semicolon = ";"
        case comma = ","
        case tab = "\t"
        case bar = "|"

        var byte: UInt8 { rawValue.utf8.first ?? UInt8(ascii: ";") }
    }

    public init(separator: Separator, hasHeader: Bool) {
        self.separator = separator
        self.hasHeader = hasHeader
    }

    /// The likeliest dialect of a text that begins like this: the separator that parts the first rows into the same number of cells, and
    /// most of them.
    public static func guess(_ head: [UInt8]) -> CSVDialect {
        var best = (separator: Separator.semicolon, score: 0, rows: [[String]]())
        for separator in Separator.allCases {
            var parser = CSVParser(separator: separator)
            var rows = parser.feed(Array(head.prefix(1 << 16)))
            if head.count < 1 << 16 { rows += parser.finish() }
            rows = Array(rows.prefix(40))
            let counts = Dictionary(grouping: rows.map(\.count)) { $0 }.mapValues(\.count)
            guard let (width, times) = counts.filter({ $0.key > 1 }).max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
            let score = times * 100 / max(rows.count, 1) * 10 + width
            if score > best.score { best = (separator, score, rows) }
        }
        if best.rows.isEmpty {
            var parser = CSVParser(separator: .semicolon)
            best.rows = parser.feed(Array(head.prefix(1 << 16))) + parser.finish()
        }
        return CSVDialect(separator: best.separator, hasHeader: looksLikeHeader(best.rows))
    }

    /// Whether the first of these rows names the columns: words without digits and without an address of mail, each once, above rows that
    /// do have such things.
    public static func looksLikeHeader(_ rows: [[String]]) -> Bool {
        guard let first = rows.first else { return false }
        let names = first.filter { !$0.isEmpty }
        guard !names.isEmpty, names.count * 2 >= first.count, Set(names).count == names.count else { return false }
        func isData(_ cell: String) -> Bool { cell.contains("@") || cell.utf8.count { 0x30...0x39 ~= $0 } > 1 }
        guard !names.contains(where: isData), !names.contains(where: { $0.count > 60 }) else { return false }
        return rows.count < 2 || rows.dropFirst().prefix(20).contains { $0.contains(where: isData) } || names.count > 1
    }
}
