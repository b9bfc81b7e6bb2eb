import Store
import Values
import Web

/// Tasks as calendar programs read them.
struct TaskFeedText {
    let name: String
    let file: TaskFeed.File
    let tasks: [OfficeTask]
    let settings: Settings

    /// Open tasks, and what was done lately.
    static func tasks(of feed: TaskFeed, _ viewer: Viewer, at now: Instant, _ tx: Transaction) throws -> [OfficeTask] {
        let recent = now.adding(days: -30)
        guard let binder = feed.binderID else {
            let (open, done) = (
                TaskQuery(Query("widok=wszystkie&osoba=\(feed.accountID)")), TaskQuery(Query("widok=zrobione&osoba=\(feed.accountID)"))
            )
            return try open.load(viewer, at: now, limit: 2_000, tx)
                + done.load(viewer, at: now, limit: 200, tx).filter { $0.doneAt.map { $0 > recent } == true }
        }
        _ = try viewer.binder(binder, tx)
        return try tx.all(OfficeTask.self, Viewer.tasks(of: viewer, by: "task.binder_id", binder, limit: 2_000))
            .filter { $0.doneAt == nil || $0.doneAt.map { $0 > recent } == true }
    }

    var text: String {
        var text = ICalendarText()
        text.line("BEGIN", "VCALENDAR")
        text.line("VERSION", "2.0")
        text.line("PRODID", "-//Wiecha//Wiecha//PL")
        text.line("CALSCALE", "GREGORIAN")
        text.words("X-WR-CALNAME", name)
        text.line("X-WR-TIMEZONE", "Europe/Warsaw")
        text.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
        text.line("X-PUBLISHED-TTL", "PT1H")
        text.warsaw()
        for task in tasks { if file == .todos { todo(task, &text) } else { event(task, &text) } }
        text.line("END", "VCALENDAR")
        return text.text
    }

    private func event(_ task: OfficeTask, _ text: inout ICalendarText) {
        guard let day = task.due.day else { return }
        text.line("BEGIN", "VEVENT")
        common(task, "termin", &text)
        if let minute = task.due.minute {
            text.line("DTSTART;TZID=Europe/Warsaw", day.iCalendar(minute: minute))
            text.line("DURATION", "PT30M")
        } else {
            text.line("DTSTART;VALUE=DATE", day.iCalendar)
            text.line("TRANSP", "TRANSPARENT")
        }
        if task.doneAt == nil, let rule = task.rule {
            let rest = rule.rest(from: day, start: task.ruleStart ?? day)
            text.line("RRULE", rest.text { last in task.due.minute.map { last.at(hour: 0, minute: $0).iCalendar } ?? last.iCalendar })
        }
        if task.doneAt == nil { alarm(task, &text) }
        text.line("END", "VEVENT")
    }

    private func todo(_ task: OfficeTask, _ text: inout ICalendarText) {
        text.line("BEGIN", "VTODO")
        common(task, "zadanie", &text)
        if let day = task.due.day {
            if let minute = task.due.minute {
                text.line("DUE;TZID=Europe/Warsaw", day.iCalendar(minute: minute))
            } else {
                text.line("DUE;VALUE=DATE", day.iCalendar)
            }
        }
        if task.isImportant { text.line("PRIORITY", "1") }
        if let done = task.doneAt {
            text.line("STATUS", "COMPLETED")
            text.line("COMPLETED", done.iCalendar)
            text.line("PERCENT-COMPLETE", "100")
        } else {
            text.line("STATUS", "NEEDS-ACTION")
        }
        text.line("END", "VTODO")
    }

    private func common(_ task: OfficeTask, _ kind: String, _ text: inout ICalendarText) {
        text.line("UID", "\(kind)-\(task.id)@\(settings.mailDomain)")
        text.line("DTSTAMP", task.changedAt.iCalendar)
        text.line("CREATED", task.createdAt.iCalendar)
        text.line("LAST-MODIFIED", task.changedAt.iCalendar)
        text.line("SEQUENCE", String(task.version - 1))
        text.words("SUMMARY", (file == .events && task.doneAt != nil ? "✓ " : "") + task.title)
        let around = [task.binder?.name, task.contact?.name].compactMap(\.self).joined(separator: " · ")
        let description = [task.note, around].filter { !$0.isEmpty }.joined(separator: "\n\n")
        if !description.isEmpty { text.words("DESCRIPTION", description) }
        if let category = task.category { text.list("CATEGORIES", [category.name]) }
        text.line("URL", settings.publicAddress + Places.task(task.id))
    }

    /// So long before the start; a whole day starts at midnight and its reminders count from eight.
    private func alarm(_ task: OfficeTask, _ text: inout ICalendarText) {
        guard let before = task.remindBefore else { return }
        let minutes = task.due.minute == nil ? 480 - before : -before
        text.line("BEGIN", "VALARM")
        text.line("ACTION", "DISPLAY")
        text.words("DESCRIPTION", task.title)
        text.line("TRIGGER", "\(minutes < 0 ? "-" : "")PT\(minutes.magnitude)M")
        text.line("END", "VALARM")
    }
}
