import Store
import Values
import Web

struct TaskCalendarRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.taskCalendar, show)
        routing.office(.post, Places.taskDay, move)
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let now = world.now()
        let span = CalendarSpan(call.query, today: now.day)
        let page = try await world.read(viewer) { [world] tx in
            TaskCalendarPage(
                frame: try world.officeFrame(call, viewer, tx), span: span, calendar: try TaskCalendar.load(viewer, span, tx),
                employees: try viewer.employees(tx), due: try viewer.dueCount(at: now, tx), mayWrite: viewer.mayWrite, now: now)
        }
        return .html(page.html)
    }

    /// Another day for a task: from the calendar, the card, and the way back.
    @Sendable func move(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now, form) = (try call.id(), world.now(), try await call.form())
        guard let day = DayDate(form.has("dzien") ? form["dzien"] : call.query["dzien"]) else {
            throw Refusal.unprocessable(t("Wpisz dzień, na przykład 5.12.2026."))
        }
        let task = try await world.write(viewer) { tx in
            let task = try viewer.task(id, tx)
            try viewer.move(task, to: day, at: now, tx)
            return task
        }
        let undo = task.due.day.map { Places.taskDay(id) + "?dzien=\($0.text)" }
        return .redirect(call.referrer ?? Places.task(id))
            .flash(t("Przeniesiono „%” na: %.", task.title, "\(day.weekday.accusative), \(day.dotted)"), undo: undo)
    }
}
