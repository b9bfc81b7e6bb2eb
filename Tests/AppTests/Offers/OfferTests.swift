import Testing
import Values
import Web

@testable import App

@Suite struct OfferTests {
    @Test func `Ewa writes an offer, its PDF stands in the binder once and says the same sums`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            #expect(try await office.ewa.get(Places.newOffer() + "?segregator=\(office.building)").contains("Marta Sikora, Zakopane"))
            let fields = OfferFields(office)
            let page = try await office.save(fields)
            #expect(
                page.status == 200 && page.contains("OF/2026/001") && page.contains("135\u{A0}208,50") && page.contains("146\u{A0}505,18"))
            let offer = try await office.offer(page.id)
            #expect(
                offer.net == Money(grosze: 13_520_850) && offer.vat == Money(grosze: 1_129_668) && offer.gross == Money(grosze: 14_650_518))
            let pdf = try await office.ewa.get(Places.offerEdition(offer.id))
            #expect(pdf.bytes.starts(with: Array("%PDF".utf8)))
            let text = try words(of: pdf.bytes).replacing("\u{A0}", with: " ")
            #expect(text.contains("135 208,50") && text.contains("11 296,68") && text.contains("146 505,18"))
            #expect(text.contains("sto czterdzieści sześć tysięcy pięćset pięć złotych osiemnaście groszy") && text.contains("10.12.2026"))
            _ = try await office.save(fields.over(offer))
            #expect(try await office.count("SELECT count(*) FROM offer_edition WHERE offer_id = \(offer.id)") == 1)
            #expect(try await office.count("SELECT count(*) FROM document WHERE name = 'OF-2026-001.pdf'") == 1)
        }
    }

    @Test func `a later version is a new version of the same document`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let fields = OfferFields(office)
            let id = try await office.save(fields).id
            var other = fields.over(try await office.offer(id))
            other.head["tytul"] = "Dach bez więźby"
            #expect(try await office.save(other).contains("Dach bez więźby"))
            #expect(try await office.count("SELECT count(*) FROM offer_edition WHERE offer_id = \(id)") == 2)
            #expect(try await office.count("SELECT max(version) FROM document WHERE name = 'OF-2026-001.pdf'") == 2)
            #expect(try await office.count("SELECT count(*) FROM document WHERE name LIKE 'OF-%'") == 1)
        }
    }

    @Test func `the double click makes one offer with one number`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let fields = OfferFields(office)
            async let first = office.save(fields)
            async let second = office.save(fields)
            let (one, two) = try await (first, second)
            #expect(one.status == 200 && two.status == 200 && one.id == two.id)
            #expect(try await office.count("SELECT count(*) FROM offer") == 1)
            #expect(try await office.save(OfferFields(office)).contains("OF/2026/002"))
        }
    }

    @Test func `the page saves by itself and the pressed button does not quarrel with it`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            var fields = OfferFields(office)
            let json = ["accept": "application/json"]
            let kind = "application/x-www-form-urlencoded"
            let draft = try await office.ewa.send("POST", Places.offers(), body: Browser.form(fields.pairs), type: kind, headers: json)
            #expect(draft.status == 200 && draft.text == #"{"wersja":"1"}"#)
            fields.head["tytul"] = "Dach, wersja z okien"
            let page = try await office.save(fields)
            #expect(page.status == 200 && page.contains("Dach, wersja z okien"))
            let half = try await office.ewa.send(
                "POST", Places.offers(), body: Browser.form(OfferFields(office, lines: [("Rynna", "1", "m", "12,345", "8", "")]).pairs),
                type: kind, headers: json)
            #expect(half.status == 422 && half.contains("Wpisz cenę"))
            #expect(try await office.count("SELECT count(*) FROM offer") == 1)
        }
    }

    @Test func `two people save one offer, the second sees what the first changed and keeps the own words`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let fields = OfferFields(office)
            let offer = try await office.offer(try await office.save(fields).id)
            let beata = try await house.browser(as: .beata)
            var (hers, his) = (fields.over(offer), fields.over(offer))
            hers.head["tytul"] = "Dach i rynny"
            his.head["warunki"] = "Gwarancja: 12 lat."
            #expect(try await office.save(hers, as: beata).status == 200)
            let conflict = try await office.save(his)
            #expect(
                conflict.status == 409 && conflict.contains("Dach i rynny") && conflict.contains("Gwarancja: 12 lat.")
                    && conflict.contains("Beata Kos"))
            his.head["wersja"] = conflict.first(#"name="wersja" value="([0-9]+)""#)
            his.head["tytul"] = "Dach i rynny"
            #expect(try await office.save(his).status == 200)
            let saved = try await office.offer(offer.id)
            #expect(saved.title == "Dach i rynny" && saved.terms == "Gwarancja: 12 lat.")
        }
    }

    @Test func `without script the buttons add, move and remove lines and nothing is saved`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await OfferOffice(house)
            let fields = OfferFields(office, lines: Array(OfferFields.roof.prefix(2)))
            let added = try await office.ewa.post(Places.offers(), fields.pairs + [("dodaj", "pozycja")])
            #expect(added.status == 200 && added.text.components(separatedBy: "<tr data-line>").count == 5)
            let moved = try await office.ewa.post(Places.offers(), fields.pairs + [("nizej", "1")])
            let places = ["Montaż", "Więźba"].compactMap { moved.text.range(of: $0)?.lowerBound }
            #expect(places.count == 2 && places[0] < places[1])
            let removed = try await office.ewa.post(Places.offers(), fields.pairs + [("usun", "1")])
            #expect(!removed.contains("Więźba dachowa") && removed.contains("Montaż"))
            #expect(try await office.count("SELECT count(*) FROM offer") == 0)
        }
    }

    @Test func `a typed client is resolved, and without a binder one is opened`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let base = try await office.ewa.addBase("Nowi")
            _ = try await office.ewa.addPerson("Anna", "Mucha", to: base, ["miasto": "Kościelisko"])
            var fields = OfferFields(office)
            (fields.head["klient"], fields.head["klient-numer"]) = ("anna mucha", "")
            (fields.head["segregator"], fields.head["segregator-numer"]) = ("nowy", String(RecordID.next()))
            let page = try await office.save(fields)
            #expect(page.status == 200 && page.contains("Anna Mucha, Kościelisko"))
            #expect(try await office.count("SELECT count(*) FROM binder WHERE kind = 'plain'") == 1)
            fields = OfferFields(office)
            (fields.head["klient"], fields.head["klient-numer"]) = ("Nikt Taki", "")
            let refused = try await office.save(fields)
            #expect(refused.status == 422 && refused.contains("Nie ma takiego klienta") && refused.contains("Nikt Taki"))
            fields = OfferFields(office)
            (fields.head["klient"], fields.head["klient-numer"]) = ("Anna Mucha", "")
            #expect(try await office.save(fields).contains("należy do innego klienta"))
        }
    }

    @Test func `the preview is drawn from the draft and from words not saved yet`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await OfferOffice(house)
            var fields = OfferFields(office)
            let id = try await office.save(fields).id
            let picture = try await office.ewa.get(Places.offerPreview(id) + "?strona=1")
            #expect(picture.headers["content-type"] == "image/png" && picture.bytes.count > 5_000)
            #expect(try await office.ewa.get(Places.offerPreview(id) + "?strona=9").status == 404)
            fields.head["tytul"] = "Jeszcze niezapisane"
            let unsaved = try await office.ewa.post(Places.offerPreview(id), fields.pairs)
            #expect(try words(of: unsaved.bytes).contains("Jeszcze niezapisane"))
            #expect(try await office.offer(id).title != "Jeszcze niezapisane")
        }
    }

    @Test func `deleting goes to the bin and comes back`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let id = try await office.save(OfferFields(office)).id
            #expect(try await office.ewa.post(Places.offerTrash(id)).contains("Usunięto ofertę OF/2026/001."))
            #expect(try await office.ewa.get(Places.offer(id)).status == 404)
            _ = try await office.ewa.post(Places.restore(RecordKind.offer.rawValue, id))
            #expect(try await office.ewa.get(Places.offer(id)).status == 200)
        }
    }
}
