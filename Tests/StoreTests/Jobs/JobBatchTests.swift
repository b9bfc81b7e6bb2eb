import Store
import Synchronization
import Testing
import Values

@testable import Store

/// Kinds that are done many at a time.
@Suite struct JobBatchTests {
    private struct Broken: Error {}

    private static func queue(_ house: JobHouse, _ handler: @escaping JobBatch.Handler) -> JobQueue {
        JobQueue(
            database: house.database, handlers: [:], batches: ["many": JobBatch(size: 8, handler: handler)], now: { house.now },
            node: "test",
            concurrency: 4, patience: JobPatience(), log: .init(label: "test"), sleep: { _ in })
    }

    @Test(arguments: TestEngine.allCases) func `what waits is handed over together`(_ engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        for number in 0..<20 { try await house.enqueue("\(number)", kind: "many") }
        let sizes = Mutex<[Int]>([])
        let queue = Self.queue(house) { tickets in
            sizes.withLock { $0.append(tickets.count) }
            return [:]
        }
        #expect(try await queue.runUntilIdle() == 20)
        #expect(sizes.withLock { $0 } == [8, 8, 4])
        #expect(try await house.rows == 0)
    }

    @Test(arguments: TestEngine.allCases) func `one that fails comes back and the others are done`(_ engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        for number in 0..<4 { try await house.enqueue("\(number)", kind: "many") }
        let queue = Self.queue(house) { tickets in
            Dictionary(tickets.filter { $0.payload == "2" }.map { ($0.id, Broken()) }) { first, _ in first }
        }
        #expect(try await queue.runUntilIdle() == 4)
        #expect(try await house.rows == 1)
        #expect(try await house.wait > .seconds(20))
    }
}
