import Store
import Values
import Web

/// A letter that somebody has not sent yet. Only its author sees it.
struct Draft: RowDecodable, Sendable {
    let id: RecordID
    let binderID: RecordID?
    let threadID: RecordID?
    let content: LetterForm
    let changedAt: Instant

    static let columns: SQL = "draft.id, draft.binder_id, draft.thread_id, draft.content, draft.changed_at"

    init(row: Row) throws {
        id = row.int64(0)
        binderID = row.optionalInt64(1)
        threadID = row.optionalInt64(2)
        content = try LetterForm.read(row.text(3))
        changedAt = row.instant(4)
    }

    /// Where it is written on.
    var place: String {
        let page = threadID.map { Places.thread($0) } ?? binderID.map { Places.newLetter($0) } ?? Places.newLetterAnywhere()
        return page + "?szkic=\(id)"
    }

    static func own(_ viewer: Viewer) -> SQL {
        "draft.firm_id = \(viewer.firmID) AND draft.account_id = \(viewer.accountID ?? 0) AND draft.sent_letter_id IS NULL"
    }
}

extension Viewer {
    func drafts(_ tx: Transaction) throws -> [Draft] {
        try tx.all(
            Draft.self,
            """
            SELECT \(Draft.columns) FROM draft WHERE \(Draft.own(self)) AND NOT EXISTS (SELECT 1 FROM draft_schedule
                WHERE draft_schedule.firm_id = draft.firm_id AND draft_schedule.draft_id = draft.id) ORDER BY draft.changed_at DESC LIMIT 50
            """)
    }

    func draft(_ id: RecordID, _ tx: Transaction) throws -> Draft {
        guard let draft = try tx.one(Draft.self, "SELECT \(Draft.columns) FROM draft WHERE draft.id = \(id) AND \(Draft.own(self))") else {
            throw Refusal.missing
        }
        return draft
    }

    /// Keeps what is being written; a letter that is sent already is not brought back.
    func keep(_ content: LetterForm, binder: RecordID?, thread: RecordID?, at now: Instant, _ tx: Transaction) throws {
        let id = try content.id()
        guard let accountID else { throw Refusal.missing }
        let isSent = try tx.exists("SELECT 1 FROM letter WHERE letter.firm_id = \(firmID) AND letter.id = \(id)")
        guard !isSent else { return }
        try tx.run(
            """
            INSERT INTO draft (firm_id, id, binder_id, thread_id, account_id, content, changed_at)
            VALUES (\(firmID), \(id), \(binder), \(thread), \(accountID), \(try content.stored()), \(now))
            ON CONFLICT (firm_id, id) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at
            WHERE draft.account_id = excluded.account_id AND draft.sent_letter_id IS NULL
            """)
    }

    func close(draft id: RecordID, _ tx: Transaction) throws {
        try tx.run(
            "UPDATE draft SET sent_letter_id = \(id) WHERE firm_id = \(firmID) AND id = \(id) AND account_id = \(accountID ?? 0)")
        for table: SQL in ["draft_schedule", "draft_file"] {
            try tx.run("DELETE FROM \(table) WHERE firm_id = \(firmID) AND draft_id = \(id)")
        }
    }

    func discardDraft(_ id: RecordID, _ tx: Transaction) throws {
        try tx.run(
            "DELETE FROM draft WHERE firm_id = \(firmID) AND id = \(id) AND account_id = \(accountID ?? 0) AND sent_letter_id IS NULL")
    }
}
