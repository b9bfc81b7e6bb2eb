import Store
import Values
import Web

extension World {
    /// Offers that were sent and not answered yet, as a card of the desk; empty where there are none.
    func waitingOffersCard(_ viewer: Viewer, _ tx: Transaction) throws -> HTML {
        let waiting = try tx.all(
            OfferRow.self,
            """
            \(OfferRow.select) WHERE \(Offer.visible(to: viewer)) AND offer.sent_at IS NOT NULL AND offer.answer IS NULL
            ORDER BY offer.id DESC LIMIT 5
            """)
        guard !waiting.isEmpty else { return .empty }
        let now = now()
        let lines = waiting.map { row -> HTML in
            """
            <tr><th scope="row"><a href="\(Places.offer(row.id))">\(row.title)</a><span class="sec">\(row.number)</span></th>\
            <td>\(row.client)</td><td>\(row.moments.badge(now))</td><td class="n r"><b>\(row.gross.text)</b></td></tr>
            """
        }
        return card(
            t("Oferty czekające na odpowiedź"), id: "oferty", section: .offers, tile: "offers",
            head: "<a href=\"\(Places.offers())\">\(t: "Wszystkie oferty")</a>",
            table(
                t("Oferty czekające na odpowiedź"),
                [Column(t("Oferta")), Column(t("Klient")), Column(t("Stan")), Column(t("Brutto"), numeric: true)], rows: lines.joined))
    }
}
