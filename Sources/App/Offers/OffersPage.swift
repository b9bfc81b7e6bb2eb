import Values
import Web

/// All offers of the firm: the strip of stages, search, pages by key.
struct OffersPage {
    var frame: OfficeFrame
    var pipeline: OfferPipeline
    var query: OfferQuery
    var rows: [OfferRow]
    var next: RecordID?
    /// Who may take an offer over; nobody for those who only read.
    var keepers: [Employee] = []
    var now: Instant

    private var mayTrade: Bool { !keepers.isEmpty }

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

    private var isBlank: Bool { rows.isEmpty && query.words.isEmpty && query.state == nil && query.month == nil && query.after == nil }

    private var empty: HTML {
        emptyState(
            t("Nie ma jeszcze ofert"), t("Pierwsza powstanie w kilka minut: klient, pozycje z cennika, wysyłka."), stage: 0,
            action: linkButton(t("Dodaj ofertę"), to: Places.newOffer(), .add, icon: "plus"))
    }

    private var list: HTML {
        """
        <form class="card cq" method="get" action="\(Places.offers())" data-bulk>\(hidden(query.pairs))
        \(toolbar("\(findField(t("Szukaj ofert"), value: query.words, placeholder: t("Numer, klient, budowa")))\(state)\(months)\(button(t("Szukaj"), .main))"))
        \(rows.isEmpty ? nothing : offerTable)\(if: mayTrade, bulk)
        \(pager(counted(rows.count, "% oferta na stronie", "% oferty na stronie", "% ofert na stronie"), previous: query.after == nil ? nil : query.address(), next: next.map { query.address(after: $0) }))
        </form>
        """
    }

    private var state: HTML {
        guard let state = query.state else { return .empty }
        return filterTag(state.name, remove: query.address(state: .some(nil)))
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
            ], selectable: mayTrade, rows: "\(each: rows, row)")
    }

    private var months: HTML {
        dropdown(
            query.month?.name ?? t("Każdy miesiąc"), .plain,
            [Link(t("Każdy miesiąc"), to: query.address(month: .some(nil)))]
                + OfferMonth.choices(on: now.day).map { Link($0.name, to: query.address(month: $0)) })
    }

    private var bulk: HTML {
        bulkBar(
            """
            <details class="dd up"><summary class="btn sm">\(icon("user"))\(t: "Zmień opiekuna")</summary><ul>\(each: keepers, { keeper in
                "<li><button name=\"dzialanie\" value=\"opiekun-\(keeper.accountID)\" formaction=\"\(Places.offersBulk())\" formmethod=\"post\">\(keeper.name)</button></li>"
            })</ul></details>\
            <button class="btn sm" name="dzialanie" value="usun" formaction="\(Places.offersBulk())" formmethod="post">\(icon("trash"))<span>\(t: "Usuń")</span></button>
            """)
    }

    private func row(_ row: OfferRow) -> HTML {
        """
        <tr>\(if: mayTrade, selectCell("oferta", value: String(row.id), label: row.title))<th scope="row"><a href="\(Places.offer(row.id))">\(row.title)</a><span class="sec">\(row.number)</span></th><td>\(row.client)</td>\
        <td>\(row.moments.badge(now))</td><td class="num">\(row.createdAt.day.dotted)</td>\
        <td class="hide">\(namedAvatar(Face(name: row.keeper, id: row.keeperID), .small))</td><td class="n r"><b>\(row.gross.text)</b></td></tr>

        """
    }
}
