import Testing
import Values

@testable import App

@Suite struct AddressBookTests {
    @Test func `Beata and Marta keep the numbers of one building, each finds the other's`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await Self.building(house)
            let form = try await beata.get(Places.binderAddresses(building))
            let typed = [
                "numer": form.number, "osoba": "Grzegorz Żuk", "funkcja": "elektryk", "firma": "Prąd s.c.", "telefon": "600 000 031",
            ]
            let book = try await beata.post(Places.binderAddresses(building), typed)
            #expect(book.contains("Grzegorz Żuk") && book.contains("tel:+48600000031") && book.contains("Dodano do bazy"))
            _ = try await beata.post(Places.binderAddresses(building), typed)
            #expect(try await beata.get(Places.binderAddresses(building)).text.split(separator: "tel:+48600000031").count == 2)

            let marta = try await house.browser(as: .marta)
            let zone = try await marta.get(Places.zoneAddresses(building))
            #expect(zone.contains("Grzegorz Żuk") && zone.contains("Marta Sikora"))
            let wrong = try await marta.post(Places.zoneAddresses(building), ["osoba": "", "telefon": "12", "uwagi": "dzwonić rano"])
            #expect(
                wrong.status == 422 && wrong.contains("Wpisz, kto to jest") && wrong.contains("9 cyframi") && wrong.contains("dzwonić rano")
            )
            #expect(try await marta.post(Places.zoneAddresses(building), ["osoba": "Ewa Dudek"]).contains("Podaj telefon albo e-mail"))
            _ = try await marta.post(Places.zoneAddresses(building), ["osoba": "Ola Bąk", "email": "ola.bak@example.com"])
            #expect(try await beata.get(Places.binderAddressesPrint(building)).contains("ola.bak@example.com"))
            #expect(try await beata.get(Places.search() + "?q=600000031").contains("Grzegorz Żuk"))
            let cards = try await marta.get(Places.zoneAddressCards(building))
            #expect(cards.headers["content-type"]?.hasPrefix("text/vcard") == true)
            #expect(cards.contains("N:Żuk;Grzegorz;;;") && cards.contains("ORG:Prąd s.c."))
        }
    }

    @Test func `an entry is changed by one at a time, deleted and brought back`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await Self.building(house)
            let book = try await beata.post(Places.binderAddresses(building), ["osoba": "Grzegorz Żuk", "telefon": "600000031"])
            let entry = RecordID(book.first(#"id="w([0-9]+)""#) ?? "") ?? 0
            let marta = try await house.browser(as: .marta)
            let changed = try await marta.post(
                Places.zoneAddress(building, entry), ["wersja": "1", "osoba": "Grzegorz Żuk", "telefon": "600000032"])
            #expect(changed.contains("tel:+48600000032"))
            let late = try await beata.post(
                Places.binderAddress(building, entry), ["wersja": "1", "osoba": "Grzesiek", "telefon": "600000033"])
            #expect(late.status == 409 && late.contains("Grzesiek") && late.contains("tel:+48600000032"))
            #expect(try await marta.post(Places.zoneAddressTrash(building, entry)).contains("biuro może to cofnąć"))
            #expect(try await beata.get(Places.binderAddress(building, entry)).status == 404)
            let jan = try await house.browser(as: .jan)
            _ = try await jan.post(Places.restore(RecordKind.addressEntry.rawValue, entry))
            #expect(try await marta.get(Places.zoneAddresses(building)).contains("tel:+48600000032"))
        }
    }

    @Test func `a role that was left out, a stranger and a reader get no further than they may`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await Self.building(house)
            _ = try await beata.post(Places.binderAddresses(building), ["osoba": "Grzegorz Żuk", "telefon": "600000031"])
            _ = try await beata.post(
                Places.binderParticipants(building), ["osoba": Cast.anna.name, "email": Cast.anna.email, "rola": "contractor"])
            let anna = try await house.browser(as: .anna)
            #expect(try await anna.get(Places.zoneAddresses(building)).contains("Grzegorz Żuk"))
            _ = try await beata.post(Places.binderAddressRoles(building), [("rola", "architect"), ("rola", "secretariat")])
            #expect(try await anna.get(Places.zoneAddresses(building)).status == 404)
            #expect(try await anna.get(Places.zoneAddressCards(building)).status == 404)
            #expect(try await anna.post(Places.zoneAddresses(building), ["osoba": "X", "telefon": "600000031"]).status == 404)
            let marta = try await house.browser(as: .marta)
            #expect(try await marta.get(Places.zoneAddresses(building)).contains("Grzegorz Żuk"))
            let olga = try await house.browser(as: .olga)
            for place in [Places.binderAddresses(building), Places.zoneAddresses(building), Places.binderAddressCards(building)] {
                #expect(try await olga.get(place).status == 404)
            }
            let karol = try await house.browser(as: .karol)
            let seen = try await karol.get(Places.binderAddresses(building))
            #expect(seen.contains("Grzegorz Żuk") && !seen.contains("Dodaj do bazy"))
            #expect(try await karol.post(Places.binderAddresses(building), ["osoba": "X", "telefon": "600000031"]).status == 403)
        }
    }

    @Test func `somebody from the contacts fills in the form`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await Self.building(house)
            let found = try await beata.get(Places.binderAddresses(building) + "?kto=sikor")
            #expect(found.contains("?kontakt="))
            let contact = found.first(#"\?kontakt=([0-9]+)#wpis"#) ?? ""
            #expect(try await beata.get(Places.binderAddresses(building) + "?kontakt=" + contact).contains("value=\"Marta Sikora\""))
            #expect(try await beata.get(Places.binderAddresses(building) + "?kontakt=77").status == 404)
        }
    }

    private static func building(_ house: TestHouse) async throws -> (Browser, RecordID) {
        let beata = try await house.browser(as: .beata)
        let contact = try await beata.addPerson("Marta", "Sikora", to: try await beata.addBase("Klienci")).id
        let building = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: contact)
        _ = try await beata.post(
            Places.binderParticipants(building), ["osoba": Cast.marta.name, "email": Cast.marta.email, "rola": "owner"])
        return (beata, building)
    }
}
