import Foundation
import Peers
import Store
import Testing
import Values

@testable import App

/// Two real nodes on one PostgreSQL, both doing the work that waits.
@Suite(.serialized, .timeLimit(.minutes(15))) struct TwoNodesTests {
    @Test func `two nodes drain one queue and no letter leaves twice`() async throws {
        let first = try ProgramUnderTest(.postgres)
        defer { first.remove() }
        let relay = try ScriptedSMTP(.later)
        defer { relay.stop() }
        first.more = ["--relay", "smtp://127.0.0.1:\(relay.port)"]
        try first.start()
        let second = try ProgramUnderTest(beside: first)
        defer { second.remove() }
        try second.start()
        let site = try await first.site()
        let promises = Promises()
        let (one, two) = (PeopleAtWork(first, promises, round: 1, site), PeopleAtWork(second, promises, round: 2, site))
        let (beata, ewa) = (try await first.browser(), try await second.browser("ewa.dudek@example.pl"))
        for number in 0..<6 {
            async let left: Void = one.writeOnly("\(number)", beata)
            async let right: Void = two.writeOnly("\(number)", ewa)
            _ = try await (left, right)
        }
        let offer = try await one.newOffer("Dwa węzły", beata)
        let page = try await beata.get(Places.offerSending(offer))
        let fields = [
            ("numer", page.number), ("nazwisko", "Anna Mucha"), ("e-mail", "anna.mucha@example.com"), ("temat", "Oferta"),
            ("tresc", "Proszę: [odsyłacz]"),
        ]
        async let here = beata.post(Places.offerSending(offer), fields)
        async let there = Browser(copying: beata, at: second.address).post(Places.offerSending(offer), fields)
        let answers = try await [here.status, there.status]
        #expect(answers == [200, 200])
        promises.keep { $0.letters.append(RecordID(page.number) ?? 0) }
        relay.set(.accepted)
        try await first.change { tx in _ = try tx.run("UPDATE job SET run_at = 0 WHERE lease_owner IS NULL AND died_at IS NULL") }
        try await first.finishWork()
        #expect(try await first.look { tx in try tx.one(Int.self, "SELECT count(*) FROM offer_sending WHERE offer_id = \(offer)") } == 1)
        #expect(promises.kept.withLock { $0.letters.count } == 13)
        try await promises.check(first, relay: relay, crashes: 0)
        #expect(Set(relay.messageIDs).count == relay.messageIDs.count)
    }
}
