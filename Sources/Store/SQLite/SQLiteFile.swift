import Foundation
import GRDB

/// How the file is opened.
enum SQLiteFile {
    /// Opens a connection and lives inside it until `body` returns.
    static func withConnection(
        _ path: String, settings: DatabaseSettings, readOnly: Bool, _ body: (SQLiteConnection) throws -> Void
    ) throws {
        let queue = try open(path, settings, readOnly: readOnly)
        try queue.inDatabase { database in
            guard let handle = database.sqliteConnection else { throw StoreError.unavailable("\(path) is closed") }
            let connection = SQLiteConnection(database, handle: handle, statements: settings.preparedStatements)
            defer { connection.finish() }
            try body(connection)
        }
        try queue.close()
    }

    /// The file and, after its example, its journals are for this user only.
    private static func open(_ path: String, _ settings: DatabaseSettings, readOnly: Bool) throws(StoreError) -> DatabaseQueue {
        if !FileManager.default.fileExists(atPath: path) {
            close(Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600))
        }
        let deadline = Date().addingTimeInterval(settings.lockTimeout.seconds)
        while true {
            do {
                return try DatabaseQueue(path: path, configuration: configuration(settings, readOnly: readOnly))
            } catch {
                // Changing to WAL needs the file for itself and does not wait for others that do the same.
                let busy = (error as? DatabaseError)?.resultCode == .SQLITE_BUSY
                guard busy, Date() < deadline else {
                    throw .unavailable("\(path): \((error as? DatabaseError)?.message ?? "\(error)")")
                }
                usleep(10_000)
            }
        }
    }

    private static func configuration(_ settings: DatabaseSettings, readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(settings.lockTimeout.seconds)
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            if !readOnly { try database.execute(sql: "PRAGMA journal_mode = WAL") }
            try database.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -\(readOnly ? max(2_048, 32_768 / max(1, settings.readers)) : 16_384);
                    PRAGMA wal_autocheckpoint = 4000;
                    PRAGMA journal_size_limit = 67108864;
                    PRAGMA case_sensitive_like = ON;
                    PRAGMA query_only = \(readOnly ? 1 : 0)
                    """)
        }
        return configuration
    }
}

extension Duration {
    /// The length in seconds.
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
