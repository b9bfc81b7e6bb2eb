import Store
import Values
import Web

/// A document that somebody owes a building again and again.
struct Duty: RowDecodable, Sendable {
    let id: RecordID
    let binderID: RecordID
    let name: String
    let matter: DutyMatter
    let folderID: RecordID?
    let atLeast: Int
    let accountID: RecordID
    let person: String
    let rule: RecurrenceRule
    let ruleStart: DayDate
    let dueMinute: Int
    let remindBefore: Int?
    let createdAt: Instant
    let endedAt: Instant?
    let version: Int64

    static let columns: SQL = """
        duty.id, duty.binder_id, duty.name, duty.matter, duty.folder_id, duty.at_least, duty.account_id, account.name, duty.rule,
        duty.rule_start, duty.due_minute, duty.remind_before, duty.created_at, duty.ended_at, duty.version
        """

    static let select: SQL = "SELECT \(columns) FROM duty JOIN account ON account.id = duty.account_id"

    init(row: Row) throws {
        id = row.int64(0)
        binderID = row.int64(1)
        name = row.text(2)
        matter = DutyMatter(rawValue: row.text(3)) ?? .hand
        folderID = row.optionalInt64(4)
        atLeast = row.int(5)
        accountID = row.int64(6)
        person = row.text(7)
        guard let rule = RecurrenceRule(text: row.text(8)) else { throw StoreError.decoding("duty.rule") }
        self.rule = rule
        ruleStart = row.day(9)
        dueMinute = row.int(10)
        remindBefore = row.optionalInt(11)
        createdAt = row.instant(12)
        endedAt = row.optionalInstant(13)
        version = row.int64(14)
    }

    var reference: Reference { Reference(.duty, id) }

    /// The office and the building's owner see every duty, others their own.
    static func visible(to viewer: Viewer) -> SQL {
        switch viewer.seat {
        case .employee: "duty.firm_id = \(viewer.firmID)"
        case .participant(let binder, .owner): "duty.firm_id = \(viewer.firmID) AND duty.binder_id = \(binder)"
        case .participant(let binder, _):
            "duty.firm_id = \(viewer.firmID) AND duty.binder_id = \(binder) AND duty.account_id = \(viewer.accountID ?? 0)"
        case .guest: "1 = 0"
        }
    }

    static func all(_ viewer: Viewer, binder: RecordID) -> SQL {
        "\(select) WHERE \(visible(to: viewer)) AND duty.binder_id = \(binder) ORDER BY duty.id LIMIT 200"
    }

    func due(on day: DayDate) -> Instant { day.at(hour: 0, minute: dueMinute) }

    /// "co piątek, do 15:00".
    var rhythm: String { t("%, do %", rule.words, TaskForm.time(dueMinute)) }
}

extension Viewer {
    func duty(_ id: RecordID, in binder: RecordID, _ tx: Transaction) throws -> Duty {
        let found = try tx.one(
            Duty.self, "\(Duty.select) WHERE \(Duty.visible(to: self)) AND duty.id = \(id) AND duty.binder_id = \(binder)")
        guard let found else { throw Refusal.missing }
        return found
    }

    func duties(in binder: Binder, _ tx: Transaction) throws -> [Duty] {
        try tx.all(Duty.self, Duty.all(self, binder: binder.id))
    }
}
