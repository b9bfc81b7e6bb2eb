import Foundation
import Peers
import Store
import Testing
import Values

@testable import App

/// The chain of the history: what was written stays as it was, who may read it included.
@Suite struct HistoryChainTests {
    /// A house in which a few things happened; gives the firm.
    private static func each(_ body: @escaping @Sendable (TestHouse, RecordID) async throws -> Void) async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            _ = try await office.sent(OfferFields(office))
            let firm = try await house.viewer(.jan).firmID
            let whole = try await History.check(firm: firm, in: house.world.database)
            #expect(whole.breach == nil && whole.entries > 5)
            try await body(house, firm)
        }
    }

    @Test(arguments: [
        "audience = 1 - audience", "title = title || '.'", "detail = 'inaczej'", "actor = 'Karol Czyż'", "at = at + 1", "chain = 1",
        "account_id = 7", "binder_id = 7", "verb = 'deleted'", "record_id = 7", "change = '[]'", "position = -position",
    ])
    func `a changed entry breaks the chain at its place`(change: String) async throws {
        try await Self.each { house, firm in
            try await house.world.database.write(.everything) { tx in
                _ = try tx.run(SQL(stringLiteral: "UPDATE history SET \(change) WHERE position = 3 AND firm_id = \(firm) AND audience < 2"))
            }
            #expect(try await History.check(firm: firm, in: house.world.database).breach == 3)
            #expect(try await HistoryCheck.breaches(in: house.world.database).map(\.firm) == [firm])
        }
    }

    @Test(arguments: ["position = 4", "position >= 4", "position > 0"])
    func `entries taken out are missed, at the end too`(which: String) async throws {
        try await Self.each { house, firm in
            try await house.world.database.write(.everything) { tx in
                _ = try tx.run(SQL(stringLiteral: "DELETE FROM history WHERE firm_id = \(firm) AND \(which)"))
            }
            #expect(try await History.check(firm: firm, in: house.world.database).breach != nil)
        }
    }

    @Test(arguments: [Dialect.sqlite, .postgres])
    func `entries of before keep their hash and their readers`(engine: Dialect) async throws {
        let folder = try Peer.newFolder("history")
        defer { do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder.path)") } }
        let place: DatabaseLocation =
            engine == .sqlite
            ? .sqlite(folder.appendingPathComponent("h.sqlite").path) : .postgres(try PostgreSQLPeer.shared().newDatabase())
        let database = try await Database.open(place)
        try await database.migrate(HistorySchema.migrations.filter { $0.name == "history-1" })
        let firm = RecordID.next()
        try await database.write(.everything) { tx in
            var hash = ""
            for position in Int64(1)...4 {
                let zone = position % 2
                var link = HistoryLink(
                    position: position, id: .next(), at: 1_795_161_600_000, account: nil, actor: "Beata Kos", verb: "filed",
                    kind: "document",
                    record: 7, binder: 8, audience: zone, title: "rzut \(position).pdf", detail: "", change: "")
                link.chain = 1
                hash = link.hash(after: hash)
                try tx.run(
                    """
                    INSERT INTO history (firm_id, id, position, at, account_id, actor, verb, kind, record_id, binder_id, zone, title, detail, change, hash)
                    VALUES (\(firm), \(link.id), \(position), \(link.at), NULL, \(link.actor), \(link.verb), \(link.kind), 7, 8, \(zone), \(link.title),
                        '', '', \(hash))
                    """)
            }
            try tx.run("INSERT INTO history_head (firm_id, count, hash) VALUES (\(firm), 4, \(hash))")
        }
        try await database.migrate(Product.migrations)
        try await database.write(.firm(firm)) { tx in
            try History.append(
                Act(.filed, Reference(.document, 9), title: "nowy.pdf", binder: 8, audience: .owner), firm: firm, account: nil,
                actor: "Beata Kos", at: Instant(milliseconds: 1_795_161_700_000), tx)
        }
        #expect(try await History.check(firm: firm, in: database) == HistoryCheck(entries: 5, breach: nil))
        func titles(_ role: BuildingRole) async throws -> [String] {
            let viewer = Viewer(firmID: firm, accountID: 1, name: "", email: "", seat: .participant(binder: 8, role))
            return try await database.read(.firm(firm)) { tx in try viewer.history(ofBinder: 8, tx).map(\.title) }
        }
        #expect(try await titles(.owner) == ["nowy.pdf", "rzut 3.pdf", "rzut 1.pdf"])
        #expect(try await titles(.architect) == ["rzut 3.pdf", "rzut 1.pdf"])
        await database.close()
    }
}
