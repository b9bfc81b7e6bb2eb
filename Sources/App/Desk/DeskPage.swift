import Values
import Web

/// The first page of the day: buildings under way, what is new, or the first steps of a new firm.
struct DeskPage {
    var frame: OfficeFrame
    var greeting: String
    var buildings: [BinderRow]
    /// Those of them that have this week's report.
    var reported: Set<RecordID> = []
    var offers: HTML
    var missing: HTML
    var mail: HTML
    var tasks: DeskTasks
    var history: [HistoryEntry]
    var steps: [FirstStep]
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(title: greeting, sub: sub, actions: add), section: .desk,
            """
            <div class="stack">\(if: !steps.allSatisfy(\.done), firstSteps)\(buildings.isEmpty && steps.allSatisfy(\.done) ? noSites : buildings.isEmpty ? .empty : sites)
            <div class="cols c11">\(tasks.html)\(mail)</div>
            \(offers)\(missing)\(news)</div>
            """)
    }

    private var news: HTML {
        card(
            t("Co nowego"), id: "nowe", foot: "<a href=\"\(Places.history())\">\(t: "Cała historia")</a>",
            "<div class=\"pad\">\(HistoryTimeline.html(history, now: now, fresh: "nowe"))</div>")
    }

    /// "Wtorek, 24 listopada 2026 · 48. tydzień".
    private var today: String {
        let day = now.day.weekday.name + ", " + now.day.long
        return day.prefix(1).uppercased() + day.dropFirst() + " · " + t("%. tydzień", String(now.day.week.number))
    }

    private var sub: String {
        let waiting = buildings.count { !reported.contains($0.id) }
        guard waiting > 0 else { return today }
        return today + " · "
            + counted(waiting, "% budowa czeka na raport", "% budowy czekają na raport", "% budów czeka na raport")
    }

    private var noSites: HTML {
        emptyState(
            t("Żadna budowa nie jest w toku"), t("Otwarta budowa stanie tu z etapem, raportem tygodnia i nową pocztą."), stage: 0,
            action: linkButton(t("Dodaj segregator"), to: Places.newBinder(), icon: "binders"))
    }

    private var add: HTML {
        dropdown(
            t("Dodaj…"), .add, icon: "plus", command: t("Dodaj…"), key: "n",
            [
                Link(t("Ofertę"), to: Places.newOffer(), icon: "offers"),
                Link(t("Wiadomość"), to: Places.newLetterAnywhere(), icon: "mail"),
                Link(t("Segregator"), to: Places.newBinder(), icon: "binders"), Link(t("Klienta"), to: Places.bases(), icon: "clients"),
                Link(t("Zadanie"), to: Places.newTask(), icon: "tasks"),
            ])
    }

    private var sites: HTML {
        """
        \(divider(t("Budowy w toku"), id: "budowy", action: "<a href=\"\(Places.binders())\">\(t: "Wszystkie")</a>"))
        <div class="mt2">\(siteCards(buildings.map { row in
            SiteCard(
                name: row.name, href: Places.binder(row.id), stage: row.stagesDone, stageName: row.stage, percent: row.percent,
                state: "\(report(row))\(if: row.unread > 0, badge(counted(row.unread, "% nowa", "% nowe", "% nowych"), .solid, icon: "mail"))")
        }))</div>
        """
    }

    /// Whether the week's report is there.
    private func report(_ row: BinderRow) -> HTML {
        reported.contains(row.id)
            ? badge(t("raport tyg. %", String(now.day.week.number)), .ok, icon: "check") : badge(t("brak raportu"), .warn, icon: "clock")
    }

    private var firstSteps: HTML {
        card(
            t("Pierwsze kroki"), id: "kroki",
            "<ol class=\"rows\">\(each: steps, { step in "<li><a class=\"row-link\" href=\"\(step.href)\">\(icon(step.done ? "check" : "chev-r"))<span><b>\(step.title)</b><span class=\"sec\">\(step.sentence)</span></span></a></li>" })</ol>"
        )
    }
}

/// One step of a new firm.
struct FirstStep: Sendable {
    var title: String
    var sentence: String
    var href: String
    var done: Bool
}
