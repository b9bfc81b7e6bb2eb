import Testing
import Values

@testable import Store

@Suite struct JobLeaseTests {
    @Test(arguments: TestEngine.allCases) func `what one worker holds no other gets`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("list")
        #expect(try await house.queue().claim(4).count == 1)
        #expect(try await house.queue().claim(4).isEmpty)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a job whose worker vanished goes to another`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("list")
        _ = try await house.queue().claim(4)
        house.pass(.seconds(61))
        #expect(try await house.queue().runUntilIdle() == 1)
        #expect(house.done.withLock { $0 } == ["list"])
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a job that takes its worker down twice is dead`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("bomba")
        for attempt in 1...2 {
            #expect(try await house.queue().claim(4).map(\.attempt) == [attempt])
            house.pass(.seconds(61))
        }
        #expect(try await house.queue().claim(4).isEmpty)
        #expect(try await house.dead().map(\.reason) == ["its worker ended in the middle of it, 2 times"])
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a renewed lease holds`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("długi")
        let queue = house.queue()
        let ticket = try #require(try await queue.claim(4).first)
        house.pass(.seconds(50))
        try await queue.renew([ticket.id])
        house.pass(.seconds(50))
        #expect(try await house.queue().claim(4).isEmpty)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `what was given back is as if untouched`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("list", key: "k")
        let queue = house.queue()
        try await queue.release(try await queue.claim(4))
        let again = try #require(try await house.queue().claim(4).first)
        #expect(again.attempt == 1)
        #expect(again.losses == 0)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a worker that lost its lease cannot finish the job`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("list")
        let late = try #require(try await house.queue().claim(4).first)
        house.pass(.seconds(61))
        let present = try #require(try await house.queue().claim(4).first)
        await #expect(throws: JobFailure.lost) { try await house.database.write(.firm(7)) { try $0.finish(late) } }
        #expect(try await house.rows == 1)
        try await house.database.write(.firm(7)) { try $0.finish(present) }
        #expect(try await house.rows == 0)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `many workers do each of many jobs once`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.database.write(.everything) { tx in
            for number in 0..<200 { try tx.enqueue(kind: "note", payload: String(number), firm: 7) }
        }
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 { group.addTask { try await house.queue().runUntilIdle() } }
            try await group.waitForAll()
        }
        #expect(house.done.withLock { $0.compactMap { Int($0) }.sorted() } == Array(0..<200))
        await house.database.close()
    }
}
