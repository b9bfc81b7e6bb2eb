import Foundation
import Peers
import Store
import Testing

/// PostgreSQL goes away and comes back while closures run.
@Suite(.serialized) struct RestartTests {
    @Test(arguments: [SIGINT, SIGQUIT])
    func `a restart in mid-flight loses nothing that was acknowledged`(signal: Int32) async throws {
        let peer = try PostgreSQLPeer()
        let database = try await Database.open(.postgres(try peer.newDatabase()))
        try await database.migrate([Migration("log", sql: ["CREATE TABLE entry (id BIGINT PRIMARY KEY)"])])
        let restart = Task.detached {
            peer.stop(signal: signal)
            try peer.start()
        }
        var acknowledged: [Int] = []
        var unknown: [Int] = []
        for number in 0..<400 {
            do {
                try await database.write(.everything) { try $0.run("INSERT INTO entry (id) VALUES (\(number))") }
                acknowledged.append(number)
            } catch StoreError.unavailable {
                unknown.append(number)
            }
            #expect(try await database.read(.everything) { try $0.one(Int.self, "SELECT 1") } == 1)
        }
        try await restart.value
        try await database.write(.everything) { try $0.run("INSERT INTO entry (id) VALUES (1000)") }
        let kept = try await database.read(.everything) { try Set($0.all(Int.self, "SELECT id FROM entry")) }
        #expect(kept.isSuperset(of: acknowledged))
        #expect(unknown.count <= 1)
        await database.close()
    }

    @Test func `idle connections survive a restart, listeners are told of the gap`() async throws {
        let peer = try PostgreSQLPeer()
        let database = try await Database.open(.postgres(try peer.newDatabase()))
        try await database.migrate([Migration("log", sql: ["CREATE TABLE entry (id BIGINT PRIMARY KEY)"])])
        try await database.write(.everything) { try $0.run("INSERT INTO entry (id) VALUES (1)") }
        var heard = database.announcements.subscribe("entry/").makeAsyncIterator()
        peer.stop()
        try peer.start()
        try await database.write(.everything) { try $0.run("INSERT INTO entry (id) VALUES (2)") }
        #expect(await heard.next() == .gap)
        try await database.write(.everything) { $0.announce("entry/2", "new") }
        #expect(await heard.next()?.topic == "entry/2")
        #expect(try await database.read(.everything) { try $0.one(Int.self, "SELECT count(*) FROM entry") } == 2)
        await database.close()
    }

    @Test func `a server that is not there is unavailable`() async throws {
        let port = try Loopback.freePort()
        let error = await #expect(throws: StoreError.self) {
            _ = try await Database.open(.postgres("postgresql://nobody@127.0.0.1:\(port)/nothing"))
        }
        guard case .unavailable = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
