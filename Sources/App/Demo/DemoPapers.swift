import Foundation
import Mail
import Store
import Values

/// Price list, offers and letters of the demo firm, made with the verbs that people use.
struct DemoPapers: Sendable {
    let world: World
    let beata: Viewer

    func tell(_ buildings: [RecordID], _ diary: DemoDiary) async throws {
        var diary = diary
        let now = world.now()
        try await world.write(beata) { [beata] tx in
            for values in DemoPriceList.items { try beata.addPriceListItem(.next(), values, at: now, tx) }
        }
        guard buildings.count >= 6 else { return }
        let (polna, salamandra, jodlowa) = (buildings[3], buildings[4], buildings[5])
        func day(_ ago: Int, _ hour: Int) -> Instant { now.day.adding(days: -ago).at(hour: hour) }
        try await diary.tell(daysAgo: 16...400)
        let stairs = try await offer("Schody i balustrady", in: polna, DemoOffers.stairs, at: day(16, 12))
        try await send(stairs, to: ("Piotr Bocian", "piotr.bocian@example.pl"), at: day(16, 13))
        try await diary.tell(daysAgo: 13...15)
        try await answer(stairs, in: polna, at: day(13, 20))
        try await diary.tell(daysAgo: 7...12)
        let roof = try await offer("Dach z wymianą więźby, 212 m²", in: salamandra, DemoOffers.roof, at: day(6, 8))
        try await send(roof, to: ("Anna Mucha", "anna.mucha@example.pl"), at: day(6, 9))
        try await diary.tell(daysAgo: 4...6)
        let windows = try await offer("Okna i drzwi, dom parterowy", in: jodlowa, DemoOffers.windows, at: day(3, 6))
        try await send(windows, to: ("Marta Sikora", "marta.sikora@example.pl"), at: day(3, 7))
        try await offer("Altana ogrodowa 4 × 5 m", in: buildings[1], DemoOffers.arbour, at: day(3, 7))
        try await diary.tell(daysAgo: 0...3)
        try await diary.readOldLetters()
        try await share("12B-obrobka-komina.pdf", in: jodlowa, at: now.adding(hours: -2))
        try await letters(to: jodlowa, at: now)
    }

    /// A roofer without an account gets one drawing.
    private func share(_ name: String, in building: RecordID, at now: Instant) async throws {
        try await world.write(beata) { [world, beata] tx in
            let binder = try beata.binder(building, tx)
            let document = try tx.one(
                RecordID.self,
                "SELECT document.id FROM document WHERE document.firm_id = \(beata.firmID) AND document.binder_id = \(building) AND document.name = \(name)"
            )
            guard let document else { return }
            let share = GuestShare(
                letter: .next(), scope: .document, thing: document, person: "Krzysztof Zięba", email: "k.zieba@example.com",
                days: GuestLink.days, isGuarded: false,
                word: "Proszę o wycenę obróbki w tytan-cynku, patyna grafitowa, z dostawą na budowę do poniedziałku.")
            _ = try beata.share(share, in: binder, at: now, world, tx)
        }
    }

    private func send(_ offer: RecordID, to person: (name: String, email: String), at now: Instant) async throws {
        var then = world
        then.now = { now }
        let edition = try await then.printOffer(offer, beata)
        try await world.write(beata) { [world, beata] tx in
            let offer = try beata.offer(offer, tx)
            let values = SendingValues(
                id: .next(), name: person.name, email: person.email, subject: "Oferta \(offer.number)",
                text: "Dzień dobry,\n\nw załączniku przesyłam ofertę: \(offer.title).\n\n\(SendingForm.place)\n\nBeata Kos")
            try beata.sendOffer(offer, edition, values, through: .wired, at: now, world, tx)
        }
    }

    /// Piotr says yes, so the firm has an order.
    private func answer(_ offer: RecordID, in building: RecordID, at now: Instant) async throws {
        let piotr = Viewer(
            firmID: beata.firmID, accountID: nil, name: "Piotr Bocian", email: "piotr.bocian@example.pl",
            seat: .participant(binder: building, .owner))
        try await world.write(piotr) { tx in
            _ = try piotr.answerOffer(
                try piotr.offer(offer, tx), .accepted, seen: nil, word: "Zgadzam się, proszę o termin.", at: now, tx)
        }
    }

    @discardableResult
    private func offer(_ title: String, in building: RecordID, _ lines: [OfferLine], at now: Instant) async throws -> RecordID {
        let id = RecordID.next()
        try await world.write(beata) { [beata] tx in
            let binder = try beata.binder(building, tx)
            let draft = OfferDraft(
                contactID: binder.contactID, binderID: building, title: title, validUntil: now.day.adding(days: 30), layout: .estimate,
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
            outgoing.attachments = [
                OutgoingPart(
                    name: letter.file.name + ".pdf", contentType: "application/pdf", content: .bytes(try letter.file.paper(at: now).pdf()))
            ]
            let blob = try await world.blobs.put(bytes: try await outgoing.bytes())
            try await world.write(beata) { [beata] tx in
                _ = try LetterArrival.note(firm: beata.firmID, source: "demo/\(number)", recipient: address, blob: blob, at: now, tx)
            }
        }
    }
}

/// Letters that come to Jodłowa 14 from outside; their files show where the rules put them.
enum DemoLetters {
    static let all = [
        (
            name: "Okna Gubałówka", email: "biuro@okna.example.com", subject: "Dostawa okien przesunięta na 26 listopada",
            text:
                "Dzień dobry,\n\nokna na Jodłową 14 przyjadą 26 listopada między 8 a 10. Prosimy o wolny wjazd od ul. Leśnej. W załączniku faktura zaliczkowa.\n\nOkna Gubałówka\n",
            file: DemoSheet(
                name: "Faktura zaliczkowa 118-11-2026", title: "Faktura zaliczkowa 118/11/2026",
                facts: [("Sprzedawca", "Okna Gubałówka"), ("Nabywca", "Zrąb sp. z o.o., NIP 123-456-32-18")],
                sentences: ["Zaliczka na okna i drzwi zewnętrzne, 40% wartości zamówienia. Termin zapłaty: 14 dni."])
        )
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

    static let stairs = [
        line("Schody dębowe na konstrukcji stalowej", 1_000, "kpl.", 1_840_000), line("Balustrada stalowa, malowana", 9_200, "mb", 62_000),
        line("Montaż", 24_000, "rbg", 8_200, .standard),
    ]
    static let arbour = [
        line("Altana z drewna klejonego 4 × 5 m", 1_000, "kpl.", 2_460_000, .standard),
        line("Gont osikowy", 28_000, "m²", 18_500, .standard),
    ]

    private static func line(_ name: String, _ thousandths: Int64, _ unit: String, _ grosze: Int64, _ rate: VATRate = .reduced) -> OfferLine
    {
        OfferLine(
            kind: .item, name: name, quantity: Quantity(thousandths: thousandths), unit: unit, price: Money(grosze: grosze), rate: rate,
            discount: .none)
    }
}
