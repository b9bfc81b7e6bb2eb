import Testing
import Values

@testable import App

/// What the card of a contact says of the time to come and of the client's zone.
@Suite struct ContactStepTests {
    @Test func `the next open task stands on the card, with a tick, and without one there is a place to plan it`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let card = Places.contact(office.client)
            #expect(try await office.ewa.get(card).contains("Nic nie jest zaplanowane."))
            func plan(_ title: String, _ day: String, _ more: [String: String]) async throws {
                _ = try await office.ewa.post(Places.tasks(), ["tytul": title, "termin": day].merging(more) { $1 })
            }
            try await plan("Zamówić okna", "2026-11-28", ["segregator": String(office.building)])
            try await plan("Telefon w sprawie okien", "2026-11-21", ["kontakt": "Marta Sikora", "kontakt-numer": String(office.client)])
            let page = try await office.ewa.get(card)
            #expect(page.contains("Telefon w sprawie okien") && page.contains("I jeszcze 1 otwarte zadanie.") && page.contains("jutro"))
            let task = try #require(page.first(#"action="/zadania/([0-9]+)/zrobione""#).flatMap(RecordID.init))
            _ = try await office.ewa.post(Places.taskEnd(task))
            #expect(try await office.ewa.get(card).contains("Zamówić okna"), "tasks of the contact's building come next")
        }
    }

    @Test func `the card says who was invited to the zone and when they were there`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let marta = try await beata.addPerson("Marta", "Sikora", to: base, ["email": Cast.marta.email]).id
            #expect(try await !beata.get(Places.contact(marta)).contains("Strefa klienta"))
            let building = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: marta)
            #expect(try await beata.get(Places.contact(marta)).contains("Zaproś do strefy"))
            _ = try await beata.post(
                Places.binderParticipants(building), ["osoba": "Marta Sikora", "email": Cast.marta.email, "rola": "owner"])
            #expect(try await beata.get(Places.contact(marta)).contains("w strefie jeszcze nie był"))
            let browser = try await house.browser(as: .marta)
            #expect(try await browser.get(Places.zone(building)).status == 200)
            let seen = try await beata.get(Places.contact(marta))
            #expect(seen.contains("Ostatnio w strefie: dziś, 9:00") && seen.contains(Places.zone(building)))
        }
    }

    @Test func `the timeline goes by when things happened, the newest first`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let viewer = try await house.viewer(.ewa)
            let now = house.clock.now()
            try await house.world.write(viewer) { tx in
                let contact = try viewer.contact(office.client, tx)
                for (words, days) in [("wczoraj", -1), ("przed tygodniem", -7), ("przedwczoraj", -2)] {
                    try viewer.addNote(.next(), .note, words, to: contact, at: now.adding(days: Int64(days)), tx)
                }
            }
            let page = try await office.ewa.get(Places.contact(office.client) + "?os=notatki").text
            let places = try ["<p>wczoraj</p>", "<p>przedwczoraj</p>", "<p>przed tygodniem</p>"].map {
                try #require(page.range(of: $0)).lowerBound
            }
            #expect(places == places.sorted())
        }
    }
}
