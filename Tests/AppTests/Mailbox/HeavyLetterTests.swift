import Foundation
import Store
import Testing
import Values

@testable import App

/// Attachments that are too heavy for a letter.
@Suite struct HeavyLetterTests {
    /// Files of a megabyte and a half, where the firm sends at most one along.
    private static let heavy = [UInt8](repeating: 0x25, count: 1_500_000)

    private static func each(_ body: @Sendable (TestHouse, Site) async throws -> Void) async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let jan = try await house.browser(as: .jan)
            let page = try await jan.post(Places.settingsMailPolicy(), ["odbiorcy": "100", "zalaczniki": "1"])
            #expect(page.contains("Zapisano zasady poczty"))
            #expect(try await jan.post(Places.settingsMailPolicy(), ["odbiorcy": "100", "zalaczniki": "99"]).contains("od 1 do 50"))
            try await body(house, site)
        }
    }

    private static func write(
        _ browser: Browser, _ place: String, to: String = "Anna Mucha <anna.mucha@example.pl>, biuro@example.org", _ bytes: [UInt8] = heavy
    ) async throws -> Answer {
        let form = try await browser.get(place)
        #expect(form.contains("Załączniki powyżej 1\u{A0}MB"))
        return try await browser.upload(
            place, [("numer", form.number), ("do", to), ("temat", "Rysunki"), ("tresc", "Komplet rysunków.")],
            files: [("plik", "rzut dachu.pdf", "application/pdf", Envelope.pdf + bytes)])
    }

    @Test func `each recipient gets a link of his own, and the thread shows the file as always`() async throws {
        try await Self.each { house, site in
            let beata = try await house.browser(as: .beata)
            let page = try await Self.write(beata, Places.newLetter(site.binder))
            #expect(page.contains("rzut dachu.pdf") && page.contains("odsyłacze do załączników, ważne do 20.12.2026"))
            try await house.settle()
            let link = try await site.link(of: "anna.mucha@example.pl")
            #expect(try await site.link(of: "biuro@example.org") != link)
            let sent = try #require(try await site.sent())
            #expect(sent.parts.isEmpty && sent.text.contains("Komplet rysunków.") && sent.text.contains("rzut dachu.pdf (1,5"))
            let letter = try #require(try await site.letters().first)
            #expect(!letter.body.contains("/d/"))
            #expect(try await beata.get(Places.letterAttachment(letter.id, 0)).bytes.count == Envelope.pdf.count + Self.heavy.count)
            let guest = house.browser()
            let seen = try await guest.openGuestLink(link)
            #expect(seen.contains("rzut dachu.pdf") && seen.contains("Komplet rysunków."))
            let own = String(seen.path.split(separator: "?")[0])
            #expect(try await guest.get(own + "/tresc").bytes.count == Envelope.pdf.count + Self.heavy.count)
            let access = try await beata.get(Places.binderAccess(site.binder))
            #expect(access.contains("biuro@example.org") && access.contains("otwarty, razy: 1") && access.contains("20.12.2026"))
        }
    }

    @Test func `a link is taken back, ends by itself, and goes along when the thread moves`() async throws {
        try await Self.each { house, site in
            let beata = try await house.browser(as: .beata)
            _ = try await Self.write(beata, Places.newLetter(site.binder))
            try await house.settle()
            let first = try await site.link(of: "anna.mucha@example.pl")
            let second = try await site.link(of: "biuro@example.org")
            let other = try await Site.open(in: house, name: "lipowa3")
            let letter = try #require(try await site.letters().first)
            _ = try await beata.post(Places.threadBinder(letter.threadID), ["budowa": String(other.binder)])
            #expect(try await house.browser().openGuestLink(first).contains("rzut dachu.pdf"))
            let ids = try await house.world.database.read(.everything) { tx in
                try tx.all(RecordID.self, "SELECT guest_link.id FROM guest_link WHERE guest_link.email = 'anna.mucha@example.pl'")
            }
            for id in ids { _ = try await beata.post(Places.guestLinkRevocation(id)) }
            #expect(try await house.browser().get(first).status == 410)
            #expect(try await house.browser().get(second).status == 200)
            house.clock.advance(days: 31)
            #expect(try await house.browser().get(second).status == 410)
            let later = try await house.browser(as: .beata)
            #expect(try await later.get(Places.thread(letter.threadID)).contains("Już nie działają"))
        }
    }

    @Test func `a light letter carries its files, and one from the zone obeys the same rule`() async throws {
        try await Self.each { house, site in
            let marta = try await site.zoneBrowser(.marta)
            _ = try await Self.write(marta, Places.zoneNewLetter(site.binder), to: "anna.mucha@example.pl", [])
            try await house.settle()
            #expect(try await site.sent()?.parts.map(\.name) == ["rzut dachu.pdf"])
            let page = try await Self.write(marta, Places.zoneNewLetter(site.binder), to: "anna.mucha@example.pl")
            #expect(page.contains("odsyłacze do załączników") && !page.contains(Places.binderAccess(site.binder)))
            try await house.settle()
            #expect(try await site.sent()?.parts.isEmpty == true)
            let link = try await site.link(of: "anna.mucha@example.pl")
            #expect(try await house.browser().openGuestLink(link).contains("rzut dachu.pdf"))
        }
    }

    @Test func `a letter without a building carries whatever it has`() async throws {
        try await Self.each { house, site in
            let beata = try await house.browser(as: .beata)
            _ = try await Self.write(beata, Places.newLetterAnywhere())
            try await house.settle()
            #expect(try await site.sent()?.parts.map(\.name) == ["rzut dachu.pdf"])
        }
    }

    @Test func `moje dane go along with an answer and with a letter from the zone`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter(text: "Jak dojechać?"))
            let thread = try #require(try await site.letters().first).threadID
            let beata = try await house.browser(as: .beata)
            let page = try await beata.get(Places.thread(thread))
            #expect(page.contains("Dołącz „moje dane”"))
            let number = page.first(#"id="odp".*?name="numer" value="([0-9]+)""#) ?? ""
            _ = try await beata.post(
                Places.threadReply(thread), [("numer", number), ("do", Cast.anna.email), ("tresc", "W załączniku."), ("dane", "tak")])
            try await house.settle()
            #expect(try await Set(site.sent()?.parts.map(\.name) ?? []) == ["moje-dane.pdf", "moje-dane.vcf"])
            let marta = try await site.zoneBrowser(.marta)
            let form = try await marta.get(Places.zoneNewLetter(site.binder) + "?dane=tak")
            #expect(form.first(#"name="dane" value="tak"( checked)"#) != nil)
            let fields = [("numer", form.number), ("do", "biuro@example.org"), ("temat", "Dojazd"), ("tresc", "Proszę."), ("dane", "tak")]
            _ = try await marta.post(Places.zoneNewLetter(site.binder), fields)
            try await house.settle()
            #expect(try await Set(site.sent()?.parts.map(\.name) ?? []) == ["moje-dane.pdf", "moje-dane.vcf"])
            let reply = try await marta.get(Places.zoneThread(site.binder, thread))
            _ = try await marta.post(
                Places.zoneReply(site.binder, thread),
                [("numer", reply.number), ("do", "biuro@example.org"), ("tresc", "I ja."), ("dane", "tak")])
            try await house.settle()
            #expect(try await site.sent()?.text.contains("I ja.") == true)
            #expect(try await site.sent()?.parts.count == 2)
        }
    }

    @Test func `a draft that is put aside keeps moje dane once`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let beata = try await house.browser(as: .beata)
            let form = try await beata.get(Places.newLetter(site.binder))
            let fields = [
                ("numer", form.number), ("do", Cast.anna.email), ("temat", "Dojazd"), ("tresc", "W załączniku."), ("dane", "tak"),
            ]
            _ = try await beata.post(Places.newLetter(site.binder), fields + [("szkic", "tak")])
            let draft = try await beata.get(Places.newLetter(site.binder) + "?szkic=\(form.number)")
            #expect(draft.contains("moje-dane.pdf") && draft.first(#"name="dane" value="tak"( checked)"#) == nil)
            let kept = [("zachowany", "0"), ("zachowany", "1")]
            _ = try await beata.post(Places.newLetter(site.binder), Array(fields.dropLast()) + kept)
            try await house.settle()
            #expect(try await Set(site.sent()?.parts.map(\.name) ?? []) == ["moje-dane.pdf", "moje-dane.vcf"])
        }
    }
}

extension Site {
    /// The link that the newest copy for an address carried.
    fileprivate func link(of address: String) async throws -> String {
        let ids = try await house.world.database.read(.everything) { tx in
            try tx.all(
                RecordID.self, "SELECT guest_link.id FROM guest_link WHERE guest_link.email = \(address) ORDER BY guest_link.id DESC")
        }
        guard let id = ids.first, let file = house.world.post.outbox.existing(id) else { throw PeerMistake("no copy for \(address)") }
        let text = try await house.world.readers.read(file: file).text
        guard let range = text.range(of: "/d/[A-Za-z0-9_-]{20,}", options: .regularExpression) else { throw PeerMistake("no link") }
        return String(text[range])
    }
}
