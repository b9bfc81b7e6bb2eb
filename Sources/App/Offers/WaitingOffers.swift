import Store
import Values
import Web

/// An offer that was sent and not answered yet, with the day on which its author is reminded.
struct WaitingOffer: RowDecodable, Sendable {
    let row: OfferRow
    let remindOn: DayDate?

    static func newest(_ viewer: Viewer, limit: Int) -> SQL {
        """
        SELECT \(OfferRow.columns), offer.reminder_days FROM \(OfferRow.source)
        WHERE \(Offer.visible(to: viewer)) AND offer.sent_at IS NOT NULL AND offer.answer IS NULL ORDER BY offer.id DESC LIMIT \(limit)
        """
    }

    init(row: Row) {
        self.row = OfferRow(row: row)
        let (days, sentAt) = (row.optionalInt(OfferRow.width), self.row.moments.sentAt)
        remindOn = days.flatMap { days in sentAt?.adding(days: Int64(days)).day }
    }

    /// "dziś", the day to come, or that the reminder has gone.
    func reminder(_ now: Instant) -> HTML {
        guard let remindOn else { return "<span class=\"muted\">–</span>" }
        if remindOn == now.day { return badge(t("dziś"), .warn, icon: "bell") }
        return remindOn > now.day
            ? "<span class=\"num\">\(remindOn.dotted)</span>" : "<span class=\"soft num\">\(t("wyszło %", remindOn.short))</span>"
    }
}

/// The desk's card of offers: the strip of states, and those that wait for an answer.
struct WaitingOffersCard {
    var pipeline: OfferPipeline
    var waiting: [WaitingOffer]
    var now: Instant

    var html: HTML {
        card(
            t("Oferty czekające na odpowiedź"), id: "oferty", section: .offers, tile: "offers",
            head: "<a href=\"\(Places.offers())\">\(t: "Wszystkie oferty")</a>",
            "<div class=\"pad stack g2\"><div data-fresh=\"lejek\">\(pipeline.html(current: nil))</div>\(waiting.isEmpty ? nothing : offers)</div>"
        )
    }

    private var nothing: HTML {
        """
        <p class="soft" data-fresh="oferty-czekaja">\(t: "Tu staną oferty, na które klient jeszcze nie odpowiedział, z dniem przypomnienia.")
        <a href="\(Places.newOffer())">\(t: "Przygotuj ofertę")</a></p>
        """
    }

    private var offers: HTML {
        table(
            t("Oferty czekające na odpowiedź"),
            [
                Column(t("Oferta")), Column(t("Klient")), Column(t("Stan")), Column(t("Przypomnienie")), Column(t("Brutto"), numeric: true),
            ], rows: "\(each: waiting, line)")
    }

    private func line(_ offer: WaitingOffer) -> HTML {
        let row = offer.row
        return """
            <tr><th scope="row"><a href="\(Places.offer(row.id))">\(row.title)</a><span class="sec">\(row.number)</span></th>\
            <td>\(row.client)</td><td>\(row.moments.badge(now))</td><td data-l="\(t: "przypomnienie:")">\(offer.reminder(now))</td>\
            <td class="n r"><b>\(row.gross.text)</b></td></tr>

            """
    }
}

extension World {
    /// The card of offers on the desk; a firm that has never made one is taught by its first steps instead.
    func waitingOffersCard(_ viewer: Viewer, _ tx: Transaction) throws -> HTML {
        let now = now()
        guard try tx.exists("SELECT 1 FROM offer WHERE offer.firm_id = \(viewer.firmID) LIMIT 1") else { return .empty }
        return WaitingOffersCard(
            pipeline: try OfferPipeline(viewer, on: now.day, tx),
            waiting: try tx.all(WaitingOffer.self, WaitingOffer.newest(viewer, limit: 5)),
            now: now
        ).html
    }
}
