import Foundation
import Store
import Values

/// Wakes open pages at the moment a task reminds its people; what they see is read from the task itself.
struct TaskReminder: Codable, Sendable {
    static let job = "task-reminder"

    let task: RecordID

    func later(firm: RecordID, at moment: Instant, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm, at: moment, key: "\(task)"
        )
    }

    /// A reminder that was put off meanwhile comes back at its new moment.
    func now(firm: RecordID, in world: World) async throws {
        let now = world.now()
        try await world.database.write(.firm(firm)) { tx in
            let moment = try tx.one(
                Int64.self,
                "SELECT task.remind_at FROM task WHERE task.firm_id = \(firm) AND task.id = \(task) AND task.done_at IS NULL AND task.remind_at IS NOT NULL"
            )
            guard let moment = moment.map(Instant.init(milliseconds:)) else { return }
            if moment > now { return try later(firm: firm, at: moment, tx) }
            tx.announce("firm/\(firm)", RecordKind.task.rawValue)
        }
    }
}

/// A task that asks for attention now.
struct TaskAlarm: RowDecodable, Sendable {
    let id: RecordID
    let title: String
    let due: TaskDue
    let remindAt: Instant

    init(row: Row) {
        id = row.int64(0)
        title = row.text(1)
        due = TaskDue(day: row.optionalDay(2), minute: row.optionalInt(3))
        remindAt = row.instant(4)
    }

    static func ringing(_ viewer: Viewer, at now: Instant) -> SQL {
        """
        SELECT task.id, task.title, task.due_on, task.due_minute, task_assignee.remind_at FROM task_assignee CROSS JOIN task
        WHERE task_assignee.firm_id = \(viewer.firmID) AND task_assignee.account_id = \(viewer.accountID ?? 0) AND task_assignee.done_at IS NULL
            AND task_assignee.remind_at IS NOT NULL AND task_assignee.remind_at <= \(now)
            AND task.id = task_assignee.task_id AND \(OfficeTask.visible(to: viewer))
        ORDER BY task_assignee.remind_at DESC LIMIT 10
        """
    }
}

extension Viewer {
    /// Reminds again later, or no more; only for this viewer.
    func snooze(_ task: OfficeTask, until moment: Instant?, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE task_assignee SET remind_at = \(moment) WHERE task_assignee.firm_id = \(firmID) AND task_assignee.task_id = \(task.id)
                AND task_assignee.account_id = \(accountID ?? 0)
            """)
        tx.announce("account/\(accountID ?? 0)", RecordKind.task.rawValue)
    }
}
