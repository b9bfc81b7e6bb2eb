import Testing
import Values

@testable import App

@Suite struct OfferSendingTests {
    @Test func `one click or two, one letter goes with a link to the offer`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let id = try await office.save(OfferFields(office)).id
            let page = try await office.ewa.get(Places.offerSending(id))
            #expect(page.contains(Cast.marta.email) && page.contains("[odsyłacz]"))
            let fields = [
                ("numer", page.number), ("nazwisko", "Marta Sikora"), ("e-mail", Cast.marta.email), ("temat", "Oferta"),
                ("tresc", "Proszę: [odsyłacz]"),
            ]
            let ewa = office.ewa
            async let first = ewa.post(Places.offerSending(id), fields)
            async let second = ewa.post(Places.offerSending(id), fields)
            let (one, two) = try await (first, second)
            #expect(one.status == 200 && two.status == 200)
            #expect(try await office.count("SELECT count(*) FROM offer_sending") == 1)
            #expect(try await office.count("SELECT count(*) FROM guest_link WHERE scope = 'offer'") == 1)
            try await house.settle()
            _ = try house.lastLetter(to: Cast.marta.email, matching: "/d/[A-Za-z0-9_-]{20,}")
            #expect(try await office.ewa.get(Places.offer(id)).contains("Wysłana 20.11"))
        }
    }

    @Test func `a letter without a recipient or words comes back with every problem`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await OfferOffice(house)
            let id = try await office.save(OfferFields(office)).id
            let page = try await office.ewa.post(
                Places.offerSending(id), ["e-mail": "nie adres", "temat": "", "tresc": "", "nazwisko": ""])
            #expect(
                page.status == 422 && page.contains("nie adres") && page.contains("Wpisz temat.") && page.contains("Napisz kilka słów."))
            #expect(try await office.count("SELECT count(*) FROM offer_sending") == 0)
        }
    }

    @Test func `nobody answers for three days and Ewa is reminded`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            _ = try await office.sent(OfferFields(office))
            house.clock.advance(minutes: 1, days: 3)
            try await house.settle()
            _ = try house.lastLetter(to: Cast.ewa.email, matching: "OF/2026/001")
        }
    }
}
