import Foundation
import Store
import Testing

@Suite struct MigrationTests {
    static let list = (1...12).map { number in
        Migration("step \(number)", sql: ["CREATE TABLE step\(number) (id BIGINT PRIMARY KEY)"])
    }

    @Test(arguments: TestEngine.allCases)
    func `two nodes that start at once migrate once`(engine: TestEngine) async throws {
        let location = try TestDatabase.location(engine)
        let nodes = [try await Database.open(location), try await Database.open(location)]
        try await withThrowingTaskGroup { group in
            for node in nodes { group.addTask { try await node.migrate(MigrationTests.list) } }
            try await group.waitForAll()
        }
        let applied = try await nodes[0].read(.everything) { try $0.one(Int.self, "SELECT count(*) FROM migration") }
        #expect(applied == 12)
        for node in nodes { await node.close() }
    }

    @Test(arguments: TestEngine.allCases)
    func `a changed migration is refused`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, ["CREATE TABLE a (id BIGINT PRIMARY KEY)"])
        let error = await #expect(throws: StoreError.self) {
            try await database.migrate([Migration("tables of the test", sql: ["CREATE TABLE a (id BIGINT NOT NULL)"])])
        }
        guard case .other(let sentence) = error else { return }
        #expect(sentence.contains("«tables of the test» was changed"))
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a newer database is refused`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine)
        let error = await #expect(throws: StoreError.self) { try await database.migrate(MigrationTests.list) }
        guard case .other(let sentence) = error else { return }
        #expect(sentence.contains("newer than the program"))
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a migration that fails leaves nothing of itself`(engine: TestEngine) async throws {
        let database = try await Database.open(try TestDatabase.location(engine))
        let good = Migration("good", sql: ["CREATE TABLE good (id BIGINT PRIMARY KEY)"])
        let bad = Migration("bad", sql: ["CREATE TABLE bad (id BIGINT PRIMARY KEY)", "CREATE TABLE good (id BIGINT)"])
        await #expect(throws: StoreError.self) { try await database.migrate([good, bad]) }
        let applied = try await database.read(.everything) { try $0.all(String.self, "SELECT name FROM migration") }
        #expect(applied == ["good"])
        await #expect(throws: StoreError.self) { try await database.read(.everything) { try $0.exists("SELECT 1 FROM bad") } }
        try await database.migrate([good, Migration("bad", sql: ["CREATE TABLE bad (id BIGINT PRIMARY KEY)"])])
        #expect(try await database.read(.everything) { try !$0.exists("SELECT 1 FROM bad") })
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a table that changes under prepared statements`(engine: TestEngine) async throws {
        let first = Migration("first", sql: ["CREATE TABLE a (id BIGINT PRIMARY KEY)", "INSERT INTO a (id) VALUES (1)"])
        let database = try await Database.open(try TestDatabase.location(engine))
        try await database.migrate([first])
        for _ in 0..<8 { #expect(try await database.read(.everything) { try $0.all(Int.self, "SELECT * FROM a") } == [1]) }
        try await database.migrate([first, Migration("second", sql: ["ALTER TABLE a ADD COLUMN b BIGINT"])])
        #expect(try await database.read(.everything) { try $0.all(Int.self, "SELECT * FROM a") } == [1])
        await database.close()
    }

    @Test func `each engine has its own steps`() async throws {
        let steps: [MigrationStep] = [.sqlite("CREATE TABLE only_sqlite (id BIGINT)"), .postgres("CREATE TABLE only_postgres (id BIGINT)")]
        for engine in TestEngine.allCases {
            let database = try await TestDatabase.open(engine, steps)
            let table = engine == .sqlite ? "only_sqlite" : "only_postgres"
            let count: SQL = engine == .sqlite ? "SELECT count(*) FROM only_sqlite" : "SELECT count(*) FROM only_postgres"
            #expect(try await database.read(.everything) { try $0.one(Int.self, count) } == 0, "\(table)")
            await database.close()
        }
    }
}
