/// A statement as the server prepared it: the text and the kinds of its parameters.
struct PostgreSQLStatementKey: Hashable {
    let text: String
    let kinds: [UInt8]

    init(_ sql: SQL) {
        text = sql.text
        kinds = sql.values.map { value in
            switch value {
            case .null: 0
            case .integer: 1
            case .real: 2
            case .text: 3
            }
        }
    }

    /// The text for the server. NULL is written out, for a parameter without a type cannot always be understood.
    var written: String {
        var written = ""
        var number = 0
        for (index, piece) in text.split(separator: "\u{1A}", omittingEmptySubsequences: false).enumerated() {
            if index > 0, index <= kinds.count {
                if kinds[index - 1] == 0 {
                    written += "NULL"
                } else {
                    number += 1
                    written += "$\(number)"
                }
            }
            written += piece
        }
        return written
    }

    /// The types of the parameters: int8, float8 and text (pg_type.dat).
    var types: [UInt32] {
        kinds.filter { $0 != 0 }.map { [0, 20, 701, 25][Int($0)] }
    }
}

/// The name of a prepared statement on its connection.
final class PostgreSQLStatement {
    let name: String

    init(name: String) {
        self.name = name
    }
}
