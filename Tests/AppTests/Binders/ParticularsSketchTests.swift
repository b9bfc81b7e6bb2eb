import Testing
import Values

@testable import App

@Suite struct ParticularsSketchTests {
    @Test func `Marta shows the way with a picture that she sees, and the form waits until it is asked for`() async throws {
        try await FileSite.each { site in
            let place = Places.zoneParticulars(site.id)
            _ = try await site.add("szkic dojazdu.jpg", Sample.photo(), to: "Zdjęcia")
            _ = try await site.add("wnętrze biura.jpg", Sample.photo(size: 9_500), to: "Wewnętrzne")
            let (mine, office) = try await (site.document("szkic dojazdu.jpg").id, site.document("wnętrze biura.jpg").id)
            let calm = try await site.marta.get(place)
            #expect(!calm.contains("name=\"szkic\"") && calm.contains("zmien=1"))
            let form = try await site.marta.get(place + "?zmien=1")
            #expect(form.contains("szkic dojazdu.jpg") && !form.contains("wnętrze biura.jpg"))
            _ = try await site.marta.post(place, ["wersja": "1", "szkic": String(office), "dojazd": "Druga w prawo"])
            #expect(try await !site.marta.get(place).contains("Szkic dojazdu na budowę"), "what she does not see she cannot show")
            let wrong = try await site.marta.post(place, ["wersja": "2", "szkic": String(mine), "faktura_email": "nie adres"])
            #expect(wrong.status == 422 && wrong.contains("nazwa@domena.pl"))
            _ = try await site.marta.post(
                place, ["wersja": "2", "szkic": String(mine), "pozwolenie": "nr 112/2026", "budowa_ulica": "Jodłowa 14"])
            let shown = try await site.marta.get(place)
            #expect(shown.contains("Szkic dojazdu na budowę") && shown.contains("nr 112/2026"))
            #expect(try await site.anna.get(Places.zoneParticularsPrint(site.id)).contains("Szkic dojazdu na budowę"))
            let card = try await site.anna.get(Places.zoneParticularsCard(site.id))
            #expect(card.contains("BEGIN:VCARD") && card.contains("Jodłowa 14"))
        }
    }

    @Test func `whom to call stands under moje dane for those who may read the address book`() async throws {
        try await FileSite.each { site in
            _ = try await site.beata.post(
                Places.binderAddresses(site.id),
                ["numer": String(RecordID.next()), "osoba": "Tomasz Gil", "funkcja": "kierownik budowy", "telefon": "600 000 011"])
            #expect(try await site.anna.get(Places.zoneParticulars(site.id)).contains("tel:+48600000011"))
            _ = try await site.beata.post(Places.binderAddressRoles(site.id), [("rola", "owner"), ("rola", "contractor")])
            let shut = try await site.anna.get(Places.zoneParticulars(site.id))
            #expect(shut.status == 200 && !shut.contains("Tomasz Gil"))
        }
    }
}
