import Store
import Values
import Web

extension Viewer {
    /// Done. A task with a rhythm leaves the next one behind; the second time does nothing.
    @discardableResult
    func finish(_ task: OfficeTask, at now: Instant, _ tx: Transaction) throws -> OfficeTask? {
        let changed = try tx.run(
            """
            UPDATE task SET done_at = \(now), done_by = \(name), changed_at = \(now), version = version + 1
            WHERE task.firm_id = \(firmID) AND task.id = \(task.id) AND task.done_at IS NULL
            """)
        guard changed == 1 else { return nil }
        try keepAssignees(task.id, tx)
        try record(Act(.closed, task.reference, title: task.title, binder: task.binder?.id), at: now, tx)
        return try follow(task, at: now, tx)
    }

    /// Open again; the next one of its rhythm, which came with the end, goes to the bin unless somebody has begun it.
    func reopen(_ task: OfficeTask, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE task SET done_at = NULL, done_by = '', changed_at = \(now), version = version + 1
            WHERE task.firm_id = \(firmID) AND task.id = \(task.id) AND task.done_at IS NOT NULL
            """)
        guard changed == 1 else { return }
        try keepAssignees(task.id, tx)
        try record(Act(.reopened, task.reference, title: task.title, binder: task.binder?.id), at: now, tx)
        guard let next = try follower(of: task, tx), next.version == 1, next.doneAt == nil else { return }
        try discard(next.reference, title: next.title, binder: next.binder?.id, at: now, tx)
    }

    /// The next task of a rhythm: its first day after this one that is not past.
    private func follow(_ task: OfficeTask, at now: Instant, _ tx: Transaction) throws -> OfficeTask? {
        guard let rule = task.rule, let day = task.due.day else { return nil }
        let start = task.ruleStart ?? day
        guard let next = rule.first(onOrAfter: max(day.adding(days: 1), now.day), from: start) else { return nil }
        if try tx.exists("SELECT 1 FROM task WHERE task.firm_id = \(firmID) AND task.follows = \(task.id)") {
            try bringBack(task, tx)
            return try follower(of: task, tx)
        }
        var wish = TaskWish(task)
        wish.due.day = next
        wish.people = try people(of: [task], tx)[task.id]?.map(\.accountID) ?? []
        let id = RecordID.next()
        try addTask(id, wish, follows: task.id, ruleStart: start, at: now, tx)
        try tx.run(
            """
            INSERT INTO task_step (firm_id, id, task_id, name, done_by)
            SELECT task_step.firm_id, task_step.id + \(id - task.id), \(id), task_step.name, '' FROM task_step
            WHERE task_step.firm_id = \(firmID) AND task_step.task_id = \(task.id)
            """)
        return try self.task(id, tx)
    }

    private func follower(of task: OfficeTask, _ tx: Transaction) throws -> OfficeTask? {
        try tx.one(OfficeTask.self, "\(OfficeTask.select(self)) WHERE task.follows = \(task.id) AND \(OfficeTask.visible(to: self))")
    }

    private func bringBack(_ task: OfficeTask, _ tx: Transaction) throws {
        try tx.run(
            """
            DELETE FROM trash WHERE trash.firm_id = \(firmID) AND trash.kind = \(RecordKind.task.rawValue)
                AND trash.record_id = (SELECT task.id FROM task WHERE task.firm_id = \(firmID) AND task.follows = \(task.id))
            """)
    }
}

extension TaskWish {
    /// The task as it stands, without its people.
    init(_ task: OfficeTask) {
        self.init(
            title: task.title, note: task.note, category: task.category?.id, due: task.due, remindBefore: task.remindBefore,
            isImportant: task.isImportant, rule: task.rule, contact: task.contact?.id, binder: task.binder?.id, offer: task.offer?.id,
            thread: task.thread?.id, isShown: task.isShown)
    }
}
