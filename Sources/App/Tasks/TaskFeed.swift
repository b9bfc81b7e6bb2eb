import Store
import Values
import Web

/// A secret address at which calendar programs read tasks: one person's own, or one building's.
struct TaskFeed: RowDecodable, Sendable {
    let id: RecordID
    let firmID: RecordID
    let accountID: RecordID
    let binderID: RecordID?
    let binderName: String?
    let createdAt: Instant

    /// The two files behind one address: what calendars show, and what lists of tasks show.
    enum File: String, Sendable, CaseIterable {
        case events = "terminy.ics"
        case todos = "zadania.ics"
    }

    static let select: SQL = """
        SELECT task_feed.id, task_feed.firm_id, task_feed.account_id, task_feed.binder_id, binder.name, task_feed.created_at
        FROM task_feed LEFT JOIN binder ON binder.firm_id = task_feed.firm_id AND binder.id = task_feed.binder_id
        """

    init(row: Row) {
        id = row.int64(0)
        firmID = row.int64(1)
        accountID = row.int64(2)
        binderID = row.optionalInt64(3)
        binderName = row.optionalText(4)
        createdAt = row.instant(5)
    }

    /// The feed of a token that was not taken back, with the person behind it, who works in the firm and is let in.
    static func find(_ token: String, in world: World) async throws -> (TaskFeed, Viewer) {
        let found = try await world.database.read(.everything) { [keys = world.keys] tx -> (TaskFeed, Viewer)? in
            let feed = try tx.one(
                TaskFeed.self, "\(select) WHERE task_feed.token_hash = \(keys.hash(of: token)) AND task_feed.revoked_at IS NULL")
            guard let feed, let viewer = try Viewer.employee(feed.accountID, of: feed.firmID, tx) else { return nil }
            return (feed, viewer)
        }
        guard let found else { throw Refusal.missing }
        return found
    }
}

extension Viewer {
    /// The viewer that an employee is; nil when the person works there no more or is kept out.
    static func employee(_ account: RecordID, of firm: RecordID, _ tx: Transaction) throws -> Viewer? {
        let found = try tx.one(
            Employee.self,
            """
            SELECT \(Employee.columns) FROM employee JOIN account ON account.id = employee.account_id
            WHERE employee.firm_id = \(firm) AND employee.account_id = \(account) AND employee.left_at IS NULL
                AND employee.suspended_at IS NULL
            """)
        return found.map { Viewer(firmID: firm, accountID: account, name: $0.name, email: $0.email, seat: .employee($0.role)) }
    }

    /// One's own addresses, newest first.
    func taskFeeds(_ tx: Transaction) throws -> [TaskFeed] {
        try tx.all(
            TaskFeed.self,
            """
            \(TaskFeed.select) WHERE task_feed.firm_id = \(firmID) AND task_feed.account_id = \(accountID ?? 0) AND task_feed.revoked_at IS NULL
            ORDER BY task_feed.id DESC LIMIT 100
            """)
    }

    /// A new address; only its hash is kept. The same id twice is one address, known to whoever made it first.
    func openTaskFeed(_ id: RecordID, binder: RecordID?, tokenHash: String, at now: Instant, _ tx: Transaction) throws -> Bool {
        let title = try binder.map { try self.binder($0, tx).name } ?? "moje zadania"
        let added = try tx.run(
            """
            INSERT INTO task_feed (firm_id, id, account_id, binder_id, token_hash, created_at)
            VALUES (\(firmID), \(id), \(accountID ?? 0), \(binder), \(tokenHash), \(now)) ON CONFLICT (firm_id, id) DO NOTHING
            """)
        if added > 0 { try record(Act(.created, Reference(.taskFeed, id), title: title, binder: binder), at: now, tx) }
        return added > 0
    }

    func revokeTaskFeed(_ id: RecordID, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE task_feed SET revoked_at = \(now) WHERE task_feed.firm_id = \(firmID) AND task_feed.id = \(id)
                AND task_feed.account_id = \(accountID ?? 0) AND task_feed.revoked_at IS NULL
            """)
        guard changed == 1 else { throw Refusal.missing }
        try record(Act(.revoked, Reference(.taskFeed, id), title: "adres kalendarza"), at: now, tx)
    }
}
