import Store
import Values
import Web

extension Handover {
    /// Tasks that are not done; `former` is 1 where the heir was to do the task anyway.
    static let tasks = Handover(
        key: "zadania", name: { t("otwarte zadania") },
        kept: { it in
            """
            SELECT task_assignee.task_id AS record, (
                SELECT count(*) FROM task_assignee other WHERE other.firm_id = task_assignee.firm_id
                    AND other.task_id = task_assignee.task_id AND other.account_id = \(it.to)) AS former
            FROM task_assignee
            WHERE task_assignee.firm_id = \(it.firm) AND task_assignee.account_id = \(it.from) AND task_assignee.done_at IS NULL
            """
        },
        give: { it, tx in
            try assign(it.to, it, tx)
            try tx.run(
                """
                DELETE FROM task_assignee WHERE task_assignee.firm_id = \(it.firm) AND task_assignee.account_id = \(it.from)
                    AND task_assignee.task_id IN (\(it.items))
                """)
            try touch(it, tx)
        },
        takeBack: { it, tx in
            try assign(it.from, it, tx)
            try tx.run(
                """
                DELETE FROM task_assignee WHERE task_assignee.firm_id = \(it.firm) AND task_assignee.account_id = \(it.to)
                    AND task_assignee.done_at IS NULL AND task_assignee.task_id IN (\(it.items) AND handover_item.former = 0)
                """)
            try touch(it, tx)
        })

    /// One more person on each task that is still to be done.
    private static func assign(_ person: RecordID, _ it: Handing, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO task_assignee (firm_id, task_id, account_id, due_rank, remind_at)
            SELECT task.firm_id, task.id, \(person), task.due_rank, task.remind_at FROM task
            WHERE task.firm_id = \(it.firm) AND task.done_at IS NULL AND task.id IN (\(it.items))
            ON CONFLICT (firm_id, task_id, account_id) DO NOTHING
            """)
    }

    private static func touch(_ it: Handing, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE task SET editor = \(it.actor), changed_at = \(it.now), version = version + 1
            WHERE task.firm_id = \(it.firm) AND task.done_at IS NULL AND task.id IN (\(it.items))
            """)
    }
}
