/// A statement or a part of one: text whose holes became parameters.
///
/// Written as SQL in a string literal. A hole never becomes text: `\(value)` is bound as a parameter, `\(otherSQL)` is
/// put in place with its own parameters, `\(list: values)` is the right side of `IN`.
///
/// ```swift
/// let mine: SQL = "firm_id = \(firm)"
/// try tx.all(Offer.self, "SELECT … FROM offer WHERE \(mine) AND id IN \(list: ids)")
/// ```
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// The text, with `SQL.hole` where a parameter stands.
    let text: String
    /// The parameters, in the order of their holes.
    public let values: [SQLValue]

    /// Stands in `text` for a parameter: the ASCII character "substitute", which no statement contains.
    static let hole = "\u{1A}"

    /// A statement without parameters, from text that the program made itself, never from outside.
    init(trusted text: String, values: [SQLValue] = []) {
        self.text = text
        self.values = values
    }

    public init(stringLiteral text: String) {
        self.init(trusted: text)
    }

    public init(stringInterpolation: StringInterpolation) {
        self.init(trusted: stringInterpolation.text, values: stringInterpolation.values)
    }

    /// One statement out of two pieces, a space between them.
    public static func + (left: SQL, right: SQL) -> SQL {
        SQL(trusted: left.text + " " + right.text, values: left.values + right.values)
    }

    /// The text as one database reads it: `?1` on SQLite, `$1` on PostgreSQL.
    public func written(for dialect: Dialect) -> String {
        let sign = dialect == .sqlite ? "?" : "$"
        var written = ""
        for (number, piece) in text.split(separator: "\u{1A}", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { written += sign + String(number) }
            written += piece
        }
        return written
    }
}

extension SQL {
    /// Pieces behind each other with a separator between them, as in `conditions.joined(" AND ")`; nothing for no pieces.
    public static func joined(_ pieces: [SQL], by separator: StaticString) -> SQL {
        SQL(trusted: pieces.map(\.text).joined(separator: "\(separator)"), values: pieces.flatMap(\.values))
    }
}
