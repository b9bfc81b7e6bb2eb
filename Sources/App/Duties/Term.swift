import Store
import Values
import Web

/// Something that is to happen on a day: a stage that ends, a document that is due, a task the owner may know of.
struct Term: Sendable {
    var day: DayDate
    var at: Instant
    var title: String
    var second: String
    var href: String
    var isLate = false
}

/// A task that is shown to the building's owner.
private struct ShownTask: RowDecodable {
    let id: RecordID
    let title: String
    let due: TaskDue

    init(row: Row) {
        id = row.int64(0)
        title = row.text(1)
        due = TaskDue(day: row.optionalDay(2), minute: row.optionalInt(3))
    }
}

extension Viewer {
    /// What comes next in a building, the nearest first, with what is late before it; `office` leads to the office's pages.
    func terms(in binder: Binder, at now: Instant, office: Bool, limit: Int = 4, _ tx: Transaction) throws -> [Term] {
        var terms = try dutyTerms(binder, now, office, tx)
        terms += try Stage.all(in: binder, tx).compactMap { stage in
            guard stage.doneOn == nil, let day = stage.plannedOn, day <= now.day.adding(days: 90) else { return nil }
            return Term(
                day: day, at: day.at(hour: 23), title: t("Koniec etapu: %", stage.name.lowercased()),
                second: t("plan, zrobione %", "\(stage.progress)%"), href: office ? Places.binder(binder.id) : "#etapy",
                isLate: day < now.day)
        }
        terms += try taskTerms(binder, now, office, tx)
        return Array(terms.sorted { ($0.at, $0.title) < ($1.at, $1.title) }.prefix(limit))
    }

    private func dutyTerms(_ binder: Binder, _ now: Instant, _ office: Bool, _ tx: Transaction) throws -> [Term] {
        let open = try tx.all(DutyDay.self, DutyDay.open(self, binder: binder.id, until: now.adding(days: 30), limit: 20))
        // Of what is late the newest two stand here; the whole list has its own page.
        let late = open.filter { $0.state(at: now) == .missing }.suffix(2)
        return (late + open.filter { $0.state(at: now) == .waiting }).map { day in
            Term(
                day: day.day, at: day.dueAt, title: day.name, second: "\(day.person) · \(day.words(now: now))",
                href: office ? Places.binderDuties(binder.id) : day.making ?? Places.zoneDuties(binder.id),
                isLate: day.state(at: now) == .missing)
        }
    }

    /// In the zone only tasks that were shown to the owner, and only to the owner and the firm.
    private func taskTerms(_ binder: Binder, _ now: Instant, _ office: Bool, _ tx: Transaction) throws -> [Term] {
        switch seat {
        case .employee, .participant(_, .owner): break
        default: return []
        }
        let only: SQL = office ? "" : "AND task.shown = 1"
        let tasks = try tx.all(
            ShownTask.self,
            """
            SELECT task.id, task.title, task.due_on, task.due_minute FROM task WHERE task.firm_id = \(firmID) AND task.binder_id = \(binder.id)
                AND task.done_at IS NULL AND task.due_on IS NOT NULL \(only) AND \(Trash.absent(.task, firm: firmID, id: "task.id"))
            ORDER BY task.due_rank, task.id LIMIT 10
            """)
        return tasks.compactMap { task in
            guard let day = task.due.day else { return nil }
            return Term(
                day: day, at: Instant(milliseconds: task.due.rank), title: task.title, second: task.due.words(now: now),
                href: office ? Places.task(task.id) : Places.zoneDuties(binder.id), isLate: task.due.isLate(at: now))
        }
    }
}

/// The card of the next dates; empty where nothing is known.
func termsCard(_ terms: [Term], section: Section? = nil, tile: String? = nil, head: HTML = .empty) -> HTML {
    guard !terms.isEmpty else { return .empty }
    return card(
        t("Najbliższe terminy"), id: "terminy", section: section, tile: tile, head: head, fresh: "terminy",
        dueList(
            terms.map {
                dueLink(
                    to: $0.href, day: String($0.day.day), month: String($0.day.monthAndYear.prefix(3)), late: $0.isLate, $0.title,
                    second: $0.second)
            }))
}

extension World {
    /// The next dates of a binder, for its first page.
    func termsCard(_ viewer: Viewer, _ binder: Binder, _ tx: Transaction) throws -> HTML {
        App.termsCard(
            try viewer.terms(in: binder, at: now(), office: true, tx), section: .tasks, tile: "calendar",
            head: "<a href=\"\(Places.binderDuties(binder.id))\">\(t: "Wszystkie")</a>")
    }
}
