import Testing
import Values

@testable import Store

@Suite struct JobEnqueueTests {
    @Test(arguments: TestEngine.allCases) func `a job is done once and its row is gone`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("list do Anny")
        #expect(try await house.queue().runUntilIdle() == 1)
        #expect(house.done.withLock { $0 } == ["list do Anny"])
        #expect(try await house.rows == 0)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a job of a cause that failed was never there`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        await #expect(throws: Broken.self) {
            try await house.database.write(.firm(7)) { tx in
                try tx.enqueue(kind: "note", firm: 7)
                throw Broken()
            }
        }
        #expect(try await house.queue().runUntilIdle() == 0)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a firm cannot give work to another`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        for firm in [8, nil] as [RecordID?] {
            await #expect(throws: StoreError.check("job.firm_id")) {
                _ = try await house.database.write(.firm(7)) { try $0.enqueue(kind: "note", firm: firm) }
            }
        }
        #expect(try await house.rows == 0)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a job waits for its moment`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("przypomnienie", at: house.now.adding(hours: 1))
        let queue = house.queue()
        #expect(try await queue.runUntilIdle() == 0)
        house.pass(.seconds(3600))
        #expect(try await queue.runUntilIdle() == 1)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `the same key melts into the job that waits`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        let first = try await house.enqueue("stare", at: house.now.adding(hours: 1), key: "binder 5")
        let second = try await house.enqueue("nowe", key: "binder 5")
        let other = try await house.enqueue("inna firma", firm: 8, key: "binder 5")
        try await house.enqueue("dom", firm: nil, key: "binder 5")
        try await house.enqueue("dom", firm: nil, key: "binder 5")
        #expect(first == second)
        #expect(first != other)
        try await house.queue().runUntilIdle()
        #expect(house.done.withLock { $0.sorted() } == ["dom", "inna firma", "nowe"])
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a key is free again while its job runs`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("pierwszy", kind: "again", key: "k")
        let queue = house.queue([
            "again": { ticket in
                house.done.withLock { $0.append(ticket.payload) }
                if ticket.payload == "pierwszy" { try await house.enqueue("drugi", kind: "again", key: "k") }
            }
        ])
        try await queue.runUntilIdle()
        #expect(house.done.withLock { $0 } == ["pierwszy", "drugi"])
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a job that fails gives way to a newer one with its key`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("pierwszy", kind: "again", key: "k")
        let queue = house.queue([
            "again": { ticket in
                guard ticket.payload == "pierwszy" else { return }
                try await house.enqueue("drugi", kind: "again", key: "k")
                throw Broken()
            }
        ])
        #expect(try await queue.runUntilIdle() == 2)
        #expect(try await house.rows == 0)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a kind that nobody here knows is left to others`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        try await house.enqueue("", kind: "future")
        #expect(try await house.queue().runUntilIdle() == 0)
        #expect(try await house.rows == 1)
        await house.database.close()
    }

    @Test(arguments: TestEngine.allCases) func `claiming reads an index`(engine: TestEngine) async throws {
        let house = try await JobHouse(engine)
        let plan = try await house.database.plan(
            of:
                "SELECT id FROM job WHERE died_at IS NULL AND run_at BETWEEN \(0) AND \(5) AND kind IN \(list: ["note"]) ORDER BY run_at, id LIMIT 4"
        )
        #expect(plan.contains("job_due"))
        #expect(!plan.contains("TEMP B-TREE"))
        await house.database.close()
    }
}
