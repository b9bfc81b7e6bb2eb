import Foundation
import Testing

@testable import Store

@Suite struct WriteTests {
    static let tables: [MigrationStep] = [
        "CREATE TABLE slot (id BIGINT PRIMARY KEY, holder TEXT NOT NULL UNIQUE)",
        "CREATE TABLE note (id BIGINT PRIMARY KEY, slot_id BIGINT NOT NULL REFERENCES slot (id) DEFERRABLE INITIALLY DEFERRED)",
    ]

    @Test(arguments: TestEngine.allCases)
    func `one failing writer among fifty does not hurt the others`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, WriteTests.tables)
        let refused = await withTaskGroup(of: Int?.self) { group in
            for number in 0..<50 {
                group.addTask {
                    do {
                        try await database.write(.everything) { tx in
                            try tx.run("INSERT INTO slot (id, holder) VALUES (\(number), \("writer \(number)"))")
                            if number == 17 { throw Change.ofMind }
                        }
                        return nil
                    } catch {
                        return number
                    }
                }
            }
            return await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
        }
        #expect(refused == [17])
        let kept = try await database.read(.everything) { try $0.all(Int.self, "SELECT id FROM slot ORDER BY id") }
        #expect(kept == (0..<50).filter { $0 != 17 })
        await database.close()
    }

    @Test func `writers that wait share a commit`() async throws {
        let database = try await TestDatabase.open(.sqlite, WriteTests.tables)
        let engine = try #require(database.engine as? SQLiteEngine)
        let (gate, inside) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let first: Void = database.write(.everything) { _ in
            inside.signal()
            gate.wait()
        }
        // Only behind a group that has begun do all fifty wait for the next one.
        try await OwnThread.run { inside.wait() }
        let before = engine.commits.count.load(ordering: .relaxed)
        try await withThrowingTaskGroup { group in
            for number in 0..<50 {
                group.addTask {
                    try await database.write(.everything) { try $0.run("INSERT INTO slot (id, holder) VALUES (\(number), \("\(number)"))") }
                }
            }
            while engine.writer.queue.depth < 50 { await Task.yield() }
            gate.signal()
            try await group.waitForAll()
        }
        try await first
        #expect(engine.commits.count.load(ordering: .relaxed) - before <= 3)
        #expect(try await database.read(.everything) { try $0.one(Int.self, "SELECT count(*) FROM slot") } == 50)
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `an attempt that fails leaves the rest in place`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, WriteTests.tables)
        let wasTaken = try await database.write(.everything) { tx in
            var wasTaken = false
            try tx.run("INSERT INTO slot (id, holder) VALUES (1, 'Ewa')")
            do {
                try tx.attempt {
                    try tx.run("INSERT INTO slot (id, holder) VALUES (2, 'Tomasz')")
                    try tx.run("INSERT INTO slot (id, holder) VALUES (3, 'Ewa')")
                }
            } catch {
                wasTaken = error.isUnique(on: "slot")
            }
            try tx.attempt {
                _ = try? tx.attempt { try tx.run("INSERT INTO slot (id, holder) VALUES (4, 'Ewa')") }
                try tx.run("INSERT INTO slot (id, holder) VALUES (5, 'Beata')")
            }
            return wasTaken
        }
        #expect(wasTaken)
        let kept = try await database.read(.everything) { try $0.all(Int.self, "SELECT id FROM slot ORDER BY id") }
        #expect(kept == [1, 5])
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a swallowed error commits nothing`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, WriteTests.tables)
        let error = await #expect(throws: StoreError.self) {
            try await database.write(.everything) { tx in
                try tx.run("INSERT INTO slot (id, holder) VALUES (1, 'Ewa')")
                _ = try? tx.run("INSERT INTO slot (id, holder) VALUES (2, 'Ewa')")
            }
        }
        #expect(error == .unique("slot.holder"))
        #expect(try await database.read(.everything) { try $0.one(Int.self, "SELECT count(*) FROM slot") } == 0)
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a reference still open at the end fails its own writer`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, WriteTests.tables)
        await #expect(throws: StoreError.self) {
            try await database.write(.everything) { try $0.run("INSERT INTO note (id, slot_id) VALUES (1, 9)") }
        }
        try await database.write(.everything) { tx in
            try tx.run("INSERT INTO note (id, slot_id) VALUES (1, 9)")
            try tx.run("INSERT INTO slot (id, holder) VALUES (9, 'Jan')")
        }
        #expect(try await database.read(.everything) { try $0.one(Int.self, "SELECT count(*) FROM note") } == 1)
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `promises are kept after the commit and only then`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, WriteTests.tables)
        let kept = Promises()
        try await database.write(.everything) { tx in
            tx.afterCommit { kept.add("committed") }
            _ = try? tx.attempt {
                tx.afterCommit { kept.add("undone") }
                throw Change.ofMind
            }
            #expect(kept.all == [])
        }
        await #expect(throws: Change.self) {
            try await database.write(.everything) { tx in
                tx.afterCommit { kept.add("rolled back") }
                throw Change.ofMind
            }
        }
        #expect(kept.all == ["committed"])
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `closing waits for running closures and refuses later ones`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, WriteTests.tables)
        let (gate, inside) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let writer = Task {
            try await database.write(.everything) { tx in
                inside.signal()
                gate.wait()
                try tx.run("INSERT INTO slot (id, holder) VALUES (1, 'Ewa')")
            }
        }
        try await OwnThread.run { inside.wait() }
        async let closed: Void = database.close()
        gate.signal()
        await closed
        try await writer.value
        await #expect(throws: StoreError.unavailable("the database is closed")) { try await database.read(.everything) { _ in } }
        let again = try await Database.open(database.location)
        #expect(try await again.read(.everything) { try $0.one(Int.self, "SELECT count(*) FROM slot") } == 1)
        await again.close()
    }
}

private enum Change: Error {
    case ofMind
}

private final class Promises: @unchecked Sendable {
    private let lock = NSLock()
    private var words: [String] = []

    var all: [String] { lock.withLock { words } }

    func add(_ word: String) {
        lock.withLock { words.append(word) }
    }
}
