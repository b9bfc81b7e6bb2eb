import Store
import Values

/// An employee as the list shows one: on how many devices signed in to this firm, and when last.
struct EmployeeRow: RowDecodable, Sendable {
    let employee: Employee
    let devices: Int
    let seenAt: Instant?

    init(row: Row) {
        employee = Employee(row: row)
        devices = row.int(9)
        seenAt = row.optionalInstant(10)
    }

    func isPresent(at now: Instant) -> Bool {
        devices > 0 && (seenAt.map { now.milliseconds(since: $0) < 360_000 } ?? false)
    }

    static func list(_ viewer: Viewer, at now: Instant) -> SQL {
        """
        SELECT \(Employee.columns),
            (SELECT count(*) FROM session WHERE session.account_id = employee.account_id AND session.firm_id = employee.firm_id
                AND \(Session.alive(at: now))),
            (SELECT max(session.seen_at) FROM session WHERE session.account_id = employee.account_id AND session.firm_id = employee.firm_id)
        FROM employee JOIN account ON account.id = employee.account_id
        WHERE employee.firm_id = \(viewer.firmID) AND employee.left_at IS NULL ORDER BY account.name, employee.id
        """
    }
}

extension Viewer {
    func employeeRows(at now: Instant, _ tx: Transaction) throws -> [EmployeeRow] {
        try tx.all(EmployeeRow.self, EmployeeRow.list(self, at: now))
    }

    /// Where the employee is signed in to this firm; other firms are nobody's business here.
    func sessions(of employee: Employee, at now: Instant, _ tx: Transaction) throws -> [Session] {
        try tx.all(
            Session.self,
            """
            SELECT \(Session.columns) FROM session WHERE session.account_id = \(employee.accountID) AND session.firm_id = \(firmID)
                AND \(Session.alive(at: now)) ORDER BY session.seen_at DESC, session.id LIMIT 50
            """)
    }

    /// What the employee did last.
    func deeds(of employee: Employee, limit: Int, _ tx: Transaction) throws -> [HistoryEntry] {
        try tx.all(
            HistoryEntry.self,
            """
            SELECT \(HistoryEntry.columns) FROM history WHERE \(HistoryEntry.visible(to: self)) AND history.account_id = \(employee.accountID)
            ORDER BY history.id DESC LIMIT \(limit)
            """)
    }
}
