import Testing
import Values

@testable import Store

@Suite struct JobRunTests {
    /// Sleeps as long as one could wish: only a bell or the end wakes the queue.
    private static let forever: @Sendable (Duration) async throws -> Void = { _ in try await Task.sleep(for: .seconds(3600)) }

    @Test(.timeLimit(.minutes(1)), arguments: TestEngine.allCases)
    func `an enqueued job is begun at once, without a poll`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        let (stream, hand) = AsyncStream.makeStream(of: String.self)
        let queue = house.queue(sleep: JobRunTests.forever, ["say": { hand.yield($0.payload) }])
        let running = Task { await queue.run() }
        var heard = stream.makeAsyncIterator()
        for word in ["jeden", "dwa", "trzy"] {
            try await house.enqueue(word, kind: "say")
            #expect(await heard.next() == word)
        }
        running.cancel()
        await running.value
        #expect(try await house.rows == 0)
        await house.database.close()
    }

    @Test(.timeLimit(.minutes(1)), arguments: TestEngine.allCases)
    func `a cancelled queue lets running jobs finish and begins no other`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        let (begun, beginning) = AsyncStream.makeStream(of: String.self)
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let queue = house.queue(
            concurrency: 1, sleep: JobRunTests.forever,
            [
                "slow": { ticket in
                    beginning.yield(ticket.payload)
                    for await _ in gate { break }
                    try await house.database.write(.firm(7)) { try $0.finish(ticket) }
                }
            ])
        try await house.enqueue("pierwszy", kind: "slow")
        try await house.enqueue("drugi", kind: "slow")
        let running = Task { await queue.run() }
        var heard = begun.makeAsyncIterator()
        #expect(await heard.next() == "pierwszy")
        running.cancel()
        opening.yield()
        await running.value
        #expect(try await house.rows == 1)
        #expect(try await house.queue(["slow": { _ in }]).claim(1).map(\.payload) == ["drugi"])
        await house.database.close()
    }

    @Test(.timeLimit(.minutes(1)), arguments: TestEngine.allCases)
    func `more jobs than hands are all done`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        let (stream, hand) = AsyncStream.makeStream(of: Void.self)
        let queue = house.queue(concurrency: 3, sleep: JobRunTests.forever, ["say": { _ in hand.yield() }])
        try await house.database.write(.everything) { tx in
            for _ in 0..<50 { try tx.enqueue(kind: "say", firm: 7) }
        }
        let running = Task { await queue.run() }
        var left = 50
        for await _ in stream {
            left -= 1
            if left == 0 { break }
        }
        running.cancel()
        await running.value
        #expect(try await house.rows == 0)
        await house.database.close()
    }

    @Test(.timeLimit(.minutes(1)), arguments: TestEngine.allCases)
    func `long jobs keep their lease`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        let (ticks, clock) = AsyncStream.makeStream(of: Void.self)
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let patience = JobPatience()
        let queue = house.queue(
            sleep: { duration in
                guard duration == patience.lease / 3 else { return try await Task.sleep(for: .seconds(3600)) }
                for await _ in ticks { return }
                throw CancellationError()
            },
            [
                "slow": { _ in
                    beginning.yield()
                    for await _ in gate { break }
                }
            ])
        try await house.enqueue("", kind: "slow")
        let running = Task { await queue.run() }
        for await _ in begun { break }
        house.pass(.seconds(50))
        clock.yield()
        clock.yield()
        while try await house.wait < .seconds(55), !Task.isCancelled { await Task.yield() }
        opening.yield()
        running.cancel()
        await running.value
        #expect(try await house.rows == 0)
        await house.database.close()
    }
}
