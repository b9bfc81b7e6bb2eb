import Values
import Web

struct BindersPage {
    var frame: OfficeFrame
    var rows: [BinderRow]
    var words = ""
    var state: Binder.State
    var next: RecordID?

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Segregatory"), tile: "binders",
                actions: linkButton(
                    t("Dodaj segregator"), to: Places.newBinder(), .add, icon: "plus", command: t("Dodaj segregator"), key: "n"),
                tabsLabel: t("Segregatory"),
                tabs: [
                    Tab(t("Otwarte"), to: Self.place(.open), current: state == .open),
                    Tab(t("Zamknięte"), to: Self.place(.closed), current: state == .closed),
                    Tab(t("Archiwum"), to: Self.place(.archived), current: state == .archived),
                ]),
            section: .binders, rows.isEmpty && words.isEmpty ? empty : list)
    }

    /// The address of a tab, and the tab of an address.
    static func place(_ state: Binder.State) -> String {
        switch state {
        case .open: Places.binders()
        case .closed: Places.binders() + "?zamkniete=1"
        case .archived: Places.binders() + "?archiwum=1"
        }
    }

    static func state(_ query: Query) -> Binder.State {
        !query["archiwum"].isEmpty ? .archived : !query["zamkniete"].isEmpty ? .closed : .open
    }

    private var empty: HTML {
        switch state {
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
        <form class="card cq binders" method="get" action="\(Places.binders())" role="search">\(hidden(state == .closed ? [("zamkniete", "1")] : state == .archived ? [("archiwum", "1")] : []))\
        \(toolbar(findField(t("Szukaj segregatora"), value: words, placeholder: t("Adres, klient"))))
        \(rows.isEmpty ? "<p class=\"pad soft\">\(t: "Żaden segregator nie pasuje.") <a href=\"\(Places.binders())\">\(t: "Pokaż wszystkie")</a></p>" : table(
            t("Segregatory"),
            [Column(t("Rysunek"), hiddenTitle: true), Column(t("Budowa")), Column(t("Etap")), Column(t("Najbliższy termin")), Column(t("Poczta"), numeric: true)],
            rows: "\(each: rows, row)"))
        \(pager(t("segregatory na stronie: %", String(rows.count)), previous: nil, next: next.map { Self.place(state) + (state == .open ? "?" : "&") + "po=\($0)" }))
        </form>
        """
    }

    private func row(_ row: BinderRow) -> HTML {
        """
        <tr><td class="c pl">\(midiHouse(row.stagesDone))</td><th scope="row"><a href="\(Places.binder(row.id))">\(row.name)</a>\
        <span class="sec">\(row.contact)</span></th><td>\(if: row.kind == .building, progress(row))</td>\
        <td class="num">\(with: row.due, { "\($0.dotted) <span class=\"sec\">\(row.stage.lowercased())</span>" })</td>\
        <td class="n">\(if: row.unread > 0, "<span class=\"badge solid\" data-section=\"mail\">\(t("nowe: %", String(row.unread)))</span>")</td></tr>
        """
    }

    private func progress(_ row: BinderRow) -> HTML {
        """
        <span class="row g2 nw">\(meter(row.percent, label: t("Zaawansowanie %", "\(row.percent)%")))<span class="num small">\(row.percent)%</span></span>\
        <span class="sec">\(row.stage)</span>
        """
    }
}
