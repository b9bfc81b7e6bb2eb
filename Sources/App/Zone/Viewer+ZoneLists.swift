import Store
import Values
import Web

extension Viewer {
    /// "Dzień dobry, Pani Marto"; the first name alone where the name tells nothing.
    var zoneGreeting: String {
        let first = name.split(separator: " ").first.map(String.init) ?? name
        guard Language.current == .polish, let gender = Gender(firstName: first) else { return t("Dzień dobry, %", first) }
        return t("Dzień dobry, %", (gender == .woman ? "Pani " : "Panie ") + Vocative(first, gender: gender).text)
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
