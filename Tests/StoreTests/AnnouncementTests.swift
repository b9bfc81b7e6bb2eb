import Store
import Testing

@Suite struct AnnouncementTests {
    @Test(arguments: TestEngine.allCases)
    func `what is committed is heard, what is undone is not`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine)
        var heard = database.announcements.subscribe("binder/").makeAsyncIterator()
        try await database.write(.everything) { tx in
            tx.announce("task/1", "not for us")
            _ = try? tx.attempt {
                tx.announce("binder/1", "undone")
                throw StoreError.other("a change of mind")
            }
        }
        await #expect(throws: StoreError.self) {
            try await database.write(.everything) { tx in
                tx.announce("binder/2", "rolled back")
                throw StoreError.other("a change of mind")
            }
        }
        try await database.write(.everything) { $0.announce("binder/42", "{\"żółć\": \"\n\"}") }
        #expect(await heard.next() == Announcement(topic: "binder/42", payload: "{\"żółć\": \"\n\"}"))
        await database.close()
        #expect(await heard.next() == nil)
    }

    @Test(arguments: TestEngine.allCases)
    func `too large a payload fails its transaction`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine)
        var heard = database.announcements.subscribe().makeAsyncIterator()
        await #expect(throws: StoreError.self) {
            try await database.write(.everything) { $0.announce("large", String(repeating: "x", count: 7_901)) }
        }
        let largest = String(repeating: "x", count: 7_894)
        try await database.write(.everything) { $0.announce("large", largest) }
        #expect(await heard.next()?.payload == largest)
        await database.close()
    }

    @Test func `two nodes on PostgreSQL hear each other`() async throws {
        let location = try TestDatabase.location(.postgres)
        let (here, there) = (try await Database.open(location), try await Database.open(location))
        var heard = there.announcements.subscribe("offer/").makeAsyncIterator()
        try await here.write(.firm(1)) { $0.announce("offer/7", "accepted") }
        #expect(await heard.next() == Announcement(topic: "offer/7", payload: "accepted"))
        await here.close()
        await there.close()
    }
}
