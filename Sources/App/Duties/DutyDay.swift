import Store
import Values
import Web

/// One time that a duty was or will be due, and how it went.
struct DutyDay: RowDecodable, Sendable {
    enum State: Sendable {
        case done, late, missing, waiting
    }

    let dutyID: RecordID
    let day: DayDate
    let fromDay: DayDate
    let dueAt: Instant
    let doneAt: Instant?
    let doneBy: String
    let how: String
    let recordID: RecordID?
    let note: String
    let name: String
    let matter: DutyMatter
    let folderID: RecordID?
    let accountID: RecordID
    let person: String
    let binderID: RecordID
    let binder: String

    static let columns: SQL = """
        duty_day.duty_id, duty_day.day, duty_day.from_day, duty_day.due_at, duty_day.done_at, duty_day.done_by, duty_day.how,
        duty_day.record_id, duty_day.note, duty.name, duty.matter, duty.folder_id, duty.account_id, account.name, binder.id, binder.name
        """

    static let select: SQL = """
        SELECT \(columns) FROM duty_day JOIN duty ON duty.firm_id = duty_day.firm_id AND duty.id = duty_day.duty_id
        JOIN account ON account.id = duty.account_id
        JOIN binder ON binder.firm_id = duty_day.firm_id AND binder.id = duty_day.binder_id
        """

    init(row: Row) {
        dutyID = row.int64(0)
        day = row.day(1)
        fromDay = row.day(2)
        dueAt = row.instant(3)
        doneAt = row.optionalInstant(4)
        doneBy = row.text(5)
        how = row.text(6)
        recordID = row.optionalInt64(7)
        note = row.text(8)
        name = row.text(9)
        matter = DutyMatter(rawValue: row.text(10)) ?? .hand
        folderID = row.optionalInt64(11)
        accountID = row.int64(12)
        person = row.text(13)
        binderID = row.int64(14)
        binder = row.text(15)
    }

    func state(at now: Instant) -> State {
        guard let doneAt else { return dueAt < now ? .missing : .waiting }
        return doneAt > dueAt ? .late : .done
    }

    /// What is not there yet of the days up to a moment, in the order of their due times: of one binder, or of every open one.
    static func open(_ viewer: Viewer, binder: RecordID?, until moment: Instant, limit: Int) -> SQL {
        let only: SQL = if let binder { "AND duty_day.binder_id = \(binder)" } else { "" }
        return """
            \(select) WHERE duty_day.firm_id = \(viewer.firmID) AND duty_day.done_at IS NULL AND duty_day.due_at < \(moment) \(only)
                AND duty.ended_at IS NULL AND binder.closed_at IS NULL AND \(Duty.visible(to: viewer)) AND \(Binder.visible(to: viewer))
            ORDER BY duty_day.due_at, duty_day.duty_id LIMIT \(limit)
            """
    }

    /// Everything that was due in a span of days, done or not.
    static func between(_ first: DayDate, _ last: DayDate, _ viewer: Viewer, binder: RecordID) -> SQL {
        """
        \(select) WHERE duty_day.firm_id = \(viewer.firmID) AND duty_day.binder_id = \(binder) AND duty_day.due_at >= \(first.start)
            AND duty_day.due_at < \(last.adding(days: 1).start) AND \(Duty.visible(to: viewer))
        ORDER BY duty_day.due_at, duty_day.duty_id LIMIT 2000
        """
    }
}

extension Viewer {
    /// What a building lacks up to the end of this week, the oldest first.
    func missing(in binder: RecordID?, at now: Instant, limit: Int = 50, _ tx: Transaction) throws -> [DutyDay] {
        try tx.all(DutyDay.self, DutyDay.open(self, binder: binder, until: now.day.weekStart.adding(days: 7).start, limit: limit))
    }
}
