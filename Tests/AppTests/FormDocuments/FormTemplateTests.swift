import Testing
import Values

@testable import App

/// What a firm wants to be asked.
@Suite struct FormTemplateTests {
    /// The rows of the editor as a form: name, label, kind, required, items.
    private static func rows(_ rows: [(String, String, String, Bool, String)], _ more: [(String, String)]) -> [(String, String)] {
        more + rows.flatMap { [("pole", $0.0), ("nazwa", $0.1), ("jak", $0.2), ("wymagane", $0.3 ? "tak" : "nie"), ("pozycje", $0.4)] }
    }

    @Test func `a firm changes the protocol of a stage, and only new documents are asked anew`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            let old = try await FormSite.begin(beata, "protocol", "Stary odbiór", building)
            #expect(try await beata.get(Places.settingsTemplates()).contains("Protokół odbioru na etapie:"))
            let edit = try await beata.get(Places.settingsFormTemplate() + "?rodzaj=protocol&etap=Dach")
            #expect(edit.contains("Zakres odbioru") && edit.contains("value=\"ustalenia\""))
            let saved = try await beata.post(
                Places.settingsFormTemplate(),
                Self.rows(
                    [
                        ("", "Dach", "heading", false, ""), ("zakres", "Co odbieramy", "text", true, ""),
                        ("obce", "Sprawdzono", "checks", true, "Rynny\nKosze\n\nObróbka komina"),
                        ("wynik", "Wynik odbioru", "number", true, ""),
                        ("uwagi", "", "text", false, ""),
                    ], [("rodzaj", "protocol"), ("etap", "Dach"), ("wersja", "0")]))
            #expect(saved.contains("Zapisano wzór") && saved.contains("własny"))
            #expect(try await beata.get(Places.zoneForms(building)).contains("<option value=\"Dach\""))
            let fresh = try await beata.post(
                Places.zoneForms(building), ["rodzaj": "protocol", "tytul": "Nowy odbiór", "dzien": "2026-11-24", "etap": "Dach"])
            #expect(fresh.contains("Co odbieramy") && fresh.contains("Obróbka komina") && !fresh.contains("Uwagi inspektora"))
            #expect(fresh.contains("Odebrano bez usterek"), "the outcome stays what it is, whatever the form said")
            let kept = try await beata.get(Places.zoneForm(building, old))
            #expect(kept.contains("Uwagi inspektora") && !kept.contains("Obróbka komina"))
            let name = try #require(fresh.first(#"data-shared-set="(p[0-9]+)""#))
            let typed = [("wersja-zakres", "0"), ("zakres", "Połać"), ("wersja-wynik", "0"), ("wynik", "clean")]
            let early = try await beata.post(Places.zoneFormClosing(building, fresh.id), typed)
            #expect(early.status == 422 && early.contains("Wypełnij pole „Sprawdzono”."))
            let closed = try await beata.post(
                Places.zoneFormClosing(building, fresh.id), [("wersja-\(name)", "0"), (name, "2"), (name, "0"), (name, "9")])
            #expect(closed.contains("Tak: Rynny; Obróbka komina. Nie: Kosze."))
            let end = try await beata.post(
                Places.settingsFormTemplateEnd(), [("rodzaj", "protocol"), ("etap", "Dach"), ("wersja", "0")])
            #expect(end.contains("Przywrócono wzór domyślny.") && end.contains("jak ogólny"))
            #expect(try await beata.get(Places.zoneForm(building, fresh.id)).contains("Co odbieramy"))
            let next = try await FormSite.begin(beata, "protocol", "Trzeci", building)
            #expect(try await beata.get(Places.zoneForm(building, next)).contains("Uwagi inspektora"))
        }
    }

    @Test func `the weekly report of the firm is asked on site, and one begun with the older template arrives`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            _ = try await beata.post(
                Places.settingsFormTemplate(),
                Self.rows(
                    [("zrobiono", "Zrobione", "text", true, ""), ("", "Rusztowanie (m²)", "number", false, "")], [("rodzaj", "report")]))
            let page = try await beata.get(Places.zoneSiteReport(building))
            #expect(page.contains("Rusztowanie (m²)") && !page.contains("Dostawy"))
            let version = try #require(page.first(#"name="wzor" value="([0-9]+)""#))
            let field = try #require(page.first(#"name="(p[0-9]+)""#))
            let missing = try await beata.post(Places.zoneSiteReport(building), ["dzien": "2026-11-20", "wzor": version])
            #expect(missing.status == 422 && missing.contains("Napisz, co zrobiono"))
            let sent = try await beata.post(
                Places.zoneSiteReport(building),
                ["dzien": "2026-11-20", "wzor": version, "zrobiono": "Mury", field: "120", "numer": String(RecordID.next())])
            #expect(sent.contains("Rusztowanie (m²)") && sent.contains("120"))
            let older = try await beata.post(
                Places.zoneSiteReport(building),
                [
                    "dzien": "2026-11-13", "wzor": "0", "zrobiono": "Ławy", "plan": "Mury", "dostawy": "Cement",
                    "numer": String(RecordID.next()),
                ])
            #expect(older.contains("Dostawy") && older.contains("Cement"))
        }
    }

    @Test func `wrong templates are refused, a stale one is shown, and only managers change them`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let memo = { (version: String) in [("rodzaj", "memo"), ("wersja", version)] }
            let empty = try await beata.post(Places.settingsFormTemplate(), Self.rows([("", "Sekcja", "heading", false, "")], memo("0")))
            #expect(empty.status == 422 && empty.contains("Zostaw od 1 do 40 pól."))
            let bare = try await beata.post(Places.settingsFormTemplate(), Self.rows([("", "Lista", "checks", false, "")], memo("0")))
            #expect(bare.status == 422 && bare.contains("Wpisz pozycje do odhaczenia: Lista."))
            #expect(try await beata.post(Places.settingsFormTemplate(), [("rodzaj", "memo"), ("pole", "x")]).status == 400)
            #expect(try await beata.post(Places.settingsFormTemplate(), [("rodzaj", "inny")]).status == 400)
            _ = try await beata.post(Places.settingsFormTemplate(), Self.rows([("tresc", "Ustalenia", "text", true, "")], memo("0")))
            let stale = try await beata.post(Places.settingsFormTemplate(), Self.rows([("tresc", "Moje", "text", true, "")], memo("0")))
            #expect(stale.status == 409 && stale.contains("value=\"Moje\"") && stale.contains("Ktoś zapisał w międzyczasie"))
            let version = try #require(stale.first(#"name="wersja" value="([0-9]+)""#))
            #expect(
                try await beata.post(Places.settingsFormTemplate(), Self.rows([("tresc", "Moje", "text", true, "")], memo(version)))
                    .contains(
                        "Zapisano wzór"))
            let ewa = try await house.browser(as: .ewa)
            #expect(try await ewa.get(Places.settingsFormTemplate() + "?rodzaj=memo").contains("value=\"Moje\""))
            #expect(try await !ewa.get(Places.settingsFormTemplate() + "?rodzaj=memo").contains("Zapisz wzór"))
            #expect(
                try await ewa.post(Places.settingsFormTemplate(), Self.rows([("tresc", "Cudze", "text", true, "")], memo("0"))).status
                    == 404)
            let olga = try await house.browser(as: .olga)
            #expect(try await !olga.get(Places.settingsFormTemplate() + "?rodzaj=memo").contains("value=\"Moje\""))
        }
    }
}
