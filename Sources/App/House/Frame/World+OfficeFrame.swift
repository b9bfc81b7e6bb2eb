import Store
import Values
import Web

extension World {
    /// The office's frame for one request: call it inside the page's own read.
    func officeFrame(_ call: Call, _ viewer: Viewer, _ tx: Transaction) throws -> OfficeFrame {
        let facts = try FrameFacts.load(viewer, at: now(), tx)
        return OfficeFrame(
            shell: shell(call, live: Places.events()), firm: facts.firm, account: accountMenu(name: viewer.name, id: viewer.accountID ?? 0),
            menu: menu(facts), buildings: facts.buildings.map(Self.building),
            allBuildings: facts.openBuildings > facts.buildings.count ? (facts.openBuildings, Places.binders()) : nil,
            news: facts.mentions.map { Self.mention($0, now: now()) } + facts.alarms.map { Self.alarm($0, now: now()) }
                + Self.waiting(facts),
            unreadNews: facts.alarms.count + facts.mentions.count, trial: trial(facts),
            links: OfficeLinks(
                home: Places.desk(), search: Places.search(), settings: Places.settingsFirm(), news: Places.history(), help: Places.help()),
            flash: toast(of: call),
            preview: viewer.lender.map { _ in PreviewView(name: viewer.name, end: Places.previewEnd()) })
    }

    private func menu(_ facts: FrameFacts) -> [MenuItem] {
        [
            MenuItem(section: .desk, href: Places.desk()), MenuItem(section: .clients, href: Places.bases()),
            MenuItem(section: .binders, href: Places.binders()), MenuItem(section: .offers, href: Places.offers()),
            MenuItem(section: .orders, href: Places.orders()),
            MenuItem(section: .tasks, href: Places.tasks(), count: facts.tasksDue, note: t("na dziś i zaległe")),
            MenuItem(section: .mail, href: Places.mail(), count: facts.unread, note: t("nieprzeczytane")),
        ]
    }

    private static func building(_ fact: FrameFacts.Building) -> OpenBuilding {
        OpenBuilding(id: String(fact.id), name: fact.name, href: Places.binder(fact.id), stage: fact.stagesDone, unread: fact.unread)
    }

    private static func alarm(_ alarm: TaskAlarm, now: Instant) -> NewsItem {
        NewsItem(text: alarm.title, when: alarm.due.words(now: now), href: Places.task(alarm.id), icon: "bell")
    }

    private static func mention(_ mention: ThreadMention, now: Instant) -> NewsItem {
        NewsItem(
            text: mention.subject.isEmpty ? mention.words : "\(mention.words): \(mention.subject)", when: mention.at.text(now: now),
            href: Places.thread(mention.threadID), icon: "mail")
    }

    /// What waits for the person besides: letters and tasks.
    private static func waiting(_ facts: FrameFacts) -> [NewsItem] {
        var items: [NewsItem] = []
        if facts.unread > 0 {
            let words = counted(facts.unread, "% nieprzeczytana wiadomość", "% nieprzeczytane wiadomości", "% nieprzeczytanych wiadomości")
            items.append(NewsItem(text: words, when: "", href: Places.mail(), icon: "mail"))
        }
        if facts.tasksDue > 0 {
            let words = counted(
                facts.tasksDue, "% zadanie na dziś albo zaległe", "% zadania na dziś albo zaległe", "% zadań na dziś albo zaległych")
            items.append(NewsItem(text: words, when: "", href: Places.tasks(), icon: "tasks"))
        }
        return items
    }

    private func trial(_ facts: FrameFacts) -> TrialView? {
        let days = Int((facts.trialUntil.milliseconds - now().milliseconds + 86_399_999) / 86_400_000)
        guard settings.subscriptions, days > 0, days <= settings.trialDays else { return nil }
        let sentence =
            days == 1
            ? t("Ostatni dzień wersji próbnej.")
            : counted(days, "Został % z % dni.", "Zostały % z % dni.", "Zostało % z % dni.", String(settings.trialDays))
        return TrialView(daysLeft: days, sentence: sentence, plans: Places.settingsFirm(), days: settings.trialDays)
    }
}
