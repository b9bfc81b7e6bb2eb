import Store
import Testing
import Values

@testable import App

/// Signing without an account: by a link, by name or by hand.
@Suite struct FormSigningTests {
    static let drawing = "20,150 60,30 90,150 120,40 160,150;200,180"

    @Test func `a guest signs by hand what the link shows, once, and the PDF is filed again`() async throws {
        try await TestHouse.each { house in
            let site = try await SigningSite(house)
            let link = try await site.ask()
            #expect(try await site.beata.get(site.place).contains("jan.zima@example.com · odsyłacz wysłany"))
            #expect(try await site.beata.get(Places.zoneForms(site.building)).contains("Czeka na: Marta Sikora, Beata Kos, Jan Zima"))
            let guest = house.browser()
            let page = try await guest.openGuestLink(link)
            #expect(page.contains("Pokrycie dachu") && page.contains("Odbiór dachu") && page.contains("Zrąb sp. z o.o. prosi o podpis"))
            #expect(!page.contains("zakonczenie"), "a guest takes nobody off")
            let own = String(page.path.split(separator: "?")[0])
            let hash = try #require(page.first(#"name="skrot" value="([^"]+)""#))
            #expect(try await guest.post(own + "/podpis", ["skrot": hash]).contains("Wpisz imię i nazwisko albo narysuj podpis."))
            let bad = try await guest.post(own + "/podpis", ["skrot": hash, "nazwisko": "Jan Zima", "kreski": "1,2 <script>"])
            #expect(bad.status == 422 && bad.contains("Tego rysunku nie da się zapisać") && !bad.contains("<script>1"))
            let before = try await site.versions()
            let signed = try await guest.post(own + "/podpis", ["skrot": hash, "kreski": Self.drawing])
            #expect(signed.contains("dokument jest podpisany przez Ciebie") && signed.contains("<path d=\"M20 150L60 30"))
            let again = try await guest.post(own + "/podpis", ["skrot": hash, "nazwisko": "Ktoś Inny"])
            #expect(again.status == 200 && !again.contains("Ktoś Inny"))
            #expect(try await site.versions() == before + 1)
            let office = try await site.beata.get(site.place)
            #expect(office.contains("odsyłacz na adres jan.zima@example.com") && office.contains("Podpis odręczny: Jan Zima"))
            let marta = try await house.browser(as: .marta)
            #expect(try await marta.get(site.place).contains("odsyłacz na adres j…a@example.com"))
            #expect(try await site.beata.post(Places.zoneFormReopening(site.building, site.form)).status == 423)
            let pdf = try await guest.get(own + "/pdf")
            #expect(pdf.headers["content-type"] == "application/pdf")
            for browser in [site.beata, marta] {
                _ = try await browser.post(
                    Places.zoneFormSignature(site.building, site.form), ["haslo": Cast.password, "skrot": hash, "kreski": Self.drawing])
            }
            #expect(try await site.beata.get(site.place).contains("Podpisany przez wszystkie strony"))
            let kept = try await site.count("SELECT count(*) FROM form_party WHERE signed_hash = \(hash) AND drawing = \(Self.drawing)")
            #expect(kept == 3)
            #expect(try await site.count("SELECT count(*) FROM form_party WHERE means = 'link' AND signed_name = 'Jan Zima'") == 1)
        }
    }

    @Test func `words changed meanwhile are not signed, and the same link shows the new ones`() async throws {
        try await TestHouse.each { house in
            let site = try await SigningSite(house)
            let guest = house.browser()
            let page = try await guest.openGuestLink(try await site.ask())
            let own = String(page.path.split(separator: "?")[0])
            let hash = try #require(page.first(#"name="skrot" value="([^"]+)""#))
            _ = try await site.beata.post(Places.zoneFormReopening(site.building, site.form))
            let meanwhile = try await guest.get(own)
            #expect(meanwhile.contains("Firma jeszcze poprawia ten dokument") && !meanwhile.contains("Pokrycie dachu"))
            #expect(try await guest.get(own + "/pdf").status == 404)
            #expect(try await guest.post(own + "/podpis", ["skrot": hash, "nazwisko": "Jan Zima"]).status == 404)
            _ = try await site.beata.post(
                Places.zoneFormClosing(site.building, site.form), ["wersja-zakres": "1", "zakres": "Pokrycie dachu bez gwarancji"])
            let late = try await guest.post(own + "/podpis", ["skrot": hash, "nazwisko": "Jan Zima"])
            #expect(late.status == 422 && late.contains("Treść zmieniła się") && late.contains("Pokrycie dachu bez gwarancji"))
            #expect(late.contains("value=\"Jan Zima\""))
            let now = try #require(late.first(#"name="skrot" value="([^"]+)""#))
            #expect(try await guest.post(own + "/podpis", ["skrot": now, "nazwisko": "Jan Zima"]).contains("podpisany przez Ciebie"))
        }
    }

    @Test func `a request is checked, sent once, taken back, and asked for by the office only`() async throws {
        try await TestHouse.each { house in
            let site = try await SigningSite(house)
            let place = Places.zoneFormParties(site.building, site.form)
            let wrong = try await site.beata.post(place, ["osoba": "", "email": "jan.zima@", "rola": "król"])
            for words in ["Wpisz, kto ma podpisać.", "Wpisz adres w postaci", "Wybierz, kim ta osoba", "value=\"jan.zima@\""] {
                #expect(wrong.contains(words))
            }
            let fields = ["osoba": "Jan Zima", "email": "jan.zima@example.com", "rola": "contractor", "numer": String(RecordID.next())]
            for _ in 0..<2 { #expect(try await site.beata.post(place, fields).status == 200) }
            #expect(try await site.count("SELECT count(*) FROM form_party WHERE guest_link_id IS NOT NULL") == 1)
            let other = fields.merging(["numer": String(RecordID.next())]) { $1 }
            #expect(try await site.beata.post(place, other).contains("Ta osoba jest już wśród stron."))
            let (marta, olga) = (try await house.browser(as: .marta), try await house.browser(as: .olga))
            for browser in [marta, olga] { #expect(try await browser.post(place, other).status == 404) }
            #expect(try await house.browser(as: .karol).post(place, other).status == 403)
            let party = try await site.count("SELECT position FROM form_party WHERE guest_link_id IS NOT NULL")
            let end = Places.zoneFormPartyEnd(site.building, site.form, party)
            #expect(try await marta.post(end).status == 404)
            #expect(try await site.beata.post(Places.zoneFormPartyEnd(site.building, site.form, 0)).status == 404)
            #expect(try await site.beata.post(end).contains("cofnięta"))
            #expect(try await site.count("SELECT count(*) FROM guest_link WHERE revoked_at IS NULL AND scope = 'form_document'") == 0)
        }
    }

    @Test func `the other party has no account, a second browser needs a code, and one signature is no agreement`() async throws {
        try await TestHouse.each { house in
            let site = try await SigningSite(house, owner: false)
            let hash = try #require(try await site.beata.get(site.place).first(#"name="skrot" value="([^"]+)""#))
            let alone = try await site.beata.post(
                Places.zoneFormSignature(site.building, site.form), ["haslo": Cast.password, "skrot": hash, "kreski": "1,1"])
            #expect(alone.status == 422 && alone.contains("Tego rysunku nie da się zapisać"))
            let signed = try await site.beata.post(
                Places.zoneFormSignature(site.building, site.form), ["haslo": Cast.password, "skrot": hash])
            #expect(signed.contains("Druga strona nie jest jeszcze wskazana") && !signed.contains("Podpisany przez wszystkie strony"))
            let link = try await site.ask()
            let guest = house.browser()
            let own = String(try await guest.openGuestLink(link).path.split(separator: "?")[0])
            let forwarded = house.browser()
            #expect(try await forwarded.get(link).contains("Żeby nikt nie podpisał za Ciebie"))
            #expect(try await forwarded.openGuestLink(link).status == 422)
            #expect(try await guest.post(own + "/podpis", ["skrot": hash, "nazwisko": "Janusz Zima"]).contains("jako Janusz Zima"))
            #expect(try await site.beata.get(site.place).contains("Podpisany przez wszystkie strony"))
        }
    }
}

/// A closed protocol of a building, and Beata who may ask for signatures.
struct SigningSite {
    let house: TestHouse
    let beata: Browser
    let building: RecordID
    let form: RecordID

    var place: String { Places.zoneForm(building, form) }

    init(_ house: TestHouse, owner: Bool = true) async throws {
        self.house = house
        (beata, building) = try await FormSite.building(house)
        if !owner {
            let participant = try await Self.count("SELECT id FROM participant", house)
            _ = try await beata.post(Places.binderParticipantEnd(building, participant))
        }
        form = try await FormSite.begin(beata, "protocol", "Odbiór dachu", building)
        _ = try await beata.post(
            Places.zoneFormClosing(building, form),
            ["wersja-zakres": "0", "zakres": "Pokrycie dachu", "wersja-wynik": "0", "wynik": "clean"])
    }

    /// Beata asks Jan Zima; gives the link of the letter.
    func ask() async throws -> String {
        _ = try await beata.post(
            Places.zoneFormParties(building, form),
            ["osoba": "Jan Zima", "email": "jan.zima@example.com", "rola": "contractor", "numer": String(RecordID.next())])
        try await house.settle()
        return try house.lastLetter(to: "jan.zima@example.com", matching: "/d/[A-Za-z0-9_-]{20,}")
    }

    func versions() async throws -> Int64 { try await count("SELECT count(*) FROM document_version") }

    func count(_ sql: SQL) async throws -> Int64 { try await Self.count(sql, house) }

    private static func count(_ sql: SQL, _ house: TestHouse) async throws -> Int64 {
        try await house.world.database.read(.everything) { tx in try tx.one(Int64.self, sql) ?? -1 }
    }
}
