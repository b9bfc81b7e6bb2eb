import Store
import Values
import Web

struct TaskFeedRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.taskFeeds) { call, viewer in try await page(call, viewer) }
        routing.office(.post, Places.taskFeeds, create)
        routing.office(.post, Places.taskFeedRevocation, revoke)
        routing.office(.post, Places.taskDigest, setDigest)
        routing.open(.get, Places.calendarFeed, feed)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now, token) = (try await call.form(), world.now(), world.keys.newToken())
        let (hash, binder) = (world.keys.hash(of: token), RecordID(form["segregator"]))
        let id = OneTime.id(form["numer"], now: now)
        let isNew = try await world.write(viewer) { tx in try viewer.openTaskFeed(id, binder: binder, tokenHash: hash, at: now, tx) }
        guard isNew else {
            return .redirect(Places.taskFeeds()).flash(
                t("Ten adres powstał już za pierwszym razem. Jeśli go nie masz, cofnij go i utwórz nowy."))
        }
        let address = world.settings.publicAddress + Places.calendarFeed(token)
        return try await page(call, viewer, fresh: String(address.prefix(upTo: address.lastIndex(of: "/") ?? address.endIndex)))
    }

    @Sendable func revoke(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        try await world.write(viewer) { tx in try viewer.revokeTaskFeed(id, at: now, tx) }
        return .redirect(Places.taskFeeds()).flash(t("Cofnięto adres kalendarza."))
    }

    @Sendable func setDigest(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (hour, now) = (Int(try await call.form()["godzina"]), world.now())
        guard hour.map({ 0...23 ~= $0 }) ?? true else { throw Refusal.malformed }
        try await world.write(viewer) { tx in try TaskDigest.set(hour, viewer, at: now, tx) }
        let words = hour.map { t("Zestawienie przychodzi codziennie o %.", "\($0):00") } ?? t("Zestawienie jest wyłączone.")
        return .redirect(Places.taskFeeds()).flash(words)
    }

    /// What a calendar program reads, without a session.
    @Sendable func feed(_ call: Call) async throws -> Reply {
        guard let file = TaskFeed.File(rawValue: try call.parameter("file")) else { throw Refusal.missing }
        let (feed, viewer) = try await TaskFeed.find(try call.parameter("token"), in: world)
        let now = world.now()
        let tasks = try await world.read(viewer) { tx in try TaskFeedText.tasks(of: feed, viewer, at: now, tx) }
        let text = TaskFeedText(name: feed.binderName ?? "Wiecha: \(viewer.name)", file: file, tasks: tasks, settings: world.settings).text
        return .text(text, type: "text/calendar; charset=utf-8").with(header: "Cache-Control", "private, max-age=300")
            .with(header: "Content-Disposition", "inline; filename=\"\(file.rawValue)\"")
    }

    private func page(_ call: Call, _ viewer: Viewer, fresh: String? = nil) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            TaskFeedsPage(
                frame: try world.officeFrame(call, viewer, tx), feeds: try viewer.taskFeeds(tx),
                binders: try viewer.taskChoices(TaskForm(), tx).binders, fresh: fresh, digestHour: try TaskDigest.hour(viewer, tx),
                mayWrite: viewer.mayWrite, now: world.now())
        }
        return .html(page.html).with(header: "Cache-Control", "no-store")
    }
}
