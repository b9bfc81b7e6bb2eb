import Testing
import Values

@testable import Store

@Suite struct JobFailureTests {
    @Test(arguments: TestEngine.allCases) func `a failure is tried again with growing pauses, then the job is dead`(engine: TestEngine)
        async throws
    {
        let house = try await JobHouse(engine)
        try await house.enqueue("list", kind: "send")
        let queue = house.queue(["send": { _ in throw Broken() }])
        for attempt in 1..<12 {
            #expect(try await queue.runUntilIdle() == 1)
            let expected = min(30.0 * Double(1 << (attempt - 1)), 6 * 3600)
            let wait = try await house.wait
            #expect((expected * 0.79...expected * 1.21).contains(wait.seconds))
            house.pass(wait)
        }
        #expect(try await queue.runUntilIdle() == 1)
        let dead = try #require(try await house.dead().first)
        #expect(dead.attempts == 12)
        #expect(dead.reason == "Broken()")
        #expect(dead.diedAt == house.now)
        house.pass(.seconds(86_400))
        #expect(try await queue.runUntilIdle() == 0)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a final failure is dead at once`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("list", kind: "send")
        try await house.queue(["send": { _ in throw JobFailure.final("Adres nie istnieje") }]).runUntilIdle()
        #expect(try await house.dead().map(\.reason) == ["Adres nie istnieje"])
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a handler chooses the pause`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("list", kind: "send")
        try await house.queue(["send": { _ in throw JobFailure.retry(after: .seconds(90), "451 later") }]).runUntilIdle()
        #expect(try await house.wait == .seconds(90))
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `waiting for a limit costs no attempt`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("list", kind: "send")
        let queue = house.queue([
            "send": { ticket in
                #expect(ticket.attempt == 1)
                throw JobFailure.wait(.seconds(60))
            }
        ])
        for _ in 0..<30 {
            try await queue.runUntilIdle()
            house.pass(.seconds(60))
        }
        #expect(try await house.dead().isEmpty)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `dead jobs are each firm's own, and come back to life`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        let id = try await house.enqueue("list", kind: "send", key: "k")
        let broken = house.queue(["send": { _ in throw JobFailure.final("nie") }])
        try await broken.runUntilIdle()
        let found = try await house.database.write(.firm(8)) { tx in
            [try !tx.deadJobs(firm: 8).isEmpty, try tx.retryDeadJob(id, firm: 8), try tx.discardDeadJob(id, firm: 8)]
        }
        #expect(found == [false, false, false])
        let revived = try await house.database.write(.firm(7)) { try $0.retryDeadJob(id, firm: 7) }
        #expect(revived)
        try await house.queue(["send": { ticket in #expect(ticket.attempt == 1) }]).runUntilIdle()
        #expect(try await house.rows == 0)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a dead job melts into a newer one with its key`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        let id = try await house.enqueue("list", kind: "send", key: "k")
        try await house.queue(["send": { _ in throw JobFailure.final("nie") }]).runUntilIdle()
        let newer = try await house.enqueue("nowy list", kind: "send", key: "k")
        try await house.database.write(.firm(7)) { _ = try $0.retryDeadJob(id, firm: 7) }
        let left = try await house.database.read(.everything) { try $0.all(RecordID.self, "SELECT id FROM job") }
        #expect(left == [newer])
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a payload that cannot be read is final`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("{\"offer\": \"x\"}", kind: "send")
        try await house.queue(["send": { _ = try $0.decode([String: Int].self) }]).runUntilIdle()
        #expect(try await house.dead().map(\.reason) == ["the payload is not a Dictionary<String, Int>"])
        await house.database.close()
    }
}
