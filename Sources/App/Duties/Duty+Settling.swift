import Store
import Values
import Web

/// A day that waits for its document.
private struct OpenDay: RowDecodable {
    let day: DayDate
    let fromDay: DayDate
    let dueAt: Instant

    init(row: Row) {
        day = row.day(0)
        fromDay = row.day(1)
        dueAt = row.instant(2)
    }
}

/// What settles a day: the closed document or the last file of as many as are needed.
private struct Settling: RowDecodable {
    let record: RecordID
    let title: String
    let at: Instant
    let day: DayDate

    init(row: Row) {
        record = row.int64(0)
        title = row.text(1)
        at = row.instant(2)
        day = row.day(3)
    }

    init(record: RecordID, title: String, at: Instant, day: DayDate) {
        (self.record, self.title, self.at, self.day) = (record, title, at, day)
    }
}

extension Viewer {
    /// Looks whether what lies in a binder settles a duty that waits. Called in the transaction that adds a file or closes a document.
    func settleDuties(in binder: RecordID, at now: Instant, _ tx: Transaction) throws {
        let waiting = try tx.all(
            Duty.self,
            """
            \(Duty.select) WHERE duty.firm_id = \(firmID) AND duty.binder_id = \(binder) AND duty.ended_at IS NULL AND duty.matter <> 'hand'
            ORDER BY duty.id LIMIT 200
            """)
        for duty in waiting { try settle(duty, at: now, tx) }
    }

    /// The oldest day first: a document that is handed in a little late belongs to the day that was missed.
    func settle(_ duty: Duty, at now: Instant, _ tx: Transaction) throws {
        let days = try tx.all(
            OpenDay.self,
            """
            SELECT duty_day.day, duty_day.from_day, duty_day.due_at FROM duty_day WHERE duty_day.firm_id = \(firmID)
                AND duty_day.duty_id = \(duty.id) AND duty_day.done_at IS NULL ORDER BY duty_day.day DESC LIMIT 60
            """)
        var free: DayDate?
        for waiting in days.reversed() {
            let (from, last) = (max(waiting.fromDay, free ?? waiting.fromDay), duty.lastDay(for: waiting.day))
            guard let found = try find(duty, from: from, to: last, tx) else { continue }
            let how = duty.matter == .file ? "file" : "form"
            let settled = try tx.run(
                """
                UPDATE duty_day SET done_at = \(found.at), done_by = \(name), how = \(how), record_id = \(found.record), note = \(found.title)
                WHERE duty_day.firm_id = \(firmID) AND duty_day.duty_id = \(duty.id) AND duty_day.day = \(waiting.day) AND duty_day.done_at IS NULL
                """)
            guard settled == 1 else { continue }
            if found.day > waiting.day {
                let next = found.day.adding(days: 1)
                try push(duty, after: waiting.day, from: next, tx)
                free = next
            }
            try record(
                Act(
                    .settled, duty.reference, title: duty.name, binder: duty.binderID, audience: .owner,
                    detail: "\(waiting.day.dotted): \(found.title)"), at: now, tx)
        }
    }

    /// What was handed in after one day does not count for the next one as well.
    private func push(_ duty: Duty, after day: DayDate, from: DayDate, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE duty_day SET from_day = \(from) WHERE duty_day.firm_id = \(firmID) AND duty_day.duty_id = \(duty.id)
                AND duty_day.day > \(day) AND duty_day.from_day < \(from) AND duty_day.done_at IS NULL
            """)
    }

    private func find(_ duty: Duty, from: DayDate, to last: DayDate, _ tx: Transaction) throws -> Settling? {
        if duty.matter == .file { return try files(duty, from: from, to: last, tx) }
        return try tx.one(
            Settling.self,
            """
            SELECT form_document.id, form_document.number || ' ' || form_document.title, form_document.frozen_at, form_document.day
            FROM form_document WHERE form_document.firm_id = \(firmID) AND form_document.binder_id = \(duty.binderID)
                AND form_document.kind = \(duty.matter.rawValue) AND form_document.frozen_at IS NOT NULL
                AND form_document.day >= \(from) AND form_document.day <= \(last)
                AND \(Trash.absent(.formDocument, firm: firmID, id: "form_document.id"))
                AND NOT EXISTS (SELECT 1 FROM duty_day WHERE duty_day.firm_id = form_document.firm_id AND duty_day.duty_id = \(duty.id)
                    AND duty_day.record_id = form_document.id)
            ORDER BY form_document.day, form_document.frozen_at LIMIT 1
            """)
    }

    /// As many files of this person in the folder as are asked for; a photograph counts for the day on which it was taken.
    private func files(_ duty: Duty, from: DayDate, to last: DayDate, _ tx: Transaction) throws -> Settling? {
        let files = try tx.all(
            Document.self,
            """
            SELECT \(Document.columns) FROM document WHERE document.firm_id = \(firmID) AND document.folder_id = \(duty.folderID ?? 0)
                AND document.account_id = \(duty.accountID) AND document.shown_at >= \(from.start)
                AND document.shown_at < \(last.adding(days: 1).start) AND \(Trash.absent(.document, firm: firmID, id: "document.id"))
            ORDER BY document.shown_at, document.id LIMIT 500
            """)
        guard files.count >= duty.atLeast else { return nil }
        let enough = files.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }.prefix(duty.atLeast)
        guard let closing = enough.last else { return nil }
        return Settling(
            record: closing.id, title: duty.atLeast == 1 ? closing.name : "pliki: \(duty.atLeast)", at: closing.createdAt,
            day: enough.map(\.shownAt.day).max() ?? closing.shownAt.day)
    }

    /// Somebody's word: a paper policy was seen, or nothing was to be handed in that week.
    func settleByHand(_ duty: Duty, _ day: DayDate, note: String, at now: Instant, _ tx: Transaction) throws {
        let settled = try tx.run(
            """
            UPDATE duty_day SET done_at = \(now), done_by = \(name), how = 'hand', note = \(note)
            WHERE duty_day.firm_id = \(firmID) AND duty_day.duty_id = \(duty.id) AND duty_day.day = \(day) AND duty_day.done_at IS NULL
            """)
        guard settled == 1 else {
            guard
                try tx.exists(
                    "SELECT 1 FROM duty_day WHERE duty_day.firm_id = \(firmID) AND duty_day.duty_id = \(duty.id) AND duty_day.day = \(day)")
            else { throw Refusal.missing }
            return
        }
        try record(
            Act(
                .settled, duty.reference, title: duty.name, binder: duty.binderID, audience: .owner,
                detail: "\(day.dotted), ręcznie: \(note)"),
            at: now, tx)
    }
}

extension Duty {
    /// The last day whose documents still count for a due day: two more, as long as they are nearer to it than to the next one.
    fileprivate func lastDay(for day: DayDate) -> DayDate {
        guard let next = rule.next(after: day, from: min(ruleStart, day)) else { return day.adding(days: 2) }
        return day.adding(days: max(0, min(2, (next.days(since: day) - 1) / 2)))
    }
}
