import Foundation
import Peers
import Store
import Testing

/// Two transactions that want the same rows.
@Suite struct ConflictTests {
    @Test func `of two that wait for each other one runs again`() async throws {
        let database = try await TestDatabase.open(.postgres, ["CREATE TABLE account (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL)"])
        try await database.write(.everything) { try $0.run("INSERT INTO account VALUES (1, 100), (2, 100)") }
        let meeting = Meeting()
        try await withThrowingTaskGroup { group in
            for (from, to) in [(1, 2), (2, 1)] {
                group.addTask {
                    try await database.write(.everything) { tx in
                        try tx.run("UPDATE account SET balance = balance - 10 WHERE id = \(from)")
                        meeting.arrive()
                        try tx.run("UPDATE account SET balance = balance + 10 WHERE id = \(to)")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read(.everything) { try $0.all(Int.self, "SELECT balance FROM account") } == [100, 100])
        #expect(meeting.arrivals == 3)
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a reader keeps its view while others write`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, ["CREATE TABLE a (id BIGINT PRIMARY KEY)"])
        let (counted, written) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let twice = database.read(.everything) { tx in
            let first = try tx.one(Int.self, "SELECT count(*) FROM a")
            counted.signal()
            written.wait()
            return (first, try tx.one(Int.self, "SELECT count(*) FROM a"))
        }
        try await database.write(.everything) { tx in
            counted.wait()
            try tx.run("INSERT INTO a (id) VALUES (1)")
        }
        written.signal()
        let counts = try await twice
        #expect(counts.0 == 0 && counts.1 == 0)
        #expect(try await database.read(.everything) { try $0.one(Int.self, "SELECT count(*) FROM a") } == 1)
        await database.close()
    }
}

/// Where the first two who come wait for each other; later ones pass.
private final class Meeting: @unchecked Sendable {
    private let condition = NSCondition()
    private(set) var arrivals = 0

    func arrive() {
        condition.lock()
        arrivals += 1
        condition.broadcast()
        while arrivals < 2 { condition.wait() }
        condition.unlock()
    }
}
