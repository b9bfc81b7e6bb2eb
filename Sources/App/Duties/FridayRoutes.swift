import Store
import Values
import Web

/// The page of the week in the zone, and when it is sent.
struct FridayRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zoneWeek, show)
        routing.office(.post, Places.binderFriday, set)
    }

    @Sendable private func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, now) = (try call.id("building"), world.now())
        let wished = DayDate(text: call.query["dzien"]) ?? now.day
        let monday = (2000...2200 ~= wished.year && wished <= now.day ? wished : now.day).weekStart
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(building, tx)
            return FridayPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx),
                week: try FridayWeek.load(monday, viewer, in: binder, at: now, tx), building: building, now: now)
        }
        return .html(page.html)
    }

    @Sendable private func set(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, sent, now) = (try call.id(), try await call.form(), world.now())
        let weekday = Int(sent["dzien"]).flatMap(Weekday.init(rawValue:))
        guard let minute = TaskForm.minute(sent["godzina"].trimmed) else { throw Refusal.malformed }
        try await world.write(viewer) { tx in
            let binder = try viewer.binder(id, tx)
            guard binder.kind == .building else { throw Refusal.missing }
            try viewer.setFriday(weekday.map { ($0, minute) }, of: binder, at: now, tx)
        }
        return .redirect(Places.binderDuties(id)).flash(
            weekday == nil ? t("Strona tygodnia nie wychodzi e-mailem.") : t("Zapisano stronę tygodnia."))
    }
}

/// The setting beside the duties of a binder.
func fridayCard(_ binder: Binder, _ setting: FridaySetting?, mayWrite: Bool) -> HTML {
    guard binder.kind == .building else { return .empty }
    let days = [Choice("", t("Nie wysyłaj"))] + Weekday.allCases.map { Choice(String($0.rawValue), $0.name) }
    return card(
        t("Strona tygodnia dla inwestora"), id: "tydzien",
        head: "<a href=\"\(Places.zoneWeek(binder.id))\">\(t: "Pokaż")</a>",
        """
        <form class="pad stack" method="post" action="\(Places.binderFriday(binder.id))">
        <p class="soft">\(t: "Etapy, co zrobiono, zdjęcia, poczta, czego brakuje i co dalej: jedna strona w strefie, odsyłacz e-mailem.")</p>
        <div class="row">\(select(t("Dzień"), "dzien", days, selected: setting.map { String($0.weekday.rawValue) } ?? ""))\
        \(input(t("Godzina"), "godzina", TaskForm.time(setting?.minute ?? 960), kind: .time, required: true))</div>
        \(if: mayWrite, "<div>\(button(t("Zapisz"), .main))</div>")</form>
        """)
}
