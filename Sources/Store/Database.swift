/// The tables of the house, on either engine.
///
/// Closures run on the database's own threads, one transaction each; nothing slow belongs into them.
public final class Database: Sendable {
    let engine: any DatabaseEngine
    /// Where it is.
    public let location: DatabaseLocation
    /// What was committed here and on other nodes.
    public let announcements: AnnouncementBoard

    init(_ engine: any DatabaseEngine, at location: DatabaseLocation, announcements: AnnouncementBoard) {
        self.engine = engine
        self.location = location
        self.announcements = announcements
    }

    /// Opens the file or reaches the server.
    ///
    /// - Throws: `StoreError.unavailable` when neither is possible.
    public static func open(_ location: DatabaseLocation, settings: DatabaseSettings = DatabaseSettings()) async throws -> Database {
        let board = AnnouncementBoard()
        switch location {
        case .sqlite(let path):
            return Database(try SQLiteEngine(path: path, settings: settings, board: board), at: location, announcements: board)
        case .postgres(let address):
            let engine = try await PostgreSQLEngine.start(address, settings: settings, board: board)
            return Database(engine, at: location, announcements: board)
        }
    }

    /// Which of the two databases it is.
    public var dialect: Dialect { engine.dialect }

    /// The threads that read SQLite. A task that runs on them reads by a plain call, without waking another thread; nil on PostgreSQL,
    /// where a read waits for the server.
    public var executor: (any TaskExecutor)? { engine.executor }

    /// Runs a closure on one unchanging view of the tables; it cannot write.
    public func read<T: Sendable>(_ scope: Scope, _ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try Task.checkCancellation()
        if let answer = try engine.readHere(scope, body) { return answer }
        return try await withUnsafeThrowingContinuation { asker in
            engine.submit(Errand(scope, writes: false, asker: asker, body: body))
        }
    }

    /// Runs a closure that may write; when it throws, nothing of it remains. Returns when its rows are on disk.
    ///
    /// The closure may run again when another node was in its way, so it does nothing but speak to the database.
    @discardableResult
    public func write<T: Sendable>(_ scope: Scope, _ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try Task.checkCancellation()
        return try await withUnsafeThrowingContinuation { asker in
            engine.submit(Errand(scope, writes: true, asker: asker, body: body))
        }
    }

    /// How the database would run a query, for tests that ask for an index.
    ///
    /// PostgreSQL is told to avoid reading whole tables, which it prefers while they are small.
    public func plan(of sql: SQL) async throws -> String {
        try await engine.plan(of: sql)
    }

    /// Whether row-level security stands behind the queries: never on SQLite, and not on PostgreSQL for a superuser or a role
    /// with BYPASSRLS, which an operator should be told.
    public func hasWall() async throws -> Bool {
        try await engine.hasWall()
    }

    /// Waits for running closures, then lets go of the database. Later calls throw `StoreError.unavailable`.
    public func close() async {
        await engine.close()
        announcements.close()
    }
}
