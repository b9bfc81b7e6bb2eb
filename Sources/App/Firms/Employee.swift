import Store
import Values
import Web

/// An account's seat in a firm.
struct Employee: RowDecodable, Sendable {
    let id: RecordID
    let accountID: RecordID
    let role: EmployeeRole
    let title: String
    let joinedAt: Instant
    let name: String
    let email: String
    let confirmedAt: Instant?
    let suspendedAt: Instant?

    static let columns: SQL = """
        employee.id, employee.account_id, employee.role, employee.title, employee.joined_at, account.name, account.email,
        account.confirmed_at, employee.suspended_at
        """

    /// Where the person stands: invited, at work, or kept out for a while.
    enum Standing: Sendable {
        case invited, working, suspended
    }

    var standing: Standing { suspendedAt != nil ? .suspended : confirmedAt == nil ? .invited : .working }

    init(row: Row) {
        id = row.int64(0)
        accountID = row.int64(1)
        role = EmployeeRole(rawValue: row.text(2)) ?? .reader
        title = row.text(3)
        joinedAt = row.instant(4)
        name = row.text(5)
        email = row.text(6)
        confirmedAt = row.optionalInstant(7)
        suspendedAt = row.optionalInstant(8)
    }

    /// A seat for an account; one that left comes back with the new role.
    static func join(
        _ account: Account, firm: RecordID, role: EmployeeRole, title: String, at now: Instant, _ tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO employee (firm_id, id, account_id, role, title, joined_at)
            VALUES (\(firm), \(RecordID.next()), \(account.id), \(role.rawValue), \(title), \(now))
            ON CONFLICT (firm_id, account_id) DO UPDATE SET role = \(role.rawValue), title = \(title), left_at = NULL, suspended_at = NULL
            """)
    }
}

extension Viewer {
    func employees(_ tx: Transaction) throws -> [Employee] {
        try tx.all(
            Employee.self,
            """
            SELECT \(Employee.columns) FROM employee JOIN account ON account.id = employee.account_id
            WHERE employee.firm_id = \(firmID) AND employee.left_at IS NULL ORDER BY account.name, employee.id
            """)
    }

    func employee(_ id: RecordID, _ tx: Transaction) throws -> Employee {
        let found = try tx.one(
            Employee.self,
            """
            SELECT \(Employee.columns) FROM employee JOIN account ON account.id = employee.account_id
            WHERE employee.firm_id = \(firmID) AND employee.id = \(id) AND employee.left_at IS NULL
            """)
        guard let found else { throw Refusal.missing }
        return found
    }
}
