/// PostgreSQL: threads with one connection each.
final class PostgreSQLEngine: DatabaseEngine {
    let dialect = Dialect.postgres

    static func start(_ address: String, settings: DatabaseSettings, board: AnnouncementBoard) async throws -> PostgreSQLEngine {
        throw StoreError.unavailable("PostgreSQL comes next")
    }
    func submit(_ work: DatabaseWork) {}
    func migrate(_ migrations: [Migration]) async throws {}
    func plan(of sql: SQL) async throws -> String { "" }
    func close() async {}
}
