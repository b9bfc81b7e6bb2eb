import Values
import Web

struct BindersPage {
    var frame: OfficeFrame
    var rows: [BinderRow]
    var query: BinderQuery
    /// The stages the firm works in, for the filter.
    var stages: [String]
    /// Buildings with the report of this week.
    var reported: Set<RecordID>
    var next: RecordID?
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Segregatory"), tile: "binders",
                actions: linkButton(
                    t("Dodaj segregator"), to: Places.newBinder(), .add, icon: "plus", command: t("Dodaj segregator"), key: "n"),
                tabsLabel: t("Segregatory"),
                tabs: [
                    Tab(t("Otwarte"), to: BinderQuery(.open).address(), current: query.state == .open),
                    Tab(t("Zamknięte"), to: BinderQuery(.closed).address(), current: query.state == .closed),
                    Tab(t("Archiwum"), to: BinderQuery(.archived).address(), current: query.state == .archived),
                ]),
            section: .binders, rows.isEmpty && query.words.isEmpty && query.stage.isEmpty ? empty : list)
    }

    private var empty: HTML {
        switch query.state {
        case .closed: emptyState(t("Nie ma zamkniętych segregatorów"), t("Zamknięty segregator zostaje tu do odczytu."), stage: 5)
        case .archived:
            emptyState(
                t("Archiwum jest puste"), t("Segregator odłożony do archiwum nie stoi na listach, a wszystko w nim zostaje."), stage: 5)
        case .open:
            emptyState(
                t("Tu będą Twoje budowy"),
                t("Segregator zbiera oferty, pocztę i pliki jednej inwestycji. Budowa dostaje też strefę dla inwestora."),
                stage: 1, action: linkButton(t("Dodaj segregator"), to: Places.newBinder(), .add, icon: "plus"))
        }
    }

    private var list: HTML {
        """
        <form class="card cq binders" method="get" action="\(Places.binders())" role="search">\(hidden(query.statePairs + [("etap", query.stage)].filter { !$0.1.isEmpty }))\
        \(toolbar("\(findField(t("Szukaj segregatora"), value: query.words, placeholder: t("Adres, klient")))\(stageMenu)"))
        \(rows.isEmpty ? nothing : table(t("Segregatory"), columns, rows: "\(each: rows, row)"))
        \(pager(
            counted(rows.count, "% segregator na stronie", "% segregatory na stronie", "% segregatorów na stronie"),
            previous: query.after == nil ? nil : query.address(), next: next.map { query.address(after: $0) }))
        </form>
        """
    }

    private var nothing: HTML {
        "<p class=\"pad soft\">\(t: "Żaden segregator nie pasuje.") <a href=\"\(Places.binders())\">\(t: "Pokaż wszystkie")</a></p>"
    }

    private var stageMenu: HTML {
        dropdown(
            query.stage.isEmpty ? t("Etap: każdy") : t("Etap: %", query.stage.lowercased()), .plain,
            [Link(t("Każdy etap"), to: query.address(stage: ""))] + stages.map { Link($0, to: query.address(stage: $0)) })
    }

    private var columns: [Column] {
        let report = Column(t("Raport tyg. %", String(now.day.week.number)))
        return [
            Column(t("Rysunek"), hiddenTitle: true), query.column(t("Budowa"), .name), query.column(t("Etap"), .stage),
            query.column(t("Najbliższy termin"), .due),
        ] + (query.state == .open ? [report] : []) + [query.column(t("Poczta"), .mail, numeric: true)]
    }

    private func row(_ row: BinderRow) -> HTML {
        """
        <tr><td class="c pl">\(midiHouse(row.stagesDone))</td><th scope="row"><a href="\(Places.binder(row.id))">\(row.name)</a>\
        <span class="sec">\(row.contact)</span></th><td>\(if: row.kind == .building, progress(row))</td>\
        <td class="num" data-l="\(t: "termin:")">\(with: row.due, { "\($0.dotted) <span class=\"sec\">\(row.stage.lowercased())</span>" })</td>\
        \(if: query.state == .open, "<td data-l=\"\(t: "raport:")\">\(if: row.kind == .building, report(row))</td>")\
        <td class="n">\(if: row.unread > 0, "<span class=\"badge solid\" data-section=\"mail\">\(counted(row.unread, "% nowa", "% nowe", "% nowych"))</span>")</td></tr>
        """
    }

    private func report(_ row: BinderRow) -> HTML {
        reported.contains(row.id) ? badge(t("jest"), .ok, icon: "check") : badge(t("brak"), .warn, icon: "clock")
    }

    private func progress(_ row: BinderRow) -> HTML {
        """
        <span class="row g2 nw">\(meter(row.percent, label: t("Zaawansowanie %", "\(row.percent)%")))<span class="num small">\(row.percent)%</span></span>\
        <span class="sec">\(row.stage)</span>
        """
    }
}
