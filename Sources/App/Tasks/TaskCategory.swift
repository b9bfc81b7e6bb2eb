import Store
import Values
import Web

/// What kind of task it is: a call, a meeting, a measurement.
struct TaskCategory: RowDecodable, Sendable, Hashable {
    let id: RecordID
    let name: String
    let colour: Int

    static let columns: SQL = "task_category.id, task_category.name, task_category.colour"

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
        colour = row.int(2)
    }

    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.isEmployee else { return "1 = 0" }
        return "task_category.firm_id = \(viewer.firmID) AND \(Trash.absent(.taskCategory, firm: viewer.firmID, id: "task_category.id"))"
    }

    /// What a firm begins with.
    static let starters: [(name: String, colour: Int)] = [
        ("Telefon", 4), ("Spotkanie", 3), ("Wizja lokalna", 9), ("Pomiar", 6), ("Oferta", 2), ("Reklamacja", 8),
    ]

    static func found(in firm: RecordID, _ tx: Transaction) throws {
        for (index, starter) in starters.enumerated() {
            try tx.run(
                "INSERT INTO task_category (firm_id, id, name, colour) VALUES (\(firm), \(index + 1), \(starter.name), \(starter.colour))")
        }
    }
}

extension Viewer {
    func taskCategory(_ id: RecordID, _ tx: Transaction) throws -> TaskCategory {
        let found = try tx.one(
            TaskCategory.self,
            "SELECT \(TaskCategory.columns) FROM task_category WHERE task_category.id = \(id) AND \(TaskCategory.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }

    /// All categories of the firm, in the order in which they came.
    func taskCategories(_ tx: Transaction) throws -> [TaskCategory] {
        try tx.all(
            TaskCategory.self,
            "SELECT \(TaskCategory.columns) FROM task_category WHERE \(TaskCategory.visible(to: self)) ORDER BY task_category.id LIMIT 200")
    }
}
