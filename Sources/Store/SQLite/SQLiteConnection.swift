import GRDB
import GRDBSQLite

/// One connection to the file, used by the thread that opened it.
final class SQLiteConnection: DatabaseConnection {
    let dialect = Dialect.sqlite
    let database: GRDB.Database
    let handle: OpaquePointer
    private var statements: StatementCache<String, SQLiteStatement>

    init(_ database: GRDB.Database, handle: OpaquePointer, statements limit: Int) {
        self.database = database
        self.handle = handle
        statements = StatementCache(limit: limit)
    }

    /// Whether a transaction is open; SQLite closes one by itself after some errors.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    func each(_ sql: SQL, _ complaint: RowComplaint, _ body: (Row) throws -> Bool) throws {
        let statement = try prepared(sql.text)
        statement.isBusy = true
        defer { statement.reset() }
        try statement.bind(sql.values, in: handle)
        let row = Row(result: statement.handle, line: -1, complaint: complaint)
        var wanted = true
        while try step(statement) {
            if wanted {
                wanted = try body(row)
                try complaint.settle()
            }
            // A writing statement with RETURNING is run to its end, where its foreign keys are checked.
            if !wanted, sqlite3_stmt_readonly(statement.handle) != 0 { return }
        }
    }

    func run(_ sql: SQL) throws -> Int {
        let statement = try prepared(sql.text)
        statement.isBusy = true
        defer { statement.reset() }
        try statement.bind(sql.values, in: handle)
        let before = sqlite3_total_changes64(handle)
        while try step(statement) {}
        return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }

    /// Runs a statement of the engine itself.
    func command(_ text: String) throws {
        do {
            _ = try run(SQL(trusted: text))
        } catch let failure as StatementFailure {
            throw failure.error
        }
    }

    /// Lets go of the prepared statements, before the connection is closed.
    func finish() {
        statements.forgetAll()
    }

    private func step(_ statement: SQLiteStatement) throws -> Bool {
        switch sqlite3_step(statement.handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let error = StoreError(sqlite: handle)
            sqlite3_reset(statement.handle)
            throw StatementFailure(error: withTable(error), isDoomed: !isInTransaction)
        }
    }

    /// An index over expressions is told only by its name: puts its table's before it.
    private func withTable(_ error: StoreError) -> StoreError {
        guard case .unique(let detail) = error, detail.hasPrefix("index '"), detail.hasSuffix("'") else { return error }
        let index = String(detail.dropFirst(7).dropLast())
        var table = ""
        do {
            try each("SELECT tbl_name FROM sqlite_master WHERE type = 'index' AND name = \(index)", RowComplaint()) { row in
                table = row.text(0)
                return false
            }
        } catch {
            return .unique(index)
        }
        return .unique("\(table).\(index)")
    }

    private func prepared(_ text: String) throws -> SQLiteStatement {
        if let statement = statements.find(text), !statement.isBusy { return statement }
        let statement = try SQLiteStatement(SQL(trusted: text).written(for: .sqlite), in: handle)
        _ = statements.keep(statement, for: text)
        return statement
    }
}
