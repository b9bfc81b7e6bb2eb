import Foundation
import Store
import Testing

/// Tasks on the threads that read SQLite.
@Suite struct ReadingThreadTests {
    /// A number for the thread that runs now.
    private static func thread() -> UInt { UInt(pthread_self()) }

    @Test func `a task there reads on its own thread`() async throws {
        let database = try await TestDatabase.open(.sqlite)
        let executor = try #require(database.executor)
        let threads = try await withTaskExecutorPreference(executor) { () async throws -> [UInt] in
            let before = Self.thread()
            return [before, try await database.read(.everything) { _ in Self.thread() }, Self.thread()]
        }
        #expect(Set(threads).count == 1)
        await database.close()
    }

    @Test func `it sees what it has just written`() async throws {
        let database = try await TestDatabase.open(.sqlite, ["CREATE TABLE a (id BIGINT PRIMARY KEY)"])
        let executor = try #require(database.executor)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask(executorPreference: executor) {
                    try await database.write(.everything) { tx in try tx.run("INSERT INTO a (id) VALUES (\(number))") }
                    #expect(try await database.read(.everything) { tx in try tx.exists("SELECT 1 FROM a WHERE id = \(number)") })
                }
            }
            try await group.waitForAll()
        }
        await database.close()
    }

    @Test func `it reads another database on that one's threads`() async throws {
        let mine = try await TestDatabase.open(.sqlite, ["CREATE TABLE a (id BIGINT PRIMARY KEY)"])
        let other = try await TestDatabase.open(.sqlite, ["CREATE TABLE b (id BIGINT PRIMARY KEY)"])
        let executor = try #require(mine.executor)
        try await withTaskExecutorPreference(executor) { () async throws in
            #expect(try await !other.read(.everything) { tx in try tx.exists("SELECT 1 FROM b") })
            #expect(try await !mine.read(.everything) { tx in try tx.exists("SELECT 1 FROM a") })
        }
        await mine.close()
        await other.close()
    }

    @Test func `a closure that throws leaves the thread fit for the next, and nobody can write there`() async throws {
        struct Stop: Error {}
        let database = try await TestDatabase.open(.sqlite, ["CREATE TABLE a (id BIGINT PRIMARY KEY)"])
        let executor = try #require(database.executor)
        try await withTaskExecutorPreference(executor) { () async throws in
            await #expect(throws: Stop.self) { try await database.read(.everything) { _ in throw Stop() } }
            await #expect(throws: StoreError.self) { try await database.read(.everything) { try $0.run("INSERT INTO a (id) VALUES (1)") } }
            #expect(try await !database.read(.everything) { try $0.exists("SELECT 1 FROM a") })
        }
        await database.close()
    }

    @Test func `a task goes on to its end when the database is closed under it`() async throws {
        let database = try await TestDatabase.open(.sqlite)
        let executor = try #require(database.executor)
        let error = try await withTaskExecutorPreference(executor) { () async throws -> StoreError? in
            await database.close()
            return await #expect(throws: StoreError.self) { try await database.read(.everything) { _ in } }
        }
        #expect(error == .unavailable("the database is closed"))
    }
}
