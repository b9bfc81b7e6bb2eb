import Store
import Values
import Web

/// A task of the office, with the names of what it is tied to.
struct OfficeTask: RowDecodable, Sendable {
    let id: RecordID
    let title: String
    let note: String
    let due: TaskDue
    let remindBefore: Int?
    let remindAt: Instant?
    let isImportant: Bool
    let rule: RecurrenceRule?
    let ruleStart: DayDate?
    let follows: RecordID?
    let category: TaskCategory?
    let contact: Named?
    let binder: Named?
    let offer: Named?
    let thread: Named?
    let author: String
    let editor: String
    let createdAt: Instant
    let changedAt: Instant
    let doneAt: Instant?
    let doneBy: String
    let version: Int64
    /// The owner of the building sees it among the next dates.
    let isShown: Bool

    /// Something the task is tied to and the viewer may see.
    struct Named: Sendable, Hashable {
        let id: RecordID
        let name: String

        init(_ id: RecordID, _ name: String) { (self.id, self.name) = (id, name) }

        fileprivate init?(_ row: Row, _ column: Int) {
            guard let id = row.optionalInt64(column) else { return nil }
            self.init(id, row.text(column + 1))
        }
    }

    static let columns: SQL = """
        task_category.id, task_category.name, task_category.colour, task.id, task.title, task.note, task.due_on, task.due_minute,
        task.remind_before, task.remind_at, task.important, task.rule, task.rule_start, task.follows, task.author, task.editor,
        task.created_at, task.changed_at, task.done_at, task.done_by, task.version,
        contact.id, contact.name, binder.id, binder.name, offer.id, offer.number, thread.id, thread.subject,
        task.shown
        """

    /// What is in the bin is not named.
    static func joins(_ viewer: Viewer) -> SQL {
        """
        LEFT JOIN task_category ON task_category.id = task.category_id AND \(TaskCategory.visible(to: viewer))
        LEFT JOIN contact ON contact.id = task.contact_id AND \(Contact.visible(to: viewer))
        LEFT JOIN binder ON binder.id = task.binder_id AND \(Binder.visible(to: viewer))
        LEFT JOIN offer ON offer.id = task.offer_id AND \(Offer.visible(to: viewer))
        LEFT JOIN thread ON thread.id = task.thread_id AND \(LetterThread.visible(to: viewer))
        """
    }

    static func select(_ viewer: Viewer) -> SQL { "SELECT \(columns) FROM task \(joins(viewer))" }

    init(row: Row) {
        category = row.optionalInt64(0).map { _ in TaskCategory(row: row) }
        id = row.int64(3)
        title = row.text(4)
        note = row.text(5)
        due = TaskDue(day: row.optionalDay(6), minute: row.optionalInt(7))
        remindBefore = row.optionalInt(8)
        remindAt = row.optionalInstant(9)
        isImportant = row.int64(10) == 1
        rule = RecurrenceRule(text: row.text(11))
        ruleStart = row.optionalDay(12)
        follows = row.optionalInt64(13)
        author = row.text(14)
        editor = row.text(15)
        createdAt = row.instant(16)
        changedAt = row.instant(17)
        doneAt = row.optionalInstant(18)
        doneBy = row.text(19)
        version = row.int64(20)
        contact = Named(row, 21)
        binder = Named(row, 23)
        offer = Named(row, 25)
        thread = Named(row, 27)
        isShown = row.int64(29) == 1
    }

    /// Tasks are the office's own: people of a building see none.
    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.isEmployee else { return "1 = 0" }
        return "task.firm_id = \(viewer.firmID) AND \(Trash.absent(.task, firm: viewer.firmID, id: "task.id"))"
    }

    var reference: Reference { Reference(.task, id) }
}

/// Who is to do a task.
struct TaskPerson: RowDecodable, Sendable, Hashable {
    let taskID: RecordID
    let accountID: RecordID
    let name: String

    init(row: Row) {
        taskID = row.int64(0)
        accountID = row.int64(1)
        name = row.text(2)
    }
}

extension Viewer {
    func task(_ id: RecordID, _ tx: Transaction) throws -> OfficeTask {
        let found = try tx.one(OfficeTask.self, "\(OfficeTask.select(self)) WHERE task.id = \(id) AND \(OfficeTask.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }

    /// The people of each task, in the order of their names.
    func people(of tasks: [OfficeTask], _ tx: Transaction) throws -> [RecordID: [TaskPerson]] {
        guard !tasks.isEmpty else { return [:] }
        let people = try tx.all(
            TaskPerson.self,
            """
            SELECT task_assignee.task_id, task_assignee.account_id, account.name FROM task_assignee
            JOIN account ON account.id = task_assignee.account_id
            WHERE task_assignee.firm_id = \(firmID) AND task_assignee.task_id IN \(list: tasks.map(\.id)) ORDER BY account.name
            """)
        return Dictionary(grouping: people, by: \.taskID)
    }
}
