import Store
import Values
import Web

extension Viewer {
    /// A new category. The same id twice is one category.
    func addTaskCategory(_ id: RecordID, name: String, colour: Int, at now: Instant, _ tx: Transaction) throws {
        guard try !taskCategories(tx).contains(where: { $0.id != id && $0.name.folded == name.folded }) else {
            throw Refusal.invalid(["nazwa": t("Taka kategoria już jest.")])
        }
        let added = try tx.run(
            """
            INSERT INTO task_category (firm_id, id, name, colour) VALUES (\(firmID), \(id), \(name), \(colour))
            ON CONFLICT (firm_id, id) DO NOTHING
            """)
        if added > 0 { try record(Act(.created, Reference(.taskCategory, id), title: name), at: now, tx) }
    }

    func change(_ category: TaskCategory, name: String, colour: Int, at now: Instant, _ tx: Transaction) throws {
        guard try !taskCategories(tx).contains(where: { $0.id != category.id && $0.name.folded == name.folded }) else {
            throw Refusal.invalid(["nazwa": t("Taka kategoria już jest. Możesz je połączyć.")])
        }
        try tx.run(
            "UPDATE task_category SET name = \(name), colour = \(colour) WHERE task_category.firm_id = \(firmID) AND task_category.id = \(category.id)"
        )
        let changes = category.name == name ? [] : [Act.Change(field: "nazwa", before: category.name, after: name)]
        try record(Act(.changed, Reference(.taskCategory, category.id), title: name, changes: changes), at: now, tx)
    }

    /// Moves every task of one category into another, or into none, and puts the first into the bin.
    func retire(_ category: TaskCategory, into other: TaskCategory?, at now: Instant, _ tx: Transaction) throws {
        if let other, other.id != category.id {
            try tx.run("UPDATE task SET category_id = \(other.id) WHERE task.firm_id = \(firmID) AND task.category_id = \(category.id)")
        }
        try discard(Reference(.taskCategory, category.id), title: category.name, binder: nil, at: now, tx)
    }

    /// How many open tasks each category has.
    func taskCounts(_ tx: Transaction) throws -> [RecordID: Int] {
        let rows = try tx.all(
            LabelCount.self,
            """
            SELECT task.category_id, count(*) FROM task WHERE task.firm_id = \(firmID) AND task.category_id IS NOT NULL AND task.done_at IS NULL
                AND \(Trash.absent(.task, firm: firmID, id: "task.id")) GROUP BY task.category_id
            """)
        return Dictionary(rows.map { ($0.id, $0.count) }) { first, _ in first }
    }
}
