import CPQ

/// PostgreSQL: threads with one connection each, and one connection that listens.
final class PostgreSQLEngine: DatabaseEngine {
    let dialect = Dialect.postgres
    let connector: PostgreSQLConnector
    private let threads: DatabaseThreads
    private let listener: PostgreSQLListener

    private init(connector: PostgreSQLConnector, listener: PostgreSQLListener) {
        self.connector = connector
        self.listener = listener
        threads = DatabaseThreads("wiecha-sql", size: connector.settings.connections) { threads in
            PostgreSQLWorker(connector: connector).serve(threads.queue)
        }
    }

    /// Reaches the server; throws when it is too old, does not speak UTF-8, or is not there.
    static func start(_ address: String, settings: DatabaseSettings, board: AnnouncementBoard) async throws -> PostgreSQLEngine {
        let connector = PostgreSQLConnector(address: address, settings: settings)
        let listener = try PostgreSQLListener(address: address, settings: settings, board: board)
        try await OwnThread.run {
            let handle = try listener.connect()
            let version = PQserverVersion(handle.pointer)
            guard version >= 150_000 else { throw StoreError.unavailable("PostgreSQL 15 or newer is needed, this is \(version / 10_000)") }
            let encoding = try handle.execute("SHOW server_encoding").first?.first
            guard encoding == "UTF8" else { throw StoreError.unavailable("the database must be made with ENCODING 'UTF8'") }
            try connector.indexes.load(from: handle)
            listener.start(on: handle)
        }
        return PostgreSQLEngine(connector: connector, listener: listener)
    }

    func submit(_ work: DatabaseWork) {
        threads.submit(work)
    }

    func plan(of sql: SQL) async throws -> String {
        try await withUnsafeThrowingContinuation { asker in
            submit(
                Errand(.everything, writes: false, asker: asker) { tx in
                    var lines: [String] = []
                    try tx.run("SET LOCAL enable_seqscan = off")
                    try tx.each(SQL(trusted: "EXPLAIN " + sql.text, values: sql.values)) { lines.append($0.text(0)) }
                    return lines.joined(separator: "\n")
                })
        }
    }

    func hasWall() async throws -> Bool {
        try await withUnsafeThrowingContinuation { asker in
            submit(
                Errand(.everything, writes: false, asker: asker) { tx in
                    try !tx.exists("SELECT 1 FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)")
                })
        }
    }

    func close() async {
        await threads.close()
        await listener.close()
    }
}
