/// What differs between the two databases.
protocol DatabaseEngine: Sendable {
    var dialect: Dialect { get }

    /// Queues work for a thread of the engine.
    func submit(_ work: DatabaseWork)

    /// Applies what is missing of an ordered list of migrations.
    func migrate(_ migrations: [Migration]) async throws

    /// How the database would run a query.
    func plan(of sql: SQL) async throws -> String

    /// Whether the second wall between firms stands.
    func hasWall() async throws -> Bool

    /// Waits for running closures and lets go of the connections.
    func close() async
}
