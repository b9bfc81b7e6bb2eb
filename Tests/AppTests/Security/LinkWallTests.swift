import Peers
import Testing
import Values

@testable import App

/// The client's way in stays the client's: undone, sent again, or in hands that have no business with offers.
@Suite struct LinkWallTests {
    @Test func `a shared thing that is taken back at once takes its link along`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("a.txt", Array("a".utf8), to: "Inne")
            let (letter, document) = (RecordID.next(), try await site.document("a.txt").id)
            _ = try await site.beata.post(
                Places.binderGuestLinks(site.id),
                ["rzecz": "document-\(document)", "email": "jan.zima@example.com", "osoba": "Jan Zima", "numer": String(letter)])
            let page = try await site.beata.post(Places.letterReturn(letter))
            #expect(page.path == Places.binderAccess(site.id) && page.contains("Odsyłacz z tej wiadomości jest wyłączony"))
            #expect(page.contains("wyłączony</span>") && !page.contains("/d/"))
            #expect(try await site.count("SELECT count(*) FROM draft") == 0)
            #expect(try await site.count("SELECT count(*) FROM guest_link WHERE revoked_at IS NULL") == 0)
            try await site.house.settle()
            #expect(throws: PeerError.self) { try site.house.lastLetter(to: "jan.zima@example.com", matching: "/d/[A-Za-z0-9_-]{20,}") }
        }
    }

    @Test func `who answers an offer is who was let in, whatever the form names`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let first = try await office.sent(OfferFields(office))
            let marta = try await office.marta()
            _ = try await marta.post(
                Places.zoneOfferAnswer(office.building, first), ["odpowiedz": "przyjmuje", "nazwisko": "Jan Czapla"])
            let second = try await office.sent(OfferFields(office))
            try await house.settle()
            let guest = house.browser()
            let own = try await guest.openGuestLink(try house.lastLetter(to: Cast.marta.email, matching: "/d/[A-Za-z0-9_-]{20,}")).path
            _ = try await guest.post(own.split(separator: "?")[0] + "/odpowiedz", ["odpowiedz": "przyjmuje", "nazwisko": "Jan Czapla"])
            for offer in [first, second] {
                #expect(
                    try await office.count("SELECT count(*) FROM offer_answer WHERE offer_id = \(offer) AND person = 'Marta Sikora'") == 1)
            }
        }
    }

    @Test func `two clicks send one letter`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("a.txt", Array("a".utf8), to: "Inne")
            _ = try await site.share("document-\(try await site.document("a.txt").id)")
            let id = try await site.count("SELECT id FROM guest_link")
            let access = try await site.beata.get(Places.binderAccess(site.id))
            let again = try #require(access.first("dostep/\(id)/ponowienie\"><input[^>]*name=\"numer\" value=\"([0-9]+)\""))
            let before = try await site.count("SELECT count(*) FROM letter")
            for _ in 0..<2 {
                #expect(try await site.beata.post(Places.guestLinkAgain(id), ["numer": again]).contains("Poprzedni już nie działa."))
            }
            #expect(try await site.count("SELECT count(*) FROM letter") == before + 1)

            let number = try #require(access.first("uczestnicy\"><input[^>]*name=\"numer\" value=\"([0-9]+)\""))
            let person = ["osoba": Cast.olga.name, "email": Cast.olga.email, "rola": "contractor"]
            try await site.house.settle()
            for _ in 0..<2 { _ = try await site.beata.post(Places.binderParticipants(site.id), person.merging(["numer": number]) { $1 }) }
            async let left = site.beata.post(Places.binderParticipants(site.id), person.merging(["numer": again]) { $1 })
            async let right = site.beata.post(Places.binderParticipants(site.id), person.merging(["numer": again]) { $1 })
            _ = try await (left, right)
            try await site.house.settle()
            #expect(try site.house.letters(to: .olga).count == 2)
        }
    }

    @Test func `two clicks make one calendar address`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let number = try await beata.get(Places.taskFeeds()).number
            #expect(try await beata.post(Places.taskFeeds(), ["numer": number]).contains("/terminy.ics"))
            let second = try await beata.post(Places.taskFeeds(), ["numer": number])
            #expect(!second.contains("/terminy.ics") && second.contains("powstał już za pierwszym razem"))
            let feeds = try await house.world.database.read(.everything) { tx in try tx.one(Int64.self, "SELECT count(*) FROM task_feed") }
            #expect(feeds == 1)
        }
    }

    @Test func `the accountant neither sends nor ends the link of an offer`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            _ = try await office.sent(OfferFields(office))
            let jan = try await house.browser(as: .jan)
            _ = try await jan.post(Places.employee(try await EmployeeTests.id(of: "Tomasz Gil", jan)), ["rola": "accountant"])
            let tomasz = try await house.browser(as: .tomasz)
            let link = try await RecordID(office.count("SELECT id FROM guest_link"))
            #expect(try await tomasz.get(Places.binderAccess(office.building)).contains(Cast.marta.email))
            #expect(try await !tomasz.get(Places.binderAccess(office.building)).contains("dostep/\(link)"))
            for place in [Places.guestLinkAgain(link), Places.guestLinkRevocation(link), Places.guestLinkWelcome(link)] {
                #expect(try await tomasz.post(place, ["rola": "contractor"]).status == 403, "\(place)")
            }
            #expect(try await office.count("SELECT count(*) FROM guest_link WHERE revoked_at IS NULL") == 1)
            #expect(try await office.ewa.post(Places.guestLinkAgain(link)).status == 200)
        }
    }
}
