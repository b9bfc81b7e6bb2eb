import Foundation
import Store
import Values

/// Keeps the days of one duty going: opens the next one, says what was missed, writes to whoever owes it before and after.
struct DutyWatch: Codable, Sendable {
    static let job = "duty-watch"

    let duty: RecordID

    /// A day that is not settled, with what was already said about it.
    private struct Waiting: RowDecodable {
        let day: DayDate
        let dueAt: Instant
        let toldBefore: Instant?
        let missedAt: Instant?
        let toldAfter: Instant?

        init(row: Row) {
            day = row.day(0)
            dueAt = row.instant(1)
            toldBefore = row.optionalInstant(2)
            missedAt = row.optionalInstant(3)
            toldAfter = row.optionalInstant(4)
        }

        /// Eight in the morning of the next working day.
        var after: Instant { day.adding(workingDays: 1).at(hour: 8) }
    }

    func later(firm: RecordID, at moment: Instant, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm, at: moment, key: "\(duty)"
        )
    }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        let watch: DutyWatch = try ticket.decode()
        guard let firm = ticket.firm else { throw JobFailure.final("a duty belongs to a firm") }
        let (now, address) = (world.now(), world.settings.publicAddress)
        try await world.database.write(.everything) { tx in
            let house = Viewer(firmID: firm, accountID: nil, name: "Wiecha", email: "", seat: .employee(.manager))
            let found = try tx.one(
                Duty.self, "\(Duty.select) WHERE duty.firm_id = \(firm) AND duty.id = \(watch.duty) AND duty.ended_at IS NULL")
            guard let duty = found, let binder = try house.openBinder(duty.binderID, tx) else { return }
            try duty.goOn(firm: firm, at: now, tx)
            try house.settle(duty, at: now, tx)
            var moments = [now.adding(days: 7)]
            for waiting in try watch.waiting(firm, tx) {
                moments += try watch.tell(waiting, of: duty, binder, house, address, at: now, tx)
            }
            moments += try duty.nextDue(firm: firm, after: now, tx)
            if let next = moments.filter({ $0 > now }).min() { try watch.later(firm: firm, at: next, tx) }
        }
    }

    private func waiting(_ firm: RecordID, _ tx: Transaction) throws -> [Waiting] {
        try tx.all(
            Waiting.self,
            """
            SELECT duty_day.day, duty_day.due_at, duty_day.told_before_at, duty_day.missed_at, duty_day.told_after_at FROM duty_day
            WHERE duty_day.firm_id = \(firm) AND duty_day.duty_id = \(duty) AND duty_day.done_at IS NULL
                AND (duty_day.missed_at IS NULL OR duty_day.told_after_at IS NULL)
            ORDER BY duty_day.day LIMIT 200
            """)
    }

    /// Says what is to be said now; whoever marks it says it, so two nodes say it once.
    /// - Returns: the moments at which there is more to say.
    private func tell(
        _ day: Waiting, of duty: Duty, _ binder: Binder, _ house: Viewer, _ address: String, at now: Instant, _ tx: Transaction
    ) throws -> [Instant] {
        let letter = DutyLetter(duty: duty, day: day.day, dueAt: day.dueAt, binder: binder, address: address)
        if now < day.dueAt {
            guard let before = duty.remindBefore, day.toldBefore == nil else { return [day.dueAt] }
            let moment = day.dueAt.adding(minutes: -Int64(before))
            if moment > now { return [moment, day.dueAt] }
            if try mark("told_before_at", day, house.firmID, now, tx) { try letter.before(tx) }
            return [day.dueAt]
        }
        if day.missedAt == nil, try mark("missed_at", day, house.firmID, now, tx) {
            try house.record(
                Act(
                    .missed, duty.reference, title: duty.name, binder: duty.binderID, audience: .owner,
                    detail: "\(duty.person), \(day.day.dotted)"), at: now, tx)
        }
        guard day.toldAfter == nil else { return [] }
        if day.after > now { return [day.after] }
        // After a long silence of the system nobody gets a heap of letters about days long past.
        let isFresh = now < day.after.adding(days: 3)
        if try mark("told_after_at", day, house.firmID, now, tx), isFresh { try letter.after(tx) }
        return []
    }

    private func mark(_ column: StaticString, _ day: Waiting, _ firm: RecordID, _ now: Instant, _ tx: Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE duty_day SET \(name: column) = \(now) WHERE duty_day.firm_id = \(firm) AND duty_day.duty_id = \(duty)
                AND duty_day.day = \(day.day) AND duty_day.done_at IS NULL AND \(name: column) IS NULL
            """) == 1
    }
}

extension Viewer {
    /// The binder while work in it goes on.
    fileprivate func openBinder(_ id: RecordID, _ tx: Transaction) throws -> Binder? {
        try tx.one(
            Binder.self,
            "SELECT \(Binder.columns) FROM binder WHERE \(Binder.visible(to: self)) AND binder.id = \(id) AND binder.closed_at IS NULL")
    }
}

extension Duty {
    /// Opens every day that has come, and one beyond.
    func goOn(firm: RecordID, at now: Instant, _ tx: Transaction) throws {
        let newest = try tx.one(
            String.self,
            """
            SELECT duty_day.day FROM duty_day WHERE duty_day.firm_id = \(firm) AND duty_day.duty_id = \(id)
            ORDER BY duty_day.day DESC LIMIT 1
            """)
        guard var last = newest.flatMap({ DayDate(text: $0) }) else { return }
        for day in rule.days(from: ruleStart) where day > last {
            if due(on: last) > now { break }
            try open(day, from: last.adding(days: 1), firm: firm, tx)
            last = day
        }
    }

    fileprivate func nextDue(firm: RecordID, after now: Instant, _ tx: Transaction) throws -> [Instant] {
        try tx.all(
            Int64.self,
            """
            SELECT duty_day.due_at FROM duty_day WHERE duty_day.firm_id = \(firm) AND duty_day.duty_id = \(id) AND duty_day.due_at > \(now)
            ORDER BY duty_day.due_at LIMIT 1
            """
        ).map(Instant.init(milliseconds:))
    }
}
