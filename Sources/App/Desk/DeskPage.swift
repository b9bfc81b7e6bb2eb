import Values
import Web

/// The first page of the day: buildings under way, what is new, or the first steps of a new firm.
struct DeskPage {
    var frame: OfficeFrame
    var greeting: String
    var buildings: [BinderRow]
    var offers: HTML
    var missing: HTML
    var mail: HTML
    var tasks: DeskTasks
    var history: [HistoryEntry]
    var steps: [FirstStep]
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(title: greeting, sub: today, actions: add), section: .desk,
            """
            <div class="stack">\(if: !steps.allSatisfy(\.done), firstSteps)\(if: !buildings.isEmpty, sites)
            \(offers)\(missing)
            <div class="cols c11">\(tasks.html)\(mail.isEmpty ? news : mail)</div>\(if: !mail.isEmpty, news)</div>
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

    private var add: HTML {
        dropdown(
            t("Dodaj…"), .add, icon: "plus", command: t("Dodaj…"), key: "n",
            [
                Link(t("Ofertę"), to: Places.newOffer(), icon: "offers"),
                Link(t("Wiadomość"), to: Places.newLetterAnywhere(), icon: "mail"),
                Link(t("Segregator"), to: Places.newBinder(), icon: "binders"), Link(t("Klienta"), to: Places.bases(), icon: "clients"),
            ])
    }

    private var sites: HTML {
        """
        \(divider(t("Budowy w toku"), id: "budowy", action: "<a href=\"\(Places.binders())\">\(t: "Wszystkie")</a>"))
        <div class="mt2">\(siteCards(buildings.map { row in
            SiteCard(
                name: row.name, href: Places.binder(row.id), stage: row.stagesDone, stageName: row.stage, percent: row.percent,
                state: row.unread > 0 ? badge(t("nowe: %", String(row.unread)), .solid, icon: "mail") : .empty)
        }))</div>
        """
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
