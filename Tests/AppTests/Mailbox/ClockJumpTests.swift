import Foundation
import Store
import Testing
import Values

@testable import App

/// The machine's clock is put forward, and put back.
@Suite struct ClockJumpTests {
    @Test func `a letter that waits for its moment leaves once, whatever the clock does`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let beata = try await house.browser(as: .beata)
            func later(_ subject: String) async throws {
                let number = try await beata.get(Places.newLetter(site.binder)).number
                _ = try await beata.post(
                    Places.newLetter(site.binder),
                    [("numer", number), ("do", Cast.anna.email), ("temat", subject), ("tresc", "Jutro."), ("kiedy", "poniedzialek")])
            }
            try await later("Dach")
            house.clock.advance(days: -2)
            try await house.settle()
            #expect(try await site.letters().isEmpty)
            house.clock.advance(days: 20)
            try await house.settle()
            house.clock.advance(days: -18)
            try await house.settle()
            house.clock.advance(days: 18)
            try await house.settle()
            #expect(try await site.letters().map(\.subject) == ["Dach"])
            #expect(try house.world.post.outbox.newest(10).count == 1)
            house.clock.advance(days: -18)
            // What is written while the clock is behind leaves at once: nothing waits for the time that was.
            let number = try await beata.get(Places.newLetter(site.binder)).number
            _ = try await beata.post(
                Places.newLetter(site.binder), [("numer", number), ("do", Cast.anna.email), ("temat", "Komin"), ("tresc", "Już.")])
            try await house.settle()
            #expect(try await site.sent()?.subject == "Komin")
        }
    }

    @Test func `a lease that a jump ends sends nothing twice`() async throws {
        try await TestHouse.each { house in
            let server = try ScriptedSMTP(.accepted)
            defer { server.stop() }
            let site = try await Site.open(in: house)
            try await site.account("biuro@zrab.example.pl", smtp: server.port)
            let beata = try await house.browser(as: .beata)
            let number = try await beata.get(Places.newLetter(site.binder)).number
            let page = try await beata.post(
                Places.newLetter(site.binder), [("numer", number), ("do", Cast.anna.email), ("temat", "Dach"), ("tresc", "Jutro.")])
            // A worker has claimed the copy and is about to send; the clock jumps by a day, and another takes the job for lost.
            let letter = try #require(RecordID(number))
            let (firm, now, world) = (site.jan.firmID, house.clock.now(), house.world)
            let claim = try await world.database.write(.firm(firm)) { tx in try DispatchClaim.take(letter, firm: firm, at: now, tx) }
            house.clock.advance(days: 1)
            try await house.settle()
            #expect(server.messageIDs.isEmpty)
            #expect(try await beata.get(page.path).contains("nie wiadomo, czy dotarła"))
            let results = try #require(await claim?.carry(in: world))
            _ = try await world.database.write(.firm(firm)) { tx in try claim?.settle(results, isLast: false, at: now, tx) }
            house.clock.advance(days: -1)
            try await house.settle()
            #expect(server.messageIDs.count == 1)
            #expect(try await beata.get(page.path).contains("wysłano"))
        }
    }

    @Test func `a thread that was put off comes back once`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter(subject: "Komin"))
            let thread = try #require(try await site.letters().first).threadID
            let beata = try await house.browser(as: .beata)
            _ = try await beata.get(Places.thread(thread))
            _ = try await beata.post(Places.threadSnooze(thread), ["kiedy": "poniedzialek"])
            house.clock.advance(days: -3)
            try await house.settle()
            #expect(try await !beata.get(Places.mail()).contains("Komin"))
            house.clock.advance(days: 7)
            try await house.settle()
            #expect(try await beata.get(Places.mail() + "?skrzynka=nieprzeczytane").contains("Komin"))
            _ = try await beata.get(Places.thread(thread))
            house.clock.advance(days: -4)
            try await house.settle()
            #expect(try await beata.get(Places.mail()).contains("Komin"))
            #expect(try await !beata.get(Places.mail() + "?skrzynka=nieprzeczytane").contains("Komin"))
        }
    }

    @Test func `a link is shut while the clock is past its end, and a session outlives a jump back`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter())
            let letter = try #require(try await site.letters().first)
            let beata = try await house.browser(as: .beata)
            _ = try await beata.post(
                Places.binderGuestLinks(site.binder),
                ["rzecz": "letter-\(letter.id)", "email": "jan.zima@example.com", "osoba": "Jan Zima", "numer": String(RecordID.next())])
            try await house.settle()
            let link = try house.lastLetter(to: "jan.zima@example.com", matching: "/d/[A-Za-z0-9_-]{20,}")
            let guest = house.browser()
            let own = String(try await guest.openGuestLink(link).path.split(separator: "?")[0])
            house.clock.advance(days: 8)
            #expect(try await guest.get(own).status == 404)
            #expect(try await guest.get(link).status == 410)
            house.clock.advance(days: -9)
            #expect(try await guest.get(own).status == 200)
            #expect(try await beata.get(Places.mail()).status == 200)
            house.clock.advance(days: 1)
            #expect(try await beata.get(Places.mail()).status == 200)
        }
    }
}
