import Foundation
import GRDBSQLite

/// One prepared statement of one connection.
final class SQLiteStatement {
    let handle: OpaquePointer
    /// Whether rows are being read from it at this moment.
    var isBusy = false

    init(_ text: String, in database: OpaquePointer) throws {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(database, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else {
            throw StatementFailure(error: code == SQLITE_OK ? .other("no statement") : StoreError(sqlite: database))
        }
        self.handle = handle
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Binds the parameters in order.
    func bind(_ values: [SQLValue], in database: OpaquePointer) throws {
        var index: Int32 = 0
        for value in values {
            index += 1
            let code =
                switch value {
                case .null: sqlite3_bind_null(handle, index)
                case .integer(let number): sqlite3_bind_int64(handle, index, number)
                case .real(let number): sqlite3_bind_double(handle, index, number)
                case .text(let text): try bind(text, at: index)
                }
            guard code == SQLITE_OK else { throw StatementFailure(error: StoreError(sqlite: database)) }
        }
    }

    private func bind(_ text: String, at index: Int32) throws -> Int32 {
        var text = text
        return try text.withUTF8 { bytes in
            // SQLite copies: the text is gone when the statement runs.
            let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            guard let start = bytes.baseAddress, !bytes.isEmpty else { return sqlite3_bind_text(handle, index, "", 0, copies) }
            guard memchr(start, 0, bytes.count) == nil else { throw StatementFailure(error: .zeroByte) }
            return bytes.withMemoryRebound(to: CChar.self) { characters in
                sqlite3_bind_text(handle, index, characters.baseAddress, Int32(characters.count), copies)
            }
        }
    }

    /// Makes it ready for its next run.
    func reset() {
        sqlite3_reset(handle)
        isBusy = false
    }
}
