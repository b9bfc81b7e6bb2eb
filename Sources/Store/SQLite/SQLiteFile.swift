import GRDB

/// How the file is opened.
enum SQLiteFile {
    /// Opens a connection and lives inside it until `body` returns.
    static func withConnection(
        _ path: String, settings: DatabaseSettings, readOnly: Bool, _ body: (SQLiteConnection) throws -> Void
    ) throws {
        let queue: DatabaseQueue
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration(settings, readOnly: readOnly))
        } catch let error as DatabaseError {
            throw StoreError.unavailable("\(path): \(error.message ?? "\(error.resultCode)")")
        }
        try queue.inDatabase { database in
            guard let handle = database.sqliteConnection else { throw StoreError.unavailable("\(path) is closed") }
            let connection = SQLiteConnection(database, handle: handle, statements: settings.preparedStatements)
            defer { connection.finish() }
            try body(connection)
        }
        try queue.close()
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
                    PRAGMA cache_size = -16384;
                    PRAGMA mmap_size = 268435456;
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
