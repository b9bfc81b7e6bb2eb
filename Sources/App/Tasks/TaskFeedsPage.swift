import Values
import Web

/// One's own addresses for calendar programs, and the daily letter.
struct TaskFeedsPage {
    var frame: OfficeFrame
    var feeds: [TaskFeed]
    var binders: [OfficeTask.Named]
    /// The address that was just made: shown this once.
    var fresh: String?
    var digestHour: Int?
    var mayWrite: Bool
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Kalendarz w telefonie"), tile: "calendar", crumbs: [Link(t("Zadania"), to: Places.tasks())],
                sub: t("Zadania w programie kalendarza i w jednym liście dziennie.")),
            section: .tasks, width: .mid,
            "<div class=\"stack\">\(with: fresh, address)\(list)\(digest)</div>")
    }

    private func address(_ address: String) -> HTML {
        card(
            t("Nowy adres"), id: "adres",
            """
            <div class="pad form">\(note(t("Skopiuj adres teraz. Kto go zna, widzi te zadania, a nam zostaje tylko jego skrót, więc drugi raz go nie pokażemy."), .warn))
            \(input(t("Terminy, do kalendarza"), "terminy", "\(address)/\(TaskFeed.File.events.rawValue)", wide: true, readonly: true))
            \(input(t("Zadania, do listy zadań"), "zadania", "\(address)/\(TaskFeed.File.todos.rawValue)", hint: t("Na przykład: Przypomnienia, Thunderbird, tasks.org"), wide: true, readonly: true))
            <div class="w">\(linkButton(t("Otwórz w kalendarzu"), to: "webcal" + address.drop { $0 != ":" } + "/\(TaskFeed.File.events.rawValue)", .main, icon: "calendar"))</div></div>
            """)
    }

    private var list: HTML {
        card(
            t("Adresy kalendarza"), id: "adresy",
            """
            \(if: !feeds.isEmpty, "<ul class=\"rows\">\(each: feeds, row)</ul>")
            \(if: mayWrite, "<form class=\"pad form\" method=\"post\" action=\"\(Places.taskFeeds())\">\(OneTime.field)\(select(t("Czyje zadania"), "segregator", [Choice("", t("Moje"))] + binders.map { Choice(String($0.id), $0.name) }, hint: t("Adres czyta tylko ten, komu go dasz. Cofnięty przestaje działać od razu.")))<div class=\"w\">\(button(t("Utwórz adres"), .main, icon: "plus"))</div></form>")
            """)
    }

    private func row(_ feed: TaskFeed) -> HTML {
        """
        <li class="row-link">\(icon("calendar"))<span><b>\(feed.binderName ?? t("Moje zadania"))</b>\
        <span class="sec">\(t("utworzony %", feed.createdAt.text(now: now)))</span></span>\
        \(if: mayWrite, postButton(t("Cofnij adres"), to: Places.taskFeedRevocation(feed.id), .danger, size: .small))</li>
        """
    }

    private var digest: HTML {
        card(
            t("Zestawienie dnia"), id: "zestawienie",
            """
            <form class="pad form" method="post" action="\(Places.taskDigest())">
            \(select(t("List z zadaniami na dziś i zaległymi"), "godzina", [Choice("", t("Nie wysyłaj"))] + (5...20).map { Choice(String($0), t("codziennie o %", "\($0):00")) }, selected: digestHour.map(String.init) ?? "", hint: t("Gdy nic nie czeka, nie przychodzi. Zamiast listu przy każdej zmianie.")))
            \(if: mayWrite, "<div class=\"w\">\(button(t("Zapisz"), .main))</div>")</form>
            """)
    }
}
