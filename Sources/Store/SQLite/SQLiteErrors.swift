import Foundation
import GRDBSQLite

extension StoreError {
    /// Text that PostgreSQL cannot keep and SQLite would cut off.
    static let zeroByte = StoreError.other("text holds a zero byte")

    /// What the last call on a connection complained about.
    init(sqlite database: OpaquePointer) {
        let code = sqlite3_extended_errcode(database)
        let message = String(cString: sqlite3_errmsg(database))
        self.init(sqliteCode: code, message: message)
    }

    init(sqliteCode code: Int32, message: String) {
        let detail = message.range(of: " constraint failed: ").map { String(message[$0.upperBound...]) } ?? ""
        switch code {
        case SQLITE_CONSTRAINT | 8 << 8, SQLITE_CONSTRAINT | 6 << 8, SQLITE_CONSTRAINT | 10 << 8:  // UNIQUE, PRIMARYKEY, ROWID
            self = .unique(detail)
        case SQLITE_CONSTRAINT | 3 << 8: self = .foreignKey(detail)
        case SQLITE_CONSTRAINT | 1 << 8: self = .check(detail)
        case SQLITE_CONSTRAINT | 7 << 8: self = .check(message)  // RAISE(ABORT, …) of a trigger
        case SQLITE_CONSTRAINT | 5 << 8: self = .notNull(detail)
        default:
            switch code & 0xFF {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_INTERRUPT, SQLITE_CORRUPT:
                self = .unavailable(message)
            case SQLITE_FULL: self = .full(message)
            default: self = .other(message)
            }
        }
    }
}
