import Foundation
import Store
import Testing

@Suite struct ConnectionTests {
    @Test(arguments: TestEngine.allCases)
    func `many different statements on few prepared ones`(engine: TestEngine) async throws {
        var settings = DatabaseSettings()
        settings.preparedStatements = 16
        settings.connections = 1
        let database = try await TestDatabase.open(engine, ["CREATE TABLE a (id BIGINT PRIMARY KEY)"], settings: settings)
        for _ in 0..<3 {
            for length in 1...9 {
                let found = try await database.read(.everything) { tx in
                    var found: [Int] = []
                    for columns in 1...6 {
                        let ones = SQL.joined(Array(repeating: "\(length)", count: columns), by: ", ")
                        found += try tx.all(Int.self, "SELECT \(ones) WHERE 1 IN \(list: Array(1...length * 4))")
                    }
                    return found
                }
                #expect(found == Array(repeating: length, count: 6))
            }
        }
        if engine == .postgres {
            let kept = try await database.read(.everything) { try $0.one(Int.self, "SELECT count(*) FROM pg_prepared_statements") }
            #expect(try #require(kept) <= 17)
        }
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a list of ten thousand`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, ["CREATE TABLE a (id BIGINT PRIMARY KEY)"])
        try await database.write(.everything) { try $0.run("INSERT INTO a (id) VALUES (9999)") }
        let wanted = Array(0..<10_000)
        #expect(try await database.read(.everything) { try $0.all(Int.self, "SELECT id FROM a WHERE id IN \(list: wanted)") } == [9_999])
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `more readers than connections wait their turn`(engine: TestEngine) async throws {
        var settings = DatabaseSettings()
        (settings.readers, settings.connections) = (2, 2)
        let database = try await TestDatabase.open(engine, settings: settings)
        let sum = try await withThrowingTaskGroup { group in
            for number in 0..<200 {
                group.addTask { try await database.read(.everything) { try $0.one(Int.self, "SELECT \(number) + 0") ?? 0 } }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 19_900)
        await database.close()
    }

    @Test func `a statement that takes too long is given up`() async throws {
        var settings = DatabaseSettings()
        settings.statementTimeout = .milliseconds(100)
        let database = try await TestDatabase.open(.postgres, settings: settings)
        let error = await #expect(throws: StoreError.self) {
            try await database.read(.everything) { try $0.exists("SELECT 1 FROM pg_sleep(60)") }
        }
        guard case .unavailable = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try await database.read(.everything) { try $0.exists("SELECT 1") })
        await database.close()
    }

    @Test func `four nodes open a new file at once`() async throws {
        let location = try TestDatabase.location(.sqlite)
        let databases = try await withThrowingTaskGroup(of: Database.self) { group in
            for _ in 0..<4 { group.addTask { try await Database.open(location) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for database in databases {
            #expect(try await database.read(.everything) { try $0.one(String.self, "PRAGMA journal_mode") } == "wal")
            #expect(try await database.write(.everything) { try $0.one(Int.self, "PRAGMA synchronous") } == 2)
            #expect(try await database.write(.everything) { try $0.one(Int.self, "PRAGMA foreign_keys") } == 1)
            await database.close()
        }
    }

    @Test func `a new file is for its owner only`() async throws {
        let database = try await TestDatabase.open(.sqlite)
        try await database.write(.everything) { try $0.run("CREATE TABLE a (id BIGINT PRIMARY KEY)") }
        guard case .sqlite(let path) = database.location else { return }
        for file in [path, path + "-wal"] {
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
        await database.close()
    }

    @Test func `a file that cannot be opened is unavailable`() async throws {
        let error = await #expect(throws: StoreError.self) {
            _ = try await Database.open(.sqlite("/nowhere/at all/test.sqlite"))
        }
        guard case .unavailable = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
