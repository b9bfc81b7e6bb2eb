import Foundation
import Testing
import Values

@testable import App

/// What helps somebody through a first offer: a client added on the way, the price list that answers, the draft that waits.
@Suite struct NewOfferTests {
    private static let client = [
        "k-rodzaj": "person", "k-nazwa": "Anna Maria Mucha", "k-telefon": "600 000 012", "k-miasto": "Kościelisko",
    ]

    @Test func `Ewa adds a client from the middle of an offer, in the window and on the page`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            #expect(try await ewa.get(Places.newOffer()).contains(Places.newClient() + "?dokad=oferta"))
            let numbered = Self.client.merging(["numer": String(RecordID.next())]) { $1 }
            let json = ["accept": "application/json", "content-type": "application/x-www-form-urlencoded"]
            let body = Browser.form(numbered.map { ($0.key, $0.value) })
            let answer = try await ewa.send("POST", Places.newClient(), body: body, headers: json)
            let id = try #require(answer.first(#""id":"([0-9]+)""#).flatMap(RecordID.init))
            #expect(answer.contains(#""label":"Anna Maria Mucha, Kościelisko""#), "a firm without a database gets one")
            let again = try await ewa.send("POST", Places.newClient(), body: body, headers: json)
            #expect(again.contains(#""id":"\#(id)""#), "a second click makes nobody twice")
            #expect(try await ewa.get(Places.contact(id)).contains("600\u{A0}000\u{A0}012"))
            let offer = try await ewa.post(Places.newClient(), ["k-rodzaj": "company", "k-nazwa": "Dach-Bud", "dokad": "oferta"])
            #expect(offer.path.hasPrefix(Places.newOffer() + "?klient=") && offer.contains("Dach-Bud"))
            let binder = try await ewa.post(Places.newClient(), ["k-rodzaj": "person", "k-nazwa": "Jan Lis", "dokad": "segregator"])
            #expect(binder.path.hasPrefix(Places.newBinder() + "?kontakt=") && binder.contains(#"value="Jan Lis""#))
        }
    }

    @Test func `what is wrong with the new client is said beside its field; readers and strangers add nobody`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            let wrong = try await ewa.post(Places.newClient(), ["k-nazwa": "", "k-telefon": "12", "k-email": "anna"])
            #expect(
                wrong.status == 422 && wrong.contains("Wpisz nazwisko.") && wrong.contains("Wpisz numer z 9")
                    && wrong.contains("nazwa@domena.pl"))
            let body = Browser.form([("k-nazwa", "")])
            let json = ["accept": "application/json", "content-type": "application/x-www-form-urlencoded"]
            let problem = try await ewa.send("POST", Places.newClient(), body: body, headers: json)
            #expect(problem.status == 422 && problem.contains(#""k-nazwa":"Wpisz nazwisko.""#))
            let mailing = try await ewa.addBase("Targi", kind: "mailing")
            let refused = try await ewa.post(Places.newClient(), Self.client.merging(["k-baza": String(mailing)]) { $1 })
            #expect(refused.status == 422 && refused.contains("Wybierz bazę klientów."))
            #expect(try await house.browser(as: .karol).post(Places.newClient(), Self.client).status == 403)
            let olga = try await house.browser(as: .olga)
            let base = try await ewa.addBase("Klienci")
            #expect(try await olga.post(Places.newClient(), Self.client.merging(["k-baza": String(base)]) { $1 }).status == 404)
        }
    }

    @Test func `a draft that waits is offered again, until a new one is begun`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let waits = "Masz niedokończoną ofertę"
            #expect(try await !office.ewa.get(Places.newOffer()).contains(waits))
            let draft = try await office.save(OfferFields(office)).id
            let page = try await office.ewa.get(Places.newOffer())
            #expect(page.contains(waits) && page.contains("Dach z wymianą więźby") && page.contains(#"href="\#(Places.offer(draft))""#))
            #expect(try await office.ewa.get(Places.newOffer() + "?klient=\(office.client)").contains(waits))
            #expect(try await !office.ewa.get(Places.newOffer() + "?od-nowa=1").contains(waits))
            #expect(try await !house.browser(as: .beata).get(Places.newOffer()).contains(waits), "it is the author's own")
            try await office.send(draft)
            #expect(try await !office.ewa.get(Places.newOffer()).contains(waits))
        }
    }

    @Test func `the whole title and its beginning come first, in the price list and in search`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            for name in ["Montaż więźby", "Więźba", "Więźbarnia", "Więźba dachowa"] {
                _ = try await ewa.post(Places.priceList(), PriceListTests.membrane.merging(["nazwa": name]) { $1 })
            }
            let found = try await ewa.get(Places.priceListSearch() + "?q=wiezba").text
            let places = try ["Więźba", "Więźba dachowa", "Montaż więźby"].map { try #require(found.range(of: "\"\($0)\"")).lowerBound }
            #expect(places == places.sorted(), "\(found)")
            let first = try await ewa.get(Places.search() + "?q=wiezba").first("<b>(<mark>[^<]+</mark>)</b>")
            #expect(first == "<mark>Więźba</mark>")
            #expect(try await ewa.get(Places.newOffer()).contains("Na przykład: Montaż więźby, Więźba"))
            #expect(try await ewa.get(Places.priceList() + "?nazwa=Rynna").contains(#"value="Rynna""#))
        }
    }

    @Test func `the menu says how many buildings are open, the bell what waits for the person`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            for street in 1...5 { _ = try await office.ewa.openBuilding("Polna \(street)", "Nowy Targ", for: office.client) }
            #expect(try await !office.ewa.get(Places.tasks()).contains("Wszystkie (6)"))
            _ = try await office.ewa.openBuilding("Polna 6", "Nowy Targ", for: office.client)
            let page = try await office.ewa.get(Places.tasks())
            #expect(page.contains("Wszystkie (7)") && page.contains("Nic nowego."))
            _ = try await office.ewa.post(Places.tasks(), ["tytul": "Zamówić dźwig", "dzien": "2026-11-20", "osoba": ""])
            #expect(try await office.ewa.get(Places.search()).contains("autofocus"))
        }
    }

    @Test func `a binder's client is found by words, and the words are the only thing needed`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let fields = ["rodzaj": "building", "ulica": "Leśna 1", "miasto": "Ząb"]
            let opened = try await office.ewa.post(Places.binders(), fields.merging(["klient": "sikora"]) { $1 })
            #expect(opened.status == 200 && opened.contains("Marta Sikora"))
            let unknown = try await office.ewa.post(
                Places.binders(), fields.merging(["klient": "Nikt", "kontakt": String(office.client)]) { $1 })
            #expect(unknown.status == 422 && unknown.contains("Nie ma takiego klienta") && unknown.contains(#"value="Nikt""#))
        }
    }
}
