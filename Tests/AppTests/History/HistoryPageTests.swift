import Testing
import Values

@testable import App

struct HistoryPageTests {
    @Test func `the firm's history is filtered by person, kind and day, and says what was before`() async throws {
        try await TestHouse.each { house in
            let (ewa, jan) = (try await house.browser(as: .ewa), try await house.browser(as: .jan))
            let base = try await ewa.addBase("Klienci")
            let kowal = try await ewa.addPerson("Jan", "Kowal", to: base, ["miasto": "Nowy Targ"]).id
            house.clock.advance(days: 2)
            let version = try #require(try await jan.get(Places.contactEdit(kowal)).first(#"name="wersja" value="([0-9]+)""#))
            _ = try await jan.post(
                Places.contactEdit(kowal),
                ["rodzaj": "person", "imie": "Jan", "nazwisko": "Kowal", "miasto": "Zakopane", "wersja": version])
            let all = try await jan.get(Places.history())
            #expect(all.contains("Nowy Targ → Zakopane") && all.contains("Ewa Dudek") && all.contains("Jan Czapla"))
            let ewaID = try #require(try await house.viewer(.ewa).accountID)
            let hers = try await jan.get(Places.history() + "?osoba=\(ewaID)")
            #expect(hers.contains("Jan Kowal") && !hers.contains("Nowy Targ → Zakopane"))
            #expect(try await !jan.get(Places.history() + "?rodzaj=offer").contains("Jan Kowal"))
            let first = try await jan.get(Places.history() + "?dzien=2026-11-20&rodzaj=contact")
            #expect(first.contains("Jan Kowal") && !first.contains("Nowy Targ → Zakopane"))
            #expect(try await jan.get(Places.history() + "?dzien=2026-11-22").contains("Nowy Targ → Zakopane"))
            let olga = try await house.browser(as: .olga)
            #expect(try await !olga.get(Places.history() + "?osoba=\(ewaID)").contains("Kowal"))
        }
    }
}
