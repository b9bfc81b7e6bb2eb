import Store
import Values
import Web

/// What went from a person to others at one time.
struct PastHandover: Sendable {
    struct Line: RowDecodable, Sendable {
        let handover: RecordID
        let part: String
        let heirID: RecordID
        let heir: String
        let count: Int

        init(row: Row) {
            handover = row.int64(0)
            part = row.text(1)
            heirID = row.int64(2)
            heir = row.text(3)
            count = row.int(4)
        }

        var name: String { Handover.all.first { $0.key == part }?.name() ?? part }
    }

    struct Head: RowDecodable, Sendable {
        let id: RecordID
        let actor: String
        let at: Instant
        let undoneAt: Instant?
        /// How many things a large one has, and how many have not gone yet.
        let total: Int?
        let waiting: Int
        let finishedAt: Instant?

        var isRunning: Bool { total != nil && finishedAt == nil && undoneAt == nil }

        init(row: Row) {
            id = row.int64(0)
            actor = row.text(1)
            at = row.instant(2)
            undoneAt = row.optionalInstant(3)
            total = row.optionalInt(4)
            finishedAt = row.optionalInstant(5)
            waiting = row.int(6)
        }
    }

    let head: Head
    let lines: [Line]

    var id: RecordID { head.id }

    func mayBeUndone(at now: Instant) -> Bool { head.undoneAt == nil && head.at.adding(days: TrashPurge.days) > now }
}

extension Viewer {
    /// The newest first.
    func handovers(of person: Employee, _ tx: Transaction) throws -> [PastHandover] {
        let heads = try tx.all(
            PastHandover.Head.self,
            """
            SELECT handover.id, handover.actor, handover.at, handover.undone_at, handover.total, handover.finished_at,
                (SELECT count(*) FROM handover_item WHERE handover_item.firm_id = handover.firm_id AND handover_item.handover_id = handover.id
                    AND handover_item.waits IS NOT NULL)
            FROM handover
            WHERE handover.firm_id = \(firmID) AND handover.account_id = \(person.accountID) ORDER BY handover.id DESC LIMIT 20
            """)
        guard !heads.isEmpty else { return [] }
        let lines = try tx.all(
            PastHandover.Line.self,
            """
            SELECT handover_item.handover_id, handover_item.part, handover_item.heir_id, account.name, count(*) FROM handover_item
            JOIN account ON account.id = handover_item.heir_id
            WHERE handover_item.firm_id = \(firmID) AND handover_item.handover_id IN \(list: heads.map(\.id))
                AND handover_item.part IN \(list: Handover.all.map(\.key))
            GROUP BY handover_item.handover_id, handover_item.part, handover_item.heir_id, account.name
            ORDER BY handover_item.part, account.name
            """)
        return heads.map { head in PastHandover(head: head, lines: lines.filter { $0.handover == head.id }) }
    }

    /// Who left the firm, the latest first.
    func formerEmployees(_ tx: Transaction) throws -> [Employee] {
        try tx.all(
            Employee.self,
            """
            SELECT \(Employee.columns) FROM employee JOIN account ON account.id = employee.account_id
            WHERE employee.firm_id = \(firmID) AND employee.left_at IS NOT NULL
                AND account.confirmed_at IS NOT NULL ORDER BY employee.left_at DESC, employee.id LIMIT 50
            """)
    }
}
