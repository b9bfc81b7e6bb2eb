import Testing
import Values

@testable import App

/// The page of the week, the next dates and what is new. The clock stands at Friday, 20 November 2026, 9:00.
@Suite struct FridayTests {
    @Test func `the owner gets one letter each Friday with a link and no words of the zone`() async throws {
        try await TestHouse.each { house in
            let site = try await DutySite(house)
            _ = try await site.closeReport(day: "2026-11-20")
            let saved = try await site.beata.post(Places.binderFriday(site.building), ["dzien": "5", "godzina": "16:00"])
            #expect(saved.contains("Zapisano stronę tygodnia."))
            func weekly() throws -> [String] {
                try house.letters(to: .marta).filter { $0.contains(Places.zoneWeek(site.building)) }
            }
            house.clock.advance(minutes: 8 * 60)
            try await house.settle()
            try await house.settle()
            let letters = try weekly()
            #expect(letters.count == 1)
            let letter = try #require(letters.first)
            #expect(
                letter.contains("Raport z tego tygodnia czeka w strefie.") && !letter.contains("Okna"), "the report's words stay inside")
            let marta = try await house.browser(as: .marta)
            let page = try await marta.get(Places.zoneWeek(site.building))
            #expect(page.contains("Tydzień 47") && page.contains("Dach") && page.contains("Okna"))
            house.clock.advance(days: 7)
            try await house.settle()
            #expect(try weekly().count == 2)
            _ = try await marta.post(Places.accountNotices(), ["chce": "duty_reminder"])
            house.clock.advance(days: 7)
            try await house.settle()
            #expect(try weekly().count == 2, "she wants none")
            _ = try await site.beata.post(Places.binderFriday(site.building), ["dzien": "", "godzina": "16:00"])
            let olga = try await house.browser(as: .olga)
            #expect(try await olga.get(Places.zoneWeek(site.building)).status == 404)
        }
    }

    @Test func `the zone shows the next dates and what is new since the last visit`() async throws {
        try await TestHouse.each { house in
            let site = try await DutySite(house)
            let marta = try await house.browser(as: .marta)
            _ = try await marta.get(Places.zone(site.building))
            _ = try await site.beata.post(
                Places.tasks(),
                [
                    "tytul": "Odbiór pokrycia dachu", "termin": "2026-11-24", "godzina": "10:00", "segregator": String(site.building),
                    "pokaz": "tak",
                ])
            _ = try await site.beata.post(
                Places.tasks(), ["tytul": "Sprawa biura", "termin": "2026-11-24", "segregator": String(site.building)])
            _ = try await site.beata.post(
                Places.binderDuties(site.building),
                site.fields.merging(["nazwa": "Raport kierownika", "rodzaj": "report", "powtarzanie": "co piątek"]) { $1 })
            house.clock.advance(minutes: 60)
            let home = try await marta.get(Places.zone(site.building))
            #expect(home.contains("Najbliższe terminy") && home.contains("Odbiór pokrycia dachu") && home.contains("Raport kierownika"))
            #expect(!home.contains("Sprawa biura"))
            #expect(home.contains("Od ostatniej wizyty: 1 nowa rzecz"))
            #expect(try await marta.get(Places.zone(site.building)).contains("1 nowa rzecz"), "the same visit")
            house.clock.advance(minutes: 60)
            #expect(!(try await marta.get(Places.zone(site.building))).contains("Od ostatniej wizyty"))
            #expect(try await site.beata.get(Places.binder(site.building)).contains("Sprawa biura"))
        }
    }
}
