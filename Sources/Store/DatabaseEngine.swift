/// What differs between the two databases.
protocol DatabaseEngine: Sendable {
    var dialect: Dialect { get }

    /// Queues work for a thread of the engine.
    func submit(_ work: DatabaseWork)

    /// The threads that read, where a task on them can read without waiting for another thread.
    var executor: (any TaskExecutor)? { get }

    /// Runs a reading closure on the calling thread; nil when it is none of those that read.
    func readHere<T>(_ scope: Scope, _ body: (Transaction) throws -> T) throws -> T?

    /// Applies what is missing of an ordered list of migrations.
    func migrate(_ migrations: [Migration]) async throws

    /// How the database would run a query.
    func plan(of sql: SQL) async throws -> String

    /// Whether the second wall between firms stands.
    func hasWall() async throws -> Bool

    /// Waits for running closures and lets go of the connections.
    func close() async
}

extension DatabaseEngine {
    var executor: (any TaskExecutor)? { nil }

    func readHere<T>(_ scope: Scope, _ body: (Transaction) throws -> T) throws -> T? { nil }
}
