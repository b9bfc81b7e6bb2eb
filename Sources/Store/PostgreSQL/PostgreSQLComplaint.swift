import CPQ

/// What the server said about a statement it refused.
struct PostgreSQLComplaint {
    /// SQLSTATE (PostgreSQL 15 manual, appendix A).
    let state: String
    let message: String
    private let table: String
    private let column: String
    private let constraint: String

    init(_ result: OpaquePointer) {
        func field(_ letter: Unicode.Scalar) -> String {
            PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) } ?? ""
        }
        state = field("C")
        message = field("M")
        table = field("t")
        column = field("c")
        constraint = field("n")
    }

    /// Whether running the whole transaction again may help: it lost against another one, or a table has changed under a
    /// prepared statement.
    var isPassing: Bool {
        state == "40001" || state == "40P01" || isStale
    }

    /// Whether prepared statements no longer fit the tables.
    var isStale: Bool {
        state == "0A000" && message.contains("cached plan") || state == "26000"
    }

    /// The same complaint in the words of the store.
    func error(_ indexes: PostgreSQLIndexes) -> StoreError {
        switch state {
        case "23505": .unique(indexes.columns(of: constraint) ?? "\(table).\(constraint)")
        case "23503": .foreignKey(constraint)
        case "23514", "23P01": .check(constraint)
        case "23502": .notNull("\(table).\(column)")
        case "53100": .full(message)
        default:
            switch state.prefix(2) {
            // Lost connection, no room, operator's hand, failing disk; a lock or a statement that took too long; lost races.
            case "08", "53", "57", "58", "40": .unavailable(message)
            default: state == "55P03" ? .unavailable(message) : .other(message.isEmpty ? "SQLSTATE \(state)" : message)
            }
        }
    }
}
