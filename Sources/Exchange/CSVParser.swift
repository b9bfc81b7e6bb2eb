/// Splits UTF-8 into rows of cells as RFC 4180 says, with what programs really write: any separator, LF, CR or CRLF, quotes doubled
/// inside quotes, a quote in the middle of a bare cell taken as it is.
public struct CSVParser {
    private enum Place {
        case start, bare, quoted, quoteSeen
    }

    /// Bytes of one cell; what is longer is cut, so that an unclosed quote does not eat the memory.
    static let longestCell = 1 << 16
    /// Cells of one row.
    static let longestRow = 1_000

    private let separator: UInt8
    private var place = Place.start
    private var cell: [UInt8] = []
    private var row: [String] = []
    private var sawReturn = false

    /// - Parameter separator: what parts the cells.
    public init(separator: CSVDialect.Separator) {
        self.separator = separator.byte
    }

    /// Takes the next piece and gives the rows that ended in it. Empty lines are left out.
    public mutating func feed(_ piece: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        for byte in piece { take(byte, &rows) }
        return rows
    }

    /// The row that the file ended in.
    public mutating func finish() -> [[String]] {
        var rows: [[String]] = []
        if !cell.isEmpty || !row.isEmpty || place == .quoteSeen { endRow(&rows) }
        return rows
    }

    private mutating func take(_ byte: UInt8, _ rows: inout [[String]]) {
        defer { sawReturn = byte == 13 && place != .quoted }
        if place == .quoted {
            if byte == UInt8(ascii: "\"") { place = .quoteSeen } else { put(byte) }
            return
        }
        switch byte {
        case separator: endCell()
        case 10: if !sawReturn { endRow(&rows) }
        case 13: endRow(&rows)
        case UInt8(ascii: "\"") where place == .start: place = .quoted
        case UInt8(ascii: "\"") where place == .quoteSeen:
            put(byte)
            place = .quoted
        default:
            put(byte)
            place = .bare
        }
    }

    private mutating func put(_ byte: UInt8) {
        if cell.count < Self.longestCell { cell.append(byte) }
    }

    private mutating func endCell() {
        if row.count < Self.longestRow { row.append(String(decoding: cell, as: UTF8.self)) }
        cell.removeAll(keepingCapacity: true)
        place = .start
    }

    private mutating func endRow(_ rows: inout [[String]]) {
        let isBlank = row.isEmpty && cell.isEmpty && place == .start
        endCell()
        if !isBlank { rows.append(row) }
        row.removeAll(keepingCapacity: true)
    }
}
