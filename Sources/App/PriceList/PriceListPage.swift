import Values
import Web

/// The price list: chapters, search, and one card for adding or changing an item.
struct PriceListPage {
    var frame: OfficeFrame
    var query: PriceListQuery
    var chapters: [String]
    var items: [PriceListItem]
    var next: String?
    var form: PriceListForm
    /// The item that is being changed; nil while one is added.
    var item: PriceListItem?
    var problems: [String: String] = [:]
    var stale: [Act.Change]?
    var rates: [Choice]

    var html: HTML {
        frame.page(
            PageHead(title: t("Cennik"), tile: "layers", crumbs: [Link(t("Oferty"), to: Places.offers())], actions: addLink),
            section: .offers,
            "<div class=\"stack\">\(errorSummary(corrections))\(conflict)\(editor)\(isBlank ? empty : list)</div>")
    }

    private var isBlank: Bool { items.isEmpty && query.words.isEmpty && query.chapter == nil && query.after == nil }
    private var here: String { Places.priceList() }

    private var addLink: HTML {
        item == nil
            ? .empty
            : linkButton(t("Dodaj pozycję"), to: here + "#pozycja", .add, icon: "plus", command: t("Dodaj pozycję cennika"), key: "n")
    }

    private var empty: HTML {
        emptyState(t("Cennik jest pusty"), t("Dodaj pierwszą pozycję. Potem wybierzesz ją na ofercie, wpisując kilka liter."), stage: 1)
    }

    private var list: HTML {
        """
        <section class="card cq" aria-label="\(t: "Cennik")"><form method="get" action="\(here)">\
        \(toolbar("\(findField(t("Szukaj w cenniku"), value: query.words, placeholder: priceListHint(items.map(\.name).filter { $0.count <= 24 })))\(button(t("Szukaj"), .main))"))</form>
        \(if: !chapters.isEmpty, chapterLine)
        \(items.isEmpty ? nothing : rows)
        \(pager(counted(items.count, "% pozycja na stronie", "% pozycje na stronie", "% pozycji na stronie"), previous: query.after == nil ? nil : address(), next: next.map { address(after: $0) }))</section>
        """
    }

    private var chapterLine: HTML {
        tabBar(
            t("Rozdziały"),
            [Tab(t("Wszystko"), to: here, current: query.chapter == nil)]
                + chapters.map { Tab($0, to: here + "?rozdzial=" + Place.encode($0), current: $0 == query.chapter) })
    }

    private func address(after key: String? = nil) -> String {
        let parts = [query.chapter.map { "rozdzial=" + Place.encode($0) }, key.map { "po=" + Place.encode($0) }].compactMap(\.self)
        return parts.isEmpty ? here : here + "?" + parts.joined(separator: "&")
    }

    private var nothing: HTML {
        "<p class=\"pad soft\">\(t: "Nic nie pasuje.") <a href=\"\(here)\">\(t: "Pokaż cały cennik")</a></p>"
    }

    private var rows: HTML {
        table(
            t("Pozycje cennika"),
            [
                Column(t("Nazwa")), Column(t("Rozdział")), Column(t("Jedn.")), Column(t("VAT")), Column(t("Cena netto"), numeric: true),
                Column(t("Usuwanie"), hiddenTitle: true),
            ], rows: "\(each: items, row)")
    }

    private func row(_ item: PriceListItem) -> HTML {
        """
        <tr><th scope="row"><a href="\(Places.priceListItem(item.id))">\(item.name)</a>\(if: !item.note.isEmpty, "<span class=\"sec\">\(item.note)</span>")</th>\
        <td class="hide">\(item.chapter)</td><td data-l="\(t: "jednostka:")">\(item.unit)</td><td data-l="VAT">\(item.vatRate.label)</td>\
        <td class="n r num"><b>\(item.netPrice.text)</b></td>\
        <td class="n">\(postIcon("trash", label: t("Usuń: %", item.name), to: Places.priceListItemTrash(item.id)))</td></tr>

        """
    }

    private var editor: HTML {
        card(
            item?.name ?? t("Nowa pozycja"), id: "pozycja",
            """
            <form method="post" action="\(item.map { Places.priceListItem($0.id) } ?? here)"><div class="pad form">\
            \(item == nil ? OneTime.field(form.number) : hidden([("wersja", form.version)]))
            \(input(t("Nazwa"), "nazwa", form.name, error: problems["nazwa"], wide: true))
            \(input(t("Rozdział"), "rozdzial", form.chapter, error: problems["rozdzial"], optional: true, choices: chapters))
            \(input(t("Jednostka"), "jm", form.unit, error: problems["jm"], choices: ["szt.", "m²", "m", "m³", "kg", "godz.", "kpl.", "usł."]))
            \(moneyInput(t("Cena netto"), "cena", form.price, error: problems["cena"]))
            \(select(t("Stawka VAT"), "vat", rates, selected: form.rate, error: problems["vat"]))
            \(textArea(t("Opis"), "opis", form.note, height: .low, error: problems["opis"], optional: true))
            <div class="w row">\(button(item == nil ? t("Dodaj pozycję") : t("Zapisz"), item == nil ? .add : .main, icon: item == nil ? "plus" : nil, key: "s"))\
            \(if: item != nil, linkButton(t("Anuluj"), to: here, .ghost))</div></div></form>
            """)
    }

    private var conflict: HTML {
        guard let stale else { return .empty }
        return note(
            html: """
                <p>\(t: "Twoje słowa zostały w formularzu. Zapisz jeszcze raz, jeśli mają zastąpić tamte.")</p>\
                <ul>\(each: stale, { "<li>\($0.field): \($0.before.isEmpty ? "–" : $0.before)</li>" })</ul>
                """, .warn, title: t("Ktoś zmienił tę pozycję, zanim ją zapisano. Teraz jest tam:"), live: true)
    }

    private var corrections: [Correction] {
        [
            ("nazwa", t("Nazwa")), ("rozdzial", t("Rozdział")), ("jm", t("Jednostka")), ("cena", t("Cena netto")), ("vat", t("Stawka VAT")),
            ("opis", t("Opis")),
        ]
        .compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }
}
