import Store
import Values
import Web

extension Viewer {
    /// A new task. The same id twice is one task.
    @discardableResult
    func addTask(_ id: RecordID, _ wish: TaskWish, follows: RecordID? = nil, ruleStart: DayDate? = nil, at now: Instant, _ tx: Transaction)
        throws
        -> Bool
    {
        let wish = follows == nil ? wish.settled(today: now.day) : wish
        if follows == nil { try check(wish, tx) }
        let remindAt = wish.due.reminder(wish.remindBefore)
        let added = try tx.run(
            """
            INSERT INTO task (firm_id, id, title, note, category_id, due_on, due_minute, due_rank, remind_before, remind_at, important, rule,
                rule_start, follows, contact_id, binder_id, offer_id, thread_id, account_id, author, editor, created_at, changed_at, done_by,
                shown)
            VALUES (\(firmID), \(id), \(wish.title), \(wish.note), \(wish.category), \(wish.due.day), \(wish.due.minute), \(wish.due.rank),
                \(wish.remindBefore), \(remindAt), \(wish.isImportant ? 1 : 0), \(wish.rule?.text ?? ""),
                \(wish.rule == nil ? nil : ruleStart ?? wish.due.day), \(follows), \(wish.contact), \(wish.binder), \(wish.offer), \(wish.thread),
                \(accountID), \(name), \(name), \(now), \(now), '', \(wish.isShown ? 1 : 0)) ON CONFLICT DO NOTHING
            """)
        guard added > 0 else { return false }
        try assign(wish.people, task: id, tx)
        try keepReminder(id, at: remindAt, tx)
        try tx.index(try entry(id, wish, now, tx))
        try record(Act(.created, Reference(.task, id), title: wish.title, binder: wish.binder), at: now, tx)
        return true
    }

    /// Saves what the form says; stale when somebody saved in between.
    func change(_ task: OfficeTask, _ wish: TaskWish, version: Int64, at now: Instant, _ tx: Transaction) throws {
        try checkOpen(task.binder?.id, tx)
        let wish = wish.rule == task.rule ? wish : wish.settled(today: now.day)
        try check(wish, tx, kept: task)
        let remindAt = wish.due.reminder(wish.remindBefore)
        let ruleStart = wish.rule == nil ? nil : wish.rule == task.rule && wish.due.day == task.due.day ? task.ruleStart : wish.due.day
        let changed = try tx.run(
            """
            UPDATE task SET title = \(wish.title), note = \(wish.note), category_id = \(wish.category), due_on = \(wish.due.day),
                due_minute = \(wish.due.minute), due_rank = \(wish.due.rank), remind_before = \(wish.remindBefore), remind_at = \(remindAt),
                important = \(wish.isImportant ? 1 : 0), rule = \(wish.rule?.text ?? ""), rule_start = \(ruleStart),
                contact_id = \(wish.contact), binder_id = \(wish.binder), offer_id = \(wish.offer), thread_id = \(wish.thread),
                shown = \(wish.isShown ? 1 : 0), editor = \(name), changed_at = \(now), version = version + 1
            WHERE task.firm_id = \(firmID) AND task.id = \(task.id) AND task.version = \(version)
            """)
        guard changed == 1 else { throw Refusal.stale }
        let before = try people(of: [task], tx)[task.id] ?? []
        try assign(wish.people, task: task.id, tx)
        try keepReminder(task.id, at: remindAt, tx)
        try tx.index(try entry(task.id, wish, now, tx))
        let after = try people(of: [task], tx)[task.id] ?? []
        var changes = wish.changes(from: task, now: now)
        if before != after {
            changes.append(
                Act.Change(
                    field: "kto", before: before.map(\.name).joined(separator: ", "), after: after.map(\.name).joined(separator: ", ")))
        }
        try record(Act(.changed, task.reference, title: wish.title, binder: wish.binder, changes: changes), at: now, tx)
    }

    /// Another day, the time stays; the calendar's verb.
    func move(_ task: OfficeTask, to day: DayDate, at now: Instant, _ tx: Transaction) throws {
        guard task.due.day != day else { return }
        let due = TaskDue(day: day, minute: task.due.minute)
        let remindAt = due.reminder(task.remindBefore)
        try tx.run(
            """
            UPDATE task SET due_on = \(day), due_rank = \(due.rank), remind_at = \(remindAt), editor = \(name), changed_at = \(now),
                version = version + 1 WHERE task.firm_id = \(firmID) AND task.id = \(task.id)
            """)
        try keepAssignees(task.id, tx)
        try keepReminder(task.id, at: remindAt, tx)
        let change = Act.Change(field: "termin", before: task.due.kept(now: now), after: due.kept(now: now))
        try record(Act(.moved, task.reference, title: task.title, binder: task.binder?.id, changes: [change]), at: now, tx)
    }

    /// Everything the task names is the viewer's own; what it named before and is gone meanwhile stays named.
    private func check(_ wish: TaskWish, _ tx: Transaction, kept task: OfficeTask? = nil) throws {
        let seats = Set(try employees(tx).map(\.accountID))
        guard wish.people.allSatisfy(seats.contains) else { throw Refusal.invalid(["osoba": t("Wybierz osoby z firmy.")]) }
        if let id = wish.category, id != task?.category?.id { _ = try taskCategory(id, tx) }
        if let id = wish.contact, id != task?.contact?.id { _ = try pickableContact(id, tx) }
        if let id = wish.binder, id != task?.binder?.id { _ = try binder(id, tx) }
        if let id = wish.offer, id != task?.offer?.id { _ = try offer(id, tx) }
        if let id = wish.thread, id != task?.thread?.id { _ = try thread(id, tx) }
    }

    private func assign(_ people: [RecordID], task: RecordID, _ tx: Transaction) throws {
        if people.isEmpty {
            try tx.run("DELETE FROM task_assignee WHERE task_assignee.firm_id = \(firmID) AND task_assignee.task_id = \(task)")
        } else {
            try tx.run(
                """
                DELETE FROM task_assignee WHERE task_assignee.firm_id = \(firmID) AND task_assignee.task_id = \(task)
                    AND task_assignee.account_id NOT IN \(list: people)
                """)
        }
        for person in people {
            try tx.run(
                """
                INSERT INTO task_assignee (firm_id, task_id, account_id, due_rank) VALUES (\(firmID), \(task), \(person), 0)
                ON CONFLICT (firm_id, task_id, account_id) DO NOTHING
                """)
        }
        try keepAssignees(task, tx)
    }

    /// The rows of assignees repeat the task's due moment, reminder and end.
    func keepAssignees(_ task: RecordID, _ tx: Transaction) throws {
        let own: SQL = "FROM task WHERE task.firm_id = \(firmID) AND task.id = \(task)"
        try tx.run(
            """
            UPDATE task_assignee SET due_rank = (SELECT task.due_rank \(own)), remind_at = (SELECT task.remind_at \(own)),
                done_at = (SELECT task.done_at \(own))
            WHERE task_assignee.firm_id = \(firmID) AND task_assignee.task_id = \(task)
            """)
    }

    private func keepReminder(_ task: RecordID, at moment: Instant?, _ tx: Transaction) throws {
        guard let moment else { return }
        try TaskReminder(task: task).later(firm: firmID, at: moment, tx)
    }

    private func entry(_ id: RecordID, _ wish: TaskWish, _ now: Instant, _ tx: Transaction) throws -> SearchEntry {
        let names = try tx.one(OfficeTask.self, "\(OfficeTask.select(self)) WHERE task.id = \(id) AND \(OfficeTask.visible(to: self))")
        let around = [names?.category?.name, names?.contact?.name, names?.binder?.name].compactMap(\.self)
        return SearchEntry(
            firm: firmID, kind: RecordKind.task.rawValue, record: id, binder: wish.binder, audience: 0, title: wish.title,
            body: ([wish.note] + around).joined(separator: " "), at: now)
    }
}

extension TaskWish {
    /// Field by field, what is different from the saved task.
    func changes(from task: OfficeTask, now: Instant) -> [Act.Change] {
        [
            ("tytuł", task.title, title), ("opis", task.note, note), ("termin", task.due.kept(now: now), due.kept(now: now)),
            ("priorytet", task.isImportant ? "ważne" : "", isImportant ? "ważne" : ""),
            ("widać w strefie", task.isShown ? "tak" : "nie", isShown ? "tak" : "nie"),
            ("powtarzanie", task.rule?.polish ?? "", rule?.polish ?? ""),
        ]
        .filter { $0.1 != $0.2 }.map { Act.Change(field: $0.0, before: $0.1, after: $0.2) }
    }
}
