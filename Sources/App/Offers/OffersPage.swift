import Values
import Web

/// All offers of the firm: the strip of stages, search, pages by key.
struct OffersPage {
    var frame: OfficeFrame
    var pipeline: OfferPipeline
    var query: OfferQuery
    var rows: [OfferRow]
    var next: RecordID?
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Oferty"), tile: "offers",
                actions: """
                    \(linkButton(t("Cennik"), to: Places.priceList(), icon: "layers", command: t("Otwórz cennik")))\
                    \(linkButton(t("Dodaj ofertę"), to: Places.newOffer(), .add, icon: "plus", command: t("Dodaj ofertę"), key: "n"))
                    """), section: .offers,
            """
            <div class="mb" data-fresh="lejek">\(pipeline.html(current: query.state))</div>
            \(isBlank ? empty : list)
            """)
    }

    private var isBlank: Bool { rows.isEmpty && query.words.isEmpty && query.state == nil && query.after == nil }

    private var empty: HTML {
        emptyState(
            t("Nie ma jeszcze ofert"), t("Pierwsza powstanie w kilka minut: klient, pozycje z cennika, wysyłka."), stage: 0,
            action: linkButton(t("Dodaj ofertę"), to: Places.newOffer(), .add, icon: "plus"))
    }

    private var list: HTML {
        """
        <form class="card cq" method="get" action="\(Places.offers())">
        \(toolbar("\(findField(t("Szukaj ofert"), value: query.words, placeholder: t("Numer, klient, budowa")))\(state)\(button(t("Szukaj"), .main))"))
        \(rows.isEmpty ? nothing : offerTable)
        \(pager(t("Na stronie: %", String(rows.count)), previous: query.after == nil ? nil : address(nil), next: next.map { address($0) }))
        </form>
        """
    }

    private var state: HTML {
        guard let state = query.state else { return .empty }
        return filterTag(state.name, remove: Places.offers())
    }

    private func address(_ after: RecordID?) -> String {
        let parts = [query.state.map { "stan=" + $0.rawValue }, after.map { "po=\($0)" }].compactMap(\.self)
        return parts.isEmpty ? Places.offers() : Places.offers() + "?" + parts.joined(separator: "&")
    }

    private var nothing: HTML {
        "<p class=\"pad soft\">\(t: "Żadna oferta nie pasuje.") <a href=\"\(Places.offers())\">\(t: "Pokaż wszystkie")</a></p>"
    }

    private var offerTable: HTML {
        table(
            t("Oferty"),
            [
                Column(t("Oferta")), Column(t("Klient")), Column(t("Stan")), Column(t("Data"), order: .descending), Column(t("Opiekun")),
                Column(t("Brutto"), numeric: true),
            ], rows: "\(each: rows, row)")
    }

    private func row(_ row: OfferRow) -> HTML {
        """
        <tr><th scope="row"><a href="\(Places.offer(row.id))">\(row.title)</a><span class="sec">\(row.number)</span></th><td>\(row.client)</td>\
        <td>\(row.moments.badge(now))</td><td class="num">\(row.createdAt.day.dotted)</td>\
        <td class="hide">\(namedAvatar(Face(name: row.keeper, id: row.keeperID), .small))</td><td class="n r"><b>\(row.gross.text)</b></td></tr>

        """
    }
}
