import Store
import Values
import Web

extension Viewer {
    func steps(of task: RecordID, _ tx: Transaction) throws -> [TaskStep] {
        try tx.all(
            TaskStep.self,
            """
            SELECT task_step.id, task_step.name, task_step.done_at FROM task_step
            WHERE task_step.firm_id = \(firmID) AND task_step.task_id = \(task) ORDER BY task_step.id LIMIT 200
            """)
    }

    func comments(of task: RecordID, _ tx: Transaction) throws -> [TaskComment] {
        try tx.all(
            TaskComment.self,
            """
            SELECT task_comment.id, task_comment.account_id, task_comment.author, task_comment.body, task_comment.at FROM task_comment
            WHERE task_comment.firm_id = \(firmID) AND task_comment.task_id = \(task) ORDER BY task_comment.id LIMIT 500
            """)
    }

    /// Another line of the checklist; the same id twice is one line.
    func addStep(_ id: RecordID, _ name: String, to task: OfficeTask, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO task_step (firm_id, id, task_id, name, done_by) VALUES (\(firmID), \(id), \(task.id), \(name), '')
            ON CONFLICT (firm_id, id) DO NOTHING
            """)
        try touch(task, "lista", before: "", after: name, at: now, tx)
    }

    /// Ticks a line, or takes the tick away.
    func tick(_ step: RecordID, of task: OfficeTask, done: Bool, at now: Instant, _ tx: Transaction) throws {
        let moment: Instant? = done ? now : nil
        let changed = try tx.run(
            """
            UPDATE task_step SET done_at = \(moment), done_by = \(done ? name : "")
            WHERE task_step.firm_id = \(firmID) AND task_step.task_id = \(task.id) AND task_step.id = \(step)
            """)
        guard changed == 1 else { throw Refusal.missing }
        let line = try steps(of: task.id, tx).first { $0.id == step }?.name ?? ""
        try touch(task, done ? "zrobione z listy" : "cofnięte na liście", before: "", after: line, at: now, tx)
    }

    func removeStep(_ step: RecordID, of task: OfficeTask, at now: Instant, _ tx: Transaction) throws {
        let line = try steps(of: task.id, tx).first { $0.id == step }
        guard let line else { throw Refusal.missing }
        try tx.run(
            "DELETE FROM task_step WHERE task_step.firm_id = \(firmID) AND task_step.task_id = \(task.id) AND task_step.id = \(step)")
        try touch(task, "lista", before: line.name, after: "", at: now, tx)
    }

    func comment(_ id: RecordID, _ body: String, on task: OfficeTask, at now: Instant, _ tx: Transaction) throws {
        let added = try tx.run(
            """
            INSERT INTO task_comment (firm_id, id, task_id, account_id, author, body, at)
            VALUES (\(firmID), \(id), \(task.id), \(accountID), \(name), \(body), \(now)) ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        try record(
            Act(.answered, task.reference, title: task.title, binder: task.binder?.id, detail: String(body.prefix(140))), at: now, tx)
    }

    func attach(_ file: StoredFile, _ id: RecordID = .next(), to task: OfficeTask, at now: Instant, _ tx: Transaction) throws {
        try attach(file, id, to: task.id, on: .tasks, at: now, tx)
        try record(Act(.uploaded, task.reference, title: task.title, binder: task.binder?.id, detail: file.name), at: now, tx)
    }

    func detach(_ file: RecordID, from task: OfficeTask, at now: Instant, _ tx: Transaction) throws {
        let file = try self.file(file, of: task.id, on: .tasks, tx)
        try detach(file, from: .tasks, at: now, tx)
        try touch(task, "pliki", before: file.name, after: "", at: now, tx)
    }

    private func touch(_ task: OfficeTask, _ field: String, before: String, after: String, at now: Instant, _ tx: Transaction) throws {
        let change = Act.Change(field: field, before: before, after: after)
        try record(Act(.changed, task.reference, title: task.title, binder: task.binder?.id, changes: [change]), at: now, tx)
    }
}
