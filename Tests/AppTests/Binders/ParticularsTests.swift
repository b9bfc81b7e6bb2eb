import Testing
import Values

@testable import App

@Suite struct ParticularsTests {
    @Test func `Marta mends moje dane and takes them into a letter`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let contact = try await beata.addPerson("Marta", "Sikora", to: base).id
            let building = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: contact)
            _ = try await beata.post(
                Places.binderParticipants(building), ["osoba": Cast.marta.name, "email": Cast.marta.email, "rola": "owner"])
            let marta = try await house.browser(as: .marta)
            let wrong = try await marta.post(Places.zoneParticulars(building), ["faktura_nip": "123", "budowa_kod": "x"])
            #expect(wrong.status == 422 && wrong.contains("NIP się nie zgadza") && wrong.contains("34-400"))
            let saved = try await marta.post(
                Places.zoneParticulars(building), ["budowa_ulica": "Jodłowa 14", "budowa_miasto": "Zakopane", "dojazd": "Druga w prawo"])
            #expect(saved.contains("Druga w prawo"))
            #expect(try await marta.get(Places.zoneParticularsPrint(building)).contains("Druga w prawo"))
            #expect(try await marta.get(Places.zoneNewLetter(building) + "?dane=1").contains("Dojazd: Druga w prawo"))
            let stale = try await beata.post(Places.zoneParticulars(building), ["wersja": "1", "dojazd": "Trzecia w lewo"])
            #expect(stale.status == 409 && stale.contains("Trzecia w lewo") && stale.contains("Druga w prawo"))
        }
    }
}
