import Store
import Values
import Web

/// What a colleague is writing in a thread now.
struct ColleagueDraft: RowDecodable, Sendable {
    /// Milliseconds after the last keystroke for which somebody counts as writing.
    static let pause: Int64 = 120_000

    let author: String
    let text: String
    let changedAt: Instant

    init(row: Row) throws {
        author = row.text(0)
        text = try LetterForm.read(row.text(1)).text
        changedAt = row.instant(2)
    }

    /// "Beata Kos pisze odpowiedź", or since when the draft lies.
    func words(now: Instant) -> String {
        now.milliseconds(since: changedAt) < Self.pause
            ? t("% pisze odpowiedź", author) : t("% ma szkic odpowiedzi, %", author, changedAt.text(now: now))
    }
}

extension Viewer {
    /// Drafts of colleagues in a thread, of the last week.
    func colleagueDrafts(in thread: LetterThread, at now: Instant, _ tx: Transaction) throws -> [ColleagueDraft] {
        guard isEmployee else { return [] }
        return try tx.all(
            ColleagueDraft.self,
            """
            SELECT account.name, draft.content, draft.changed_at FROM draft JOIN account ON account.id = draft.account_id
            WHERE draft.firm_id = \(firmID) AND draft.thread_id = \(thread.id) AND draft.account_id <> \(accountID ?? 0)
                AND draft.sent_letter_id IS NULL AND draft.changed_at > \(now.adding(days: -7))
                AND EXISTS (SELECT 1 FROM employee WHERE employee.firm_id = draft.firm_id AND employee.account_id = draft.account_id)
            ORDER BY draft.changed_at DESC LIMIT 5
            """
        ).filter { !$0.text.isEmpty }
    }

    /// One's own answer that was begun in a thread and not sent.
    func ownDraft(in thread: RecordID, _ tx: Transaction) throws -> Draft? {
        try tx.one(
            Draft.self,
            """
            SELECT \(Draft.columns) FROM draft WHERE draft.thread_id = \(thread) AND \(Draft.own(self))
                AND NOT EXISTS (SELECT 1 FROM draft_schedule WHERE draft_schedule.firm_id = draft.firm_id AND draft_schedule.draft_id = draft.id)
            ORDER BY draft.changed_at DESC LIMIT 1
            """)
    }

    /// Says to open pages that somebody writes; keystroke by keystroke would be too often.
    func announceWriting(in thread: RecordID, _ id: RecordID, at now: Instant, _ tx: Transaction) throws {
        let isFresh = try tx.exists(
            "SELECT 1 FROM draft WHERE draft.firm_id = \(firmID) AND draft.id = \(id) AND draft.changed_at > \(now.adding(seconds: -30))")
        if !isFresh { tx.announce("firm/\(firmID)", RecordKind.thread.rawValue) }
    }
}
