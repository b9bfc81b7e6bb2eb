import Foundation
import Testing
import Values

@testable import App

@Suite struct SearchTests {
    @Test func `a telephone in any spacing, a NIP and an offer's number are found, and the hit says why`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            _ = try await beata.addPerson(
                "Anna", "Mucha", to: base, ["telefon": "600 000 012", "miasto": "Zakopane", "nip": "526-025-02-74"])
            for words in ["600000012", "600 000 012", "600-000-012", "+48 600 000 012", "48600000012"] {
                let page = try await beata.get(
                    Places.search() + "?q=\(words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")")
                #expect(page.contains("telefon <mark>600\u{A0}000\u{A0}012</mark>"), "\(words)")
            }
            for words in ["5260250274", "526-025-02-74"] {
                #expect(try await beata.get(Places.search() + "?q=\(words)").contains("NIP <mark>526-025-02-74</mark>"), "\(words)")
            }
            #expect(try await beata.get(Places.search() + "?q=Zakopanem").contains("<mark>Zakopane</mark>"))
            #expect(try await beata.get(Places.search() + "?q=mucha&rodzaj=oferty").contains("Nic nie pasuje"))
        }
    }

    @Test func `what is typed exactly comes first, then what the person worked on`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            _ = try await beata.addPerson("Ewa", "Łaska", to: base)
            _ = try await beata.addPerson("Ewa", "Laska", to: base)
            func first(_ words: String, _ browser: Browser) async throws -> String? {
                try await browser.get(Places.search() + "?q=\(words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")")
                    .first("<b>([^ ]+ <mark>[^<]+</mark>)")
            }
            #expect(try await first("łaska", beata) == "Ewa <mark>Łaska</mark>")
            #expect(try await first("laska", beata) == "Ewa <mark>Laska</mark>")
            let (old, new) = (try await beata.addPerson("Jan", "Lis", to: base).id, try await beata.addPerson("Adam", "Lis", to: base).id)
            #expect(new > old)
            let ewa = try await house.browser(as: .ewa)
            #expect(try await first("lis", ewa) == "Adam <mark>Lis</mark>")
            _ = try await ewa.post(Places.contactEdit(old), ["imie": "Jan", "nazwisko": "Lis", "miasto": "Ząb", "wersja": "1"])
            #expect(try await first("lis", ewa) == "Jan <mark>Lis</mark>")
        }
    }

    @Test func `commands are found by their words, for those who may write`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let beata = try await house.browser(as: .beata)
            _ = try await beata.addBase("Klienci")
            for (words, place) in [
                ("nowa%20oferta", Places.newOffer()), ("dodaj%20kontakt", "nowy-kontakt"), ("nowy%20segr", Places.newBinder()),
            ] {
                #expect(try await beata.get(Places.search() + "?format=json&q=\(words)").contains(place), "\(words)")
                #expect(try await !house.browser(as: .karol).get(Places.search() + "?format=json&q=\(words)").contains(place))
            }
        }
    }

    @Test func `people of a building search their zone and nothing else`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let marta = try await beata.addPerson("Marta", "Sikora", to: base, ["email": Cast.marta.email]).id
            let building = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: marta)
            let answer = try await beata.get(Places.zoneSearch(building) + "?q=sikora")
            #expect(answer.status == 200 && answer.contains("Nic nie pasuje"), "a contact is the office's own")
            #expect(try await house.browser(as: .olga).send("GET", Places.zoneSearch(building) + "?q=sikora").status == 404)
        }
    }
}
