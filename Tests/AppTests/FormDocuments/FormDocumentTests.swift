import Testing
import Values

@testable import App

@Suite struct FormDocumentTests {
    @Test func `Tomasz writes the weekly report and its PDF lies among the reports`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            let start = try await beata.get(Places.zoneForms(building))
            let typed = ["numer": start.number, "rodzaj": "report", "tytul": "", "dzien": "2026-11-20"]
            let report = try await beata.post(Places.zoneForms(building), typed)
            #expect(report.contains("Raport tygodniowy 47"))
            #expect(try await beata.post(Places.zoneForms(building), typed).id == report.id)
            let early = try await beata.post(
                Places.zoneFormClosing(building, report.id), ["wersja-zrobiono": "0", "zrobiono": "Dach pokryty"])
            #expect(early.status == 422 && early.contains("Właściciele czekają na plan") && early.contains("Dach pokryty"))
            let closed = try await beata.post(
                Places.zoneFormClosing(building, report.id),
                [("wersja-plan", "0"), ("plan", "Okna"), ("wersja-pogoda", "0"), ("pogoda", "frost"), ("pogoda", "snow")])
            #expect(closed.contains("RT/2026/001"))
            #expect(closed.contains("śnieg, mróz") && closed.contains("Dokument jest zakończony"))
            let marta = try await house.browser(as: .marta)
            #expect(try await marta.get(Places.zoneFiles(building)).contains("Raport tygodniowy"))
            let pdf = try await marta.get(Places.zoneFormPDF(building, report.id))
            #expect(pdf.headers["content-type"] == "application/pdf" && pdf.bytes.starts(with: Array("%PDF".utf8)))
            let late = try await marta.post(Places.zoneFormField(building, report.id), ["pole": "plan", "wersja": "1", "tresc": "Drzwi"])
            #expect(late.status == 423)
            #expect(try await beata.get(Places.search() + "?q=okna").contains("Raport tygodniowy 47"))
        }
    }

    @Test func `two write at once and both words stand, a third sees who writes`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            let (marta, ewa) = (try await house.browser(as: .marta), try await house.browser(as: .ewa))
            let form = try await FormSite.begin(beata, "protocol", "Odbiór dachu", building)
            let field = Places.zoneFormField(building, form)
            #expect(
                try await beata.post(field, ["pole": "zakres", "wersja": "0", "tresc": "Pokrycie dachu."]).contains("\"wersja\":\"1\""))
            _ = try await marta.post(field, ["pole": "zakres", "wersja": "1", "tresc": "Całe pokrycie dachu."])
            let merged = try await beata.post(field, ["pole": "zakres", "wersja": "1", "tresc": "Pokrycie dachu. Orynnowanie."])
            #expect(merged.contains("Orynnowanie.") && merged.contains("Całe"))
            #expect(try await marta.post(field, ["pole": "uwagi", "stan": "pisze"]).status == 200)
            #expect(try await ewa.post(field, ["pole": "uwagi", "stan": "pisze"]).status == 423)
            let seen = try await ewa.get(Places.zoneForm(building, form))
            #expect(seen.contains("Marta Sikora pisze") && seen.contains("Teraz piszą: Marta Sikora"))
            #expect(try await beata.post(Places.zoneFormClosing(building, form), ["wersja-wynik": "0", "wynik": "clean"]).status == 423)
            house.clock.advance(minutes: 2)
            #expect(try await ewa.post(field, ["pole": "uwagi", "stan": "pisze"]).status == 200)
            #expect(try await ewa.post(field, ["pole": "uwagi", "stan": "wolne"]).status == 200)
            #expect(try await ewa.post(field, ["pole": "wynik", "wersja": "0", "tresc": "jakikolwiek"]).status == 422)
            #expect(try await ewa.post(field, ["pole": "obce", "wersja": "0", "tresc": "x"]).status == 404)
        }
    }

    @Test func `a protocol is signed by each party with a password and then nobody changes it`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            let marta = try await house.browser(as: .marta)
            let form = try await FormSite.begin(beata, "protocol", "Odbiór dachu", building)
            _ = try await marta.post(Places.zoneFormDefects(building, form), ["usterka": "Brak dwóch spinek", "termin": "2026-11-27"])
            #expect(try await marta.post(Places.zoneFormDefects(building, form), ["usterka": ""]).status == 422)
            let closed = try await beata.post(
                Places.zoneFormClosing(building, form),
                ["wersja-zakres": "0", "zakres": "Pokrycie dachu", "wersja-wynik": "0", "wynik": "defects"])
            #expect(closed.contains("czeka na podpisy") && closed.contains("Brak dwóch spinek") && closed.contains("wykonawca"))
            let reopened = try await beata.post(Places.zoneFormReopening(building, form))
            #expect(reopened.contains("data-shared=\"zakres\""))
            _ = try await beata.post(Places.zoneFormClosing(building, form))
            let read = try await marta.get(Places.zoneForm(building, form))
            let hash = try #require(read.first(#"name="skrot" value="([^"]+)""#))
            #expect(
                try await marta.post(Places.zoneFormSignature(building, form), ["haslo": "zgadywane", "skrot": hash]).status == 422)
            // Marta reads, the text is opened, changed and closed again, and she signs what she read: not the new text.
            _ = try await beata.post(Places.zoneFormReopening(building, form))
            _ = try await beata.post(
                Places.zoneFormClosing(building, form), ["wersja-zakres": "1", "zakres": "Pokrycie dachu i zrzeczenie się gwarancji"])
            let late = try await marta.post(Places.zoneFormSignature(building, form), ["haslo": Cast.password, "skrot": hash])
            #expect(late.status == 422 && late.contains("Treść zmieniła się") && !late.contains("podpisano"))
            let again = try #require(late.first(#"name="skrot" value="([^"]+)""#))
            let signed = try await marta.post(Places.zoneFormSignature(building, form), ["haslo": Cast.password, "skrot": again])
            #expect(signed.contains("podpisano") && signed.contains("czeka"))
            #expect(try await beata.post(Places.zoneFormReopening(building, form)).status == 423)
            let ewa = try await house.browser(as: .ewa)
            #expect(try await ewa.post(Places.zoneFormSignature(building, form), ["haslo": Cast.password, "skrot": again]).status == 404)
            let whole = try await beata.post(
                Places.zoneFormSignature(building, form), ["haslo": Cast.password, "skrot": again])
            #expect(whole.contains("Podpisany przez wszystkie strony") && whole.contains("ODEBRANO"))
            let correction = try await beata.post(Places.zoneFormCorrection(building, form))
            #expect(correction.contains("Korekta: Odbiór dachu") && correction.contains("Pokrycie dachu"))
        }
    }

    @Test func `a stranger sees no document and a reader changes none`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            let form = try await FormSite.begin(beata, "memo", "Ustalenia", building)
            let (olga, karol) = (try await house.browser(as: .olga), try await house.browser(as: .karol))
            for place in [Places.zoneForms(building), Places.zoneForm(building, form), Places.zoneFormPDF(building, form)] {
                #expect(try await olga.get(place).status == 404)
                #expect(try await karol.get(place).status == 200)
            }
            #expect(
                try await olga.post(Places.zoneFormField(building, form), ["pole": "tresc", "wersja": "0", "tresc": "x"]).status == 404)
            #expect(
                try await karol.post(Places.zoneFormField(building, form), ["pole": "tresc", "wersja": "0", "tresc": "x"]).status == 403)
            #expect(try await karol.post(Places.zoneFormClosing(building, form)).status == 403)
        }
    }
}
