import Store
import Values
import Web

/// What a list of tasks was asked for: a view, a person, a category, words, the key after which it goes on.
struct TaskQuery: Sendable {
    enum View: String, Sendable, CaseIterable {
        case today = "dzis"
        case late = "zalegle"
        case open = "wszystkie"
        case done = "zrobione"
    }

    var view = View.today
    var person: RecordID?
    var category: RecordID?
    var words = ""
    /// What the tasks are tied to; all of it.
    var about: [Reference] = []
    var after: (rank: Int64, id: RecordID)?
    static let pageSize = 50

    init(_ query: Query) {
        view = View(rawValue: query["widok"]) ?? .today
        person = RecordID(query["osoba"])
        category = RecordID(query["kategoria"])
        words = String(query["q"].trimmed.prefix(200))
        let parts = query["po"].split(separator: "-").compactMap { Int64($0) }
        after = parts.count == 2 ? (parts[0], parts[1]) : nil
    }

    /// One's own list knows its person.
    func whose(_ viewer: Viewer) -> RecordID? { view == .today ? viewer.accountID : person }

    /// The rows of a page, one walk over an index; the test of plans asks for them too.
    func rows(_ viewer: Viewer, at now: Instant, limit: Int) -> SQL {
        let person = whose(viewer)
        let (rank, id): (SQL, SQL) =
            switch (person != nil, view == .done) {
            case (true, true): ("task_assignee.done_at", "task_assignee.task_id")
            case (true, false): ("task_assignee.due_rank", "task_assignee.task_id")
            case (false, true): ("task.done_at", "task.id")
            case (false, false): ("task.due_rank", "task.id")
            }
        let owner: SQL = person == nil ? "task" : "task_assignee"
        let mine: SQL =
            if let person {
                "task_assignee.firm_id = \(viewer.firmID) AND task_assignee.account_id = \(person) AND task.id = task_assignee.task_id AND"
            } else { "" }
        let state: SQL = view == .done ? "\(owner).done_at IS NOT NULL" : "\(owner).done_at IS NULL"
        let edge: SQL =
            switch view {
            case .today: "AND \(rank) < \(now.day.adding(days: 1).start)"
            case .late: "AND \(rank) < \(now)"
            case .open, .done: ""
            }
        let narrow: SQL = if let category { "AND task.category_id = \(category)" } else { "" }
        let only = SQL.joined([narrow] + about.map { "AND \(Self.column(of: $0.kind)) = \($0.id)" }, by: " ")
        // Written out: beside an edge SQLite does not see the order in a comparison of pairs.
        let from: SQL =
            switch (after, view == .done) {
            case (nil, _): ""
            case (let after?, true): "AND \(rank) <= \(after.rank) AND (\(rank) < \(after.rank) OR \(id) < \(after.id))"
            case (let after?, false): "AND \(rank) >= \(after.rank) AND (\(rank) > \(after.rank) OR \(id) > \(after.id))"
            }
        let order: SQL = view == .done ? "\(rank) DESC, \(id) DESC" : "\(rank), \(id)"
        let source: SQL = person == nil ? "FROM task" : "FROM task_assignee CROSS JOIN task"
        return """
            SELECT task.* \(source) WHERE \(mine) \(state) AND \(OfficeTask.visible(to: viewer)) \(edge) \(only) \(from)
            ORDER BY \(order) LIMIT \(limit)
            """
    }

    /// The column of a task that names such a record.
    static func column(of kind: RecordKind) -> SQL {
        switch kind {
        case .binder: "task.binder_id"
        case .contact: "task.contact_id"
        case .offer: "task.offer_id"
        default: "task.thread_id"
        }
    }

    /// The key after which the list goes on behind a task.
    func key(of task: OfficeTask) -> String { "\(view == .done ? task.doneAt?.milliseconds ?? 0 : task.due.rank)-\(task.id)" }

    /// One page in its order. The names are joined to the page alone, so that an index gives the page.
    func load(_ viewer: Viewer, at now: Instant, limit: Int, _ tx: Transaction) throws -> [OfficeTask] {
        let page: SQL = "(\(rows(viewer, at: now, limit: limit))) task \(OfficeTask.joins(viewer))"
        return try tx.all(OfficeTask.self, "SELECT \(OfficeTask.columns) FROM \(page)").sorted { left, right in
            guard view == .done else { return (left.due.rank, left.id) < (right.due.rank, right.id) }
            return (left.doneAt?.milliseconds ?? 0, left.id) > (right.doneAt?.milliseconds ?? 0, right.id)
        }
    }

    /// The address of this list, of another view, or of what follows a task.
    func address(_ view: View? = nil, after task: OfficeTask? = nil) -> String {
        var parts = ["widok=" + (view ?? self.view).rawValue]
        if let person { parts.append("osoba=\(person)") }
        if let category { parts.append("kategoria=\(category)") }
        if let task { parts.append("po=" + key(of: task)) }
        return Places.tasks() + "?" + parts.joined(separator: "&")
    }
}

/// Tasks with their people.
struct TaskLines: Sendable {
    var tasks: [OfficeTask] = []
    var people: [RecordID: [TaskPerson]] = [:]
}

extension Viewer {
    func tasks(_ query: TaskQuery, at now: Instant, _ tx: Transaction) throws -> (lines: TaskLines, next: String?) {
        guard query.words.isEmpty else { return (try findTasks(query.words, tx), nil) }
        let found = try query.load(self, at: now, limit: TaskQuery.pageSize + 1, tx)
        let page = Array(found.prefix(TaskQuery.pageSize))
        let next = found.count > TaskQuery.pageSize ? page.last.map { query.address(after: $0) } : nil
        return (TaskLines(tasks: page, people: try people(of: page, tx)), next)
    }

    private func findTasks(_ words: String, _ tx: Transaction) throws -> TaskLines {
        let hits = try tx.search(words: words, where: "search_entry.kind = \(RecordKind.task.rawValue)", limit: 50)
        guard !hits.isEmpty else { return TaskLines() }
        let found = try tx.all(
            OfficeTask.self,
            """
            \(OfficeTask.select(self)) WHERE \(OfficeTask.visible(to: self)) AND task.id IN \(list: hits.map(\.record))
            ORDER BY task.due_rank, task.id
            """)
        return TaskLines(tasks: found, people: try people(of: found, tx))
    }

    /// Tasks tied to one record, open ones first; the column names what they are tied to.
    static func tasks(of viewer: Viewer, by column: SQL, _ id: RecordID, limit: Int) -> SQL {
        "\(OfficeTask.select(viewer)) WHERE \(OfficeTask.visible(to: viewer)) AND \(column) = \(id) ORDER BY task.due_rank, task.id LIMIT \(limit)"
    }

    func tasks(of record: Reference, _ tx: Transaction) throws -> TaskLines {
        let found = try tx.all(OfficeTask.self, Self.tasks(of: self, by: TaskQuery.column(of: record.kind), record.id, limit: 200))
        let ordered = found.filter { $0.doneAt == nil } + found.filter { $0.doneAt != nil }.reversed()
        return TaskLines(tasks: ordered, people: try people(of: ordered, tx))
    }

    /// One's own of today with what is late, and what was done today.
    func dayOfTasks(limit: Int, at now: Instant, _ tx: Transaction) throws -> TaskLines {
        let open = try TaskQuery(Query("widok=dzis")).load(self, at: now, limit: limit, tx)
        var ended = TaskQuery(Query("widok=zrobione"))
        ended.person = accountID
        let done = try ended.load(self, at: now, limit: limit, tx).filter {
            $0.doneAt.map { $0 >= now.day.start } == true
        }
        let all = Array((done.prefix(2).reversed() + open).prefix(limit))
        return TaskLines(tasks: all, people: try people(of: all, tx))
    }

    /// How many of one's own are due by the end of today.
    func dueCount(at now: Instant, _ tx: Transaction) throws -> Int {
        try tx.one(
            Int.self,
            """
            SELECT count(*) FROM task_assignee WHERE task_assignee.firm_id = \(firmID) AND task_assignee.account_id = \(accountID ?? 0)
                AND task_assignee.done_at IS NULL AND task_assignee.due_rank < \(now.day.adding(days: 1).start)
                AND \(Trash.absent(.task, firm: firmID, id: "task_assignee.task_id"))
            """) ?? 0
    }
}
