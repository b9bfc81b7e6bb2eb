import Foundation
import Mail
import Store
import Values

/// Price list, offers and letters of the demo firm, made with the verbs that people use.
struct DemoPapers: Sendable {
    let world: World
    let beata: Viewer

    func tell(_ buildings: [RecordID]) async throws {
        let now = world.now()
        try await world.write(beata) { [beata] tx in
            for values in DemoPriceList.items { try beata.addPriceListItem(.next(), values, at: now, tx) }
        }
        guard buildings.count >= 4 else { return }
        try await offer("Dach z wymianą więźby, 212 m²", in: buildings[2], DemoOffers.roof, at: now)
        let windows = try await offer("Okna i drzwi, dom parterowy", in: buildings[3], DemoOffers.windows, at: now)
        _ = try await world.printOffer(windows, beata)
        try await letters(to: buildings[3], at: now)
    }

    @discardableResult
    private func offer(_ title: String, in building: RecordID, _ lines: [OfferLine], at now: Instant) async throws -> RecordID {
        let id = RecordID.next()
        try await world.write(beata) { [beata] tx in
            let binder = try beata.binder(building, tx)
            let draft = OfferDraft(
                contactID: binder.contactID, binderID: building, title: title, validUntil: now.day.adding(days: 21), layout: .estimate,
                mode: .net,
                discount: .none, reminderDays: 3,
                terms:
                    "Czas realizacji: 5 tygodni od podpisania umowy. Stawka 8% dotyczy budynku mieszkalnego do 300 m². Gwarancja na szczelność: 10 lat.",
                lines: lines)
            _ = try beata.saveOffer(id, draft, OfferSave(version: 0, editing: .next(), isAutomatic: false), at: now, tx)
        }
        return id
    }

    /// Letters to the building from outside, as its address takes them in.
    private func letters(to building: RecordID, at now: Instant) async throws {
        let address = try await world.read(beata) { [world, beata] tx in try beata.binder(building, tx).mailAddress(world.settings) }
        guard let address else { return }
        for (number, letter) in DemoLetters.all.enumerated() {
            var outgoing = OutgoingLetter(
                from: LetterAddress(name: letter.name, email: letter.email), to: [LetterAddress(name: "", email: address)],
                subject: letter.subject,
                messageID: "demo-\(number)@example.com", date: now, text: letter.text)
            outgoing.replyTo = []
            let blob = try await world.blobs.put(bytes: try await outgoing.bytes())
            try await world.write(beata) { [beata] tx in
                try LetterArrival.note(firm: beata.firmID, source: "demo/\(number)", recipient: address, blob: blob, at: now, tx)
            }
        }
    }
}

/// Letters that came to Jodłowa 14.
enum DemoLetters {
    static let all = [
        (
            name: "Anna Wrona", email: "anna.wrona@example.com", subject: "Detal obróbki komina, rysunek 12B",
            text:
                "Dzień dobry,\n\npoprawiony detal obróbki komina wysyłam jutro rano. Proszę o akceptację przed piątkiem, żeby dekarz nie czekał.\n\nAnna Wrona, architektka\n"
        ),
        (
            name: "Okna Gubałówka", email: "biuro@okna.example.com", subject: "Dostawa okien przesunięta na 25 listopada",
            text:
                "Dzień dobry,\n\nokna na Jodłową 14 przyjadą 25 listopada między 8 a 10. Prosimy o wolny wjazd od ul. Leśnej.\n\nOkna Gubałówka\n"
        ),
        (
            name: "Marta Sikora", email: "marta.sikora@example.pl", subject: "Kolor rynien",
            text: "Dzień dobry,\n\nzdecydowaliśmy się na antracyt, ten sam co dachówka.\n\nMarta Sikora\n"
        ),
    ]
}

/// What the demo offers hold.
enum DemoOffers {
    static let roof = [
        OfferLine.section("Konstrukcja"), line("Więźba dachowa, drewno C24 suszone i impregnowane", 18_400, "m³", 285_000),
        line("Montaż więźby z dźwigiem", 212_000, "m²", 9_500), OfferLine.section("Pokrycie"),
        line("Membrana wysokoparoprzepuszczalna 180 g/m²", 235_000, "m²", 2_150),
        line("Pokrycie dachówką ceramiczną, antracyt", 212_000, "m²", 16_800),
        line("Obróbki blacharskie i orynnowanie", 1_000, "kpl.", 940_000),
        line("Okno połaciowe 78 × 140 cm z kołnierzem", 4_000, "szt.", 234_000),
        line("Projekt zamienny konstrukcji dachu", 1_000, "usł.", 320_000, .standard),
    ]
    static let windows = [
        line("Okno trzyszybowe z montażem warstwowym", 31_500, "m²", 128_000), line("Drzwi zewnętrzne drewniane", 2_000, "szt.", 620_000),
        line("Cieśla", 16_000, "rbg", 7_800, .standard),
    ]

    private static func line(_ name: String, _ thousandths: Int64, _ unit: String, _ grosze: Int64, _ rate: VATRate = .reduced) -> OfferLine
    {
        OfferLine(
            kind: .item, name: name, quantity: Quantity(thousandths: thousandths), unit: unit, price: Money(grosze: grosze), rate: rate,
            discount: .none)
    }
}
