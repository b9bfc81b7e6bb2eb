import Store
import Values
import Web

struct ZoneRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zone, home)
        routing.zone(.get, Places.zoneEvents, events)
        routing.zone(.get, Places.zoneSettings, settings)
    }

    @Sendable func home(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, now) = (try call.id("building"), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(building, tx)
            return ZoneHomePage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), greeting: viewer.zoneGreeting,
                stages: try Stage.all(in: binder, tx),
                history: try viewer.zoneHistory(of: binder, tx), folders: try viewer.folders(in: binder, tx),
                offers: try viewer.sentOffers(in: binder, tx),
                particulars: try viewer.particulars(of: binder, tx), building: building, now: now)
        }
        return .html(page.html)
    }

    @Sendable func events(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let account = viewer.accountID ?? 0
        return .events(world.live, topics: ["binder/\(try call.id("building"))", "account/\(account)"], viewer: "account/\(account)")
    }

    @Sendable func settings(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let building = try call.id("building")
        let signedIn = try await world.signedIn(call)
        let cards = AccountCards(
            account: signedIn.account, sessions: try await signedIn.sessions(in: world), current: signedIn.sessionID, now: world.now())
        let frame = try await world.read(viewer) { [world] tx in try world.zoneFrame(call, viewer, building: building, tx) }
        return .html(ZoneSettingsPage(frame: frame, cards: cards).html)
    }
}

extension Viewer {
    /// "Dzień dobry, Pani Marto"; the first name alone where the name tells nothing.
    var zoneGreeting: String {
        let first = name.split(separator: " ").first.map(String.init) ?? name
        guard Language.current == .polish, let gender = Gender(firstName: first) else { return t("Dzień dobry, %", first) }
        return t("Dzień dobry, %", (gender == .woman ? "Pani " : "Panie ") + Vocative(first, gender: gender).text)
    }

    /// What the zone's timeline shows, also to employees who look at it.
    func zoneHistory(of binder: Binder, _ tx: Transaction) throws -> [HistoryEntry] {
        try tx.all(
            HistoryEntry.self,
            """
            SELECT \(HistoryEntry.columns) FROM history WHERE \(HistoryEntry.visible(to: self)) AND history.binder_id = \(binder.id)
                AND history.zone = 1 ORDER BY history.id DESC LIMIT 20
            """)
    }

    /// Offers of the building as they were sent, newest first.
    func sentOffers(in binder: Binder, _ tx: Transaction) throws -> [SentOffer] {
        let offers = try tx.all(
            Offer.self,
            """
            SELECT \(Offer.columns) FROM offer WHERE \(Offer.visible(to: self)) AND offer.binder_id = \(binder.id) AND offer.sent_at IS NOT NULL
            ORDER BY offer.id DESC LIMIT 10
            """)
        return try offers.compactMap { offer in
            guard let edition = try lastSentEdition(of: offer, tx) else { return nil }
            return SentOffer(offer: offer, edition: edition)
        }
    }

    private func lastSentEdition(of offer: Offer, _ tx: Transaction) throws -> OfferEdition? {
        try tx.one(
            OfferEdition.self,
            """
            SELECT \(OfferEdition.columns) FROM offer_sending
            JOIN offer_edition ON offer_edition.firm_id = offer_sending.firm_id AND offer_edition.id = offer_sending.edition_id
            WHERE offer_sending.firm_id = \(firmID) AND offer_sending.offer_id = \(offer.id) ORDER BY offer_sending.id DESC LIMIT 1
            """)
    }
}
