import Values
import Web

/// The tab of a binder with its offers.
struct BinderOffersPage {
    var frame: OfficeFrame
    var head: BinderHead
    var rows: [OfferRow]
    var now: Instant

    var html: HTML {
        frame.page(
            head.page(.offers), section: .binders,
            card(
                t("Oferty"), id: "oferty", section: .offers, tile: "offers",
                head: linkButton(t("Dodaj ofertę"), to: new, .add, icon: "plus", size: .small, command: t("Dodaj ofertę")), fresh: "oferty",
                rows.isEmpty ? nothing : offerTable))
    }

    private var new: String { Places.newOffer() + "?segregator=\(head.binder.id)" }

    private var nothing: HTML {
        emptyState(t("Nie ma tu jeszcze ofert"), t("Klient jest już wybrany, zostają pozycje."), stage: 0)
    }

    private var offerTable: HTML {
        table(
            t("Oferty"),
            [
                Column(t("Oferta")), Column(t("Przygotowanie")), Column(t("Stan")), Column(t("Ważna do")),
                Column(t("Brutto"), numeric: true),
            ], rows: "\(each: rows, row)")
    }

    private func row(_ row: OfferRow) -> HTML {
        """
        <tr><th scope="row"><a href="\(Places.offer(row.id))">\(row.title)</a><span class="sec">\(row.number)</span></th><td>\(row.keeper)</td>\
        <td>\(row.moments.badge(now))</td><td class="num" data-l="\(t: "ważna do:")">\(row.moments.validUntil?.dotted ?? "–")</td>\
        <td class="n r num"><b>\(row.gross.text)</b></td></tr>

        """
    }
}
