import Foundation
import Peers
import Store
import Testing
import Values
import Web

@testable import App

/// An office with a client, her building and her seat in its zone: what every offer needs.
struct OfferOffice: Sendable {
    let house: TestHouse
    let ewa: Browser
    let client: RecordID
    let building: RecordID

    init(_ house: TestHouse) async throws {
        self.house = house
        ewa = try await house.browser(as: .ewa)
        let base = try await ewa.addBase("Klienci")
        client = try await ewa.addPerson("Marta", "Sikora", to: base, ["email": Cast.marta.email, "miasto": "Zakopane"]).id
        building = try await ewa.openBuilding("Jodłowa 14", "Zakopane", for: client)
        let people = try await house.browser(as: .beata)
        _ = try await people.post(
            Places.binderParticipants(building), ["osoba": "Marta Sikora", "email": Cast.marta.email, "rola": "owner"])
    }

    /// A new offer saved through the form; gives the page the browser was led to.
    func save(_ fields: OfferFields, as browser: Browser? = nil) async throws -> Answer {
        try await (browser ?? ewa).post(fields.place, fields.pairs)
    }

    func offer(_ id: RecordID, _ person: Cast = .ewa) async throws -> Offer {
        let viewer = try await house.viewer(person)
        return try await house.world.read(viewer) { tx in try viewer.offer(id, tx) }
    }

    /// Saves and sends an offer; gives its id.
    func sent(_ fields: OfferFields) async throws -> RecordID {
        let id = try await save(fields).id
        try await send(id)
        return id
    }

    func send(_ id: RecordID) async throws {
        let page = try await ewa.get(Places.offerSending(id))
        let fields = [
            ("numer", page.number), ("nazwisko", "Marta Sikora"), ("e-mail", Cast.marta.email), ("temat", "Oferta"),
            ("tresc", "Proszę: [odsyłacz]"),
        ]
        let done = try await ewa.post(Places.offerSending(id), fields)
        #expect(done.status == 200 && done.path == Places.offer(id))
    }

    /// Marta's browser, signed in; where signing in leads is another feature's matter.
    func marta() async throws -> Browser {
        let browser = house.browser()
        _ = try await browser.send(
            "POST", Places.signIn(), body: Browser.form([("login", Cast.marta.email), ("haslo", Cast.password)]),
            type: "application/x-www-form-urlencoded")
        return browser
    }

    func count(_ sql: SQL) async throws -> Int {
        try await house.world.database.read(.everything) { tx in try tx.one(Int.self, sql) ?? 0 }
    }

    /// The viewer a client's link makes.
    func guest(of offer: RecordID) async throws -> Viewer {
        let firm = try await house.viewer(.ewa).firmID
        let link = try await house.world.database.read(.everything) { tx in
            try tx.one(Int64.self, "SELECT guest_link_id FROM offer_sending WHERE offer_id = \(offer) ORDER BY id DESC LIMIT 1") ?? 0
        }
        return Viewer(
            firmID: firm, accountID: nil, name: "Marta Sikora", email: Cast.marta.email,
            seat: .guest(link: link, binder: building, scope: .offer, scopeID: offer))
    }
}

/// The fields of the editor as a browser would send them.
struct OfferFields: Sendable {
    typealias Line = (name: String, quantity: String, unit: String, price: String, rate: String, discount: String)

    var place = Places.offers()
    var head: [String: String]
    var lines: [Line]
    var sections: Set<Int> = []

    init(_ office: OfferOffice, title: String = "Dach z wymianą więźby, 212 m²", lines: [Line] = OfferFields.roof) {
        head = [
            "numer": String(RecordID.next()), "wersja": "0", "edycja": String(RecordID.next()), "klient": "Marta Sikora, Zakopane",
            "klient-numer": String(office.client), "segregator": String(office.building), "tytul": title, "wazna": "2026-12-10",
            "przypomnienie": "3", "uklad": "estimate", "ceny": "netto", "rabat-calosci": "", "warunki": "Gwarancja na szczelność: 10 lat.",
        ]
        self.lines = lines
    }

    /// The same form over an offer that is there already.
    func over(_ offer: Offer, editing: RecordID = .next()) -> OfferFields {
        var copy = self
        copy.place = Places.offer(offer.id)
        copy.head["wersja"] = String(offer.version)
        copy.head["edycja"] = String(editing)
        return copy
    }

    var pairs: [(String, String)] {
        head.map { ($0.key, $0.value) }
            + lines.enumerated().flatMap { index, line in
                [
                    ("pozycja", String(index + 1)), ("cennik", ""), ("rodzaj", sections.contains(index) ? "sekcja" : "pozycja"),
                    ("nazwa", line.name),
                    ("ilosc", line.quantity), ("jm", line.unit), ("cena", line.price), ("vat", line.rate), ("rabat", line.discount),
                ]
            }
    }

    static let roof: [Line] = [
        ("Więźba dachowa, drewno C24", "18,40", "m³", "2 850,00", "8", ""), ("Montaż więźby z dźwigiem", "212", "m²", "95,00", "8", ""),
        ("Membrana wysokoparoprzepuszczalna", "235", "m²", "21,50", "8", ""),
        ("Pokrycie dachówką ceramiczną", "212", "m²", "168,00", "8", ""),
        ("Obróbki blacharskie", "1", "kpl.", "9 400,00", "8", ""), ("Okno połaciowe", "4", "szt.", "2 340,00", "8", ""),
        ("Projekt zamienny", "1", "usł.", "3 200,00", "23", ""),
    ]
}

/// The words of a PDF as poppler reads them.
func words(of pdf: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { unlink(file.path) }
    return try Peer.run(["pdftotext", "-layout", "-enc", "UTF-8", file.path, "-"])
}
