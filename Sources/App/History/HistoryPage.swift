import Values
import Web

/// Everything that happened in the firm, newest first.
struct HistoryPage {
    var frame: OfficeFrame
    var entries: [HistoryEntry]
    var filter: HistoryFilter
    var people: [HistoryPerson]
    /// The binder that the list is narrowed to.
    var binder: Link?
    var next: String?
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(title: t("Historia"), tile: "clock", sub: t("Wpisów nie da się zmienić ani usunąć.")), section: .settings, width: .mid,
            "<div class=\"card cq\">\(filters)\(list)</div>")
    }

    private var filters: HTML {
        """
        <form class="toolbar" method="get" action="\(Places.history())">
        \(select(t("Kto"), "osoba", [Choice("", t("Wszyscy"))] + people.map { Choice(String($0.id), $0.name) }, selected: filter.person.map(String.init) ?? "", hiddenLabel: true))
        \(select(t("Rodzaj"), "rodzaj", [Choice("", t("Wszystkie rodzaje"))] + RecordKind.allCases.map { Choice($0.rawValue, $0.word) }, selected: filter.kind?.rawValue ?? "", hiddenLabel: true))
        <label class="vh" for="\(fieldID("dzien"))">\(t: "Dzień")</label><input class="inp" type="date" id="\(fieldID("dzien"))" name="dzien" value="\(filter.day?.text)">
        \(with: binder, { "\(hidden([("segregator", String(filter.binder ?? 0))]))\(filterTag($0.text, remove: Places.history()))" })\(button(t("Pokaż")))\(if: !filter.isEmpty, linkButton(t("Wyczyść"), to: Places.history(), .ghost))</form>
        """
    }

    private var list: HTML {
        if entries.isEmpty { return emptyState(t("Nic nie pasuje"), t("Zmień filtry, żeby zobaczyć więcej."), stage: 5) }
        return """
            <div class="pad"><h2 class="vh">\(t: "Co się działo")</h2>\(HistoryTimeline.html(entries, now: now))</div>
            \(pager(counted(entries.count, "% wpis", "% wpisy", "% wpisów"), previous: nil, next: next))
            """
    }
}

struct HistoryRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.history, list)
    }

    @Sendable func list(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (filter, size) = (HistoryFilter(call.query), 50)
        let page = try await world.read(viewer) { [world] tx in
            let name = try filter.binder.flatMap { try viewer.binderName($0, tx) }
            if filter.binder != nil, name == nil { throw Refusal.missing }
            let entries = try viewer.history(filter, limit: size + 1, tx)
            return HistoryPage(
                frame: try world.officeFrame(call, viewer, tx), entries: Array(entries.prefix(size)), filter: filter,
                people: try viewer.historyPeople(tx), binder: name.map { Link($0, to: Places.binder(filter.binder ?? 0)) },
                next: entries.count > size ? filter.address(after: entries[size - 1]) : nil,
                now: world.now())
        }
        return .html(page.html)
    }
}
