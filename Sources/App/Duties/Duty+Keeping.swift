import Store
import Values
import Web

extension Viewer {
    /// A new duty with its first day. The same id twice is one duty.
    func addDuty(_ id: RecordID, _ wish: DutyWish, in binder: Binder, at now: Instant, _ tx: Transaction) throws {
        try check(wish, in: binder, at: now, tx)
        guard binder.closedAt == nil else { throw Refusal.locked(t("Ten segregator jest zamknięty.")) }
        let start = first(wish, at: now)
        let added = try tx.run(
            """
            INSERT INTO duty (firm_id, id, binder_id, name, matter, folder_id, at_least, account_id, rule, rule_start, due_minute,
                remind_before, author, created_at)
            VALUES (\(firmID), \(id), \(binder.id), \(wish.name), \(wish.matter.rawValue), \(wish.folder), \(Int64(wish.atLeast)), \(wish.account),
                \(wish.rule.text), \(start), \(Int64(wish.minute)), \(wish.remindBefore.map(Int64.init)), \(name), \(now))
            ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        let duty = try self.duty(id, in: binder.id, tx)
        try record(
            Act(
                .created, duty.reference, title: duty.name, binder: binder.id, audience: .owner,
                detail: "\(duty.person), \(duty.rule.polish)"),
            at: now, tx)
        // What was done earlier in the week counts, too.
        try duty.open(start, from: min(start, now.day).weekStart, firm: firmID, tx)
        try settleDuties(in: binder.id, at: now, tx)
        try DutyWatch(duty: id).later(firm: firmID, at: now, tx)
    }

    /// Saves what the form says; days that are over stay as they were. Stale when somebody saved in between.
    func change(_ duty: Duty, _ wish: DutyWish, version: Int64, in binder: Binder, at now: Instant, _ tx: Transaction) throws {
        try check(wish, in: binder, at: now, tx, kept: duty)
        let moved = wish.rule != duty.rule || wish.minute != duty.dueMinute || wish.from != nil
        let start = moved ? first(wish, at: now) : duty.ruleStart
        let changed = try tx.run(
            """
            UPDATE duty SET name = \(wish.name), matter = \(wish.matter.rawValue), folder_id = \(wish.folder), at_least = \(Int64(wish.atLeast)),
                account_id = \(wish.account), rule = \(wish.rule.text), rule_start = \(start), due_minute = \(Int64(wish.minute)),
                remind_before = \(wish.remindBefore.map(Int64.init)), version = version + 1
            WHERE duty.firm_id = \(firmID) AND duty.id = \(duty.id) AND duty.version = \(version)
            """)
        guard changed == 1 else { throw Refusal.stale }
        let new = try self.duty(duty.id, in: binder.id, tx)
        if moved { try new.restart(start, firm: firmID, at: now, tx) }
        try record(
            Act(
                .changed, duty.reference, title: wish.name, binder: binder.id, audience: .owner,
                changes: wish.changes(from: duty, person: new.person)), at: now, tx)
        try settleDuties(in: binder.id, at: now, tx)
        try DutyWatch(duty: duty.id).later(firm: firmID, at: now, tx)
    }

    /// Nothing more is due; what was and was not there stays in the calendar.
    func end(_ duty: Duty, at now: Instant, _ tx: Transaction) throws {
        let ended = try tx.run(
            """
            UPDATE duty SET ended_at = \(now), version = version + 1
            WHERE duty.firm_id = \(firmID) AND duty.id = \(duty.id) AND duty.ended_at IS NULL
            """)
        guard ended == 1 else { return }
        try duty.forgetComing(firm: firmID, at: now, tx)
        try record(Act(.closed, duty.reference, title: duty.name, binder: duty.binderID, audience: .owner), at: now, tx)
    }

    /// Begins again with the next day of its rhythm.
    func resume(_ duty: Duty, at now: Instant, _ tx: Transaction) throws {
        let resumed = try tx.run(
            """
            UPDATE duty SET ended_at = NULL, version = version + 1
            WHERE duty.firm_id = \(firmID) AND duty.id = \(duty.id) AND duty.ended_at IS NOT NULL
            """)
        guard resumed == 1 else { return }
        if let day = duty.rule.first(onOrAfter: now.day, from: duty.ruleStart) { try duty.open(day, from: now.day, firm: firmID, tx) }
        try record(Act(.reopened, duty.reference, title: duty.name, binder: duty.binderID, audience: .owner), at: now, tx)
        try DutyWatch(duty: duty.id).later(firm: firmID, at: now, tx)
    }

    /// Today still counts as long as its hour has not struck.
    private func first(_ wish: DutyWish, at now: Instant) -> DayDate {
        let start = max(wish.from ?? now.day, now.day)
        let first = wish.rule.begin(onOrAfter: start)
        return first.at(hour: 0, minute: wish.minute) > now ? first : wish.rule.begin(onOrAfter: first.adding(days: 1))
    }

    /// Whoever owes it belongs to the building or to the firm, and the folder is one of the binder's.
    private func check(_ wish: DutyWish, in binder: Binder, at now: Instant, _ tx: Transaction, kept duty: Duty? = nil) throws {
        let people = try Participant.all(in: binder, at: now, tx).map(\.accountID) + employees(tx).map(\.accountID)
        guard people.contains(wish.account) || wish.account == duty?.accountID else {
            throw Refusal.invalid(["osoba": t("Wybierz, kto to oddaje.")])
        }
        if let folder = wish.folder, try self.folder(folder, tx).binderID != binder.id { throw Refusal.missing }
    }
}

extension Duty {
    /// The row of one due day; a second time nothing happens.
    func open(_ day: DayDate, from: DayDate, firm: RecordID, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO duty_day (firm_id, duty_id, day, binder_id, from_day, due_at)
            VALUES (\(firm), \(id), \(day), \(binderID), \(from), \(due(on: day))) ON CONFLICT (firm_id, duty_id, day) DO NOTHING
            """)
    }

    fileprivate func forgetComing(firm: RecordID, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            DELETE FROM duty_day WHERE duty_day.firm_id = \(firm) AND duty_day.duty_id = \(id) AND duty_day.done_at IS NULL
                AND duty_day.due_at > \(now)
            """)
    }

    /// Another rhythm: the day that was to come gives way to the new one.
    fileprivate func restart(_ day: DayDate, firm: RecordID, at now: Instant, _ tx: Transaction) throws {
        let from = try tx.one(
            String.self,
            """
            SELECT duty_day.from_day FROM duty_day WHERE duty_day.firm_id = \(firm) AND duty_day.duty_id = \(id) AND duty_day.done_at IS NULL
                AND duty_day.due_at > \(now) ORDER BY duty_day.due_at LIMIT 1
            """)
        try forgetComing(firm: firm, at: now, tx)
        try open(day, from: from.flatMap { DayDate(text: $0) } ?? now.day, firm: firm, tx)
    }
}
