import Store
import Values
import Web

/// What somebody wrote down about a talk, a call or a visit.
struct ContactNote: RowDecodable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case note, call, visit

        var icon: String {
            switch self {
            case .note: "pencil"
            case .call: "phone"
            case .visit: "helmet"
            }
        }

        var name: String {
            switch self {
            case .note: t("Notatka")
            case .call: t("Telefon")
            case .visit: t("Wizyta")
            }
        }
    }

    let id: RecordID
    let kind: Kind
    let words: String
    let accountID: RecordID?
    let author: String
    let at: Instant

    static let columns: SQL =
        "contact_note.id, contact_note.kind, contact_note.words, contact_note.account_id, contact_note.author, contact_note.at"

    init(row: Row) {
        id = row.int64(0)
        kind = Kind(rawValue: row.text(1)) ?? .note
        words = row.text(2)
        accountID = row.optionalInt64(3)
        author = row.text(4)
        at = row.instant(5)
    }
}

extension Viewer {
    func notes(of contact: RecordID, before: RecordID = .max, limit: Int, _ tx: Transaction) throws -> [ContactNote] {
        try tx.all(
            ContactNote.self,
            """
            SELECT \(ContactNote.columns) FROM contact_note WHERE contact_note.firm_id = \(firmID) AND contact_note.contact_id = \(contact)
                AND contact_note.id < \(before) ORDER BY contact_note.id DESC LIMIT \(limit)
            """)
    }

    /// A note, which is contact with the person unless it is only written down. The same id twice is one note.
    func addNote(_ id: RecordID, _ kind: ContactNote.Kind, _ words: String, to contact: Contact, at now: Instant, _ tx: Transaction) throws
    {
        let added = try tx.run(
            """
            INSERT INTO contact_note (firm_id, id, contact_id, kind, words, account_id, author, at)
            VALUES (\(firmID), \(id), \(contact.id), \(kind.rawValue), \(words), \(accountID), \(name), \(now))
            ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        if kind != .note {
            try tx.run(
                "UPDATE contact SET last_contact_at = \(now) WHERE firm_id = \(firmID) AND id = \(contact.id) AND last_contact_at < \(now)")
        }
        try reindex([contact.id], tx)
    }

    /// Only who wrote a note, or manages the firm, takes it away.
    func removeNote(_ id: RecordID, of contact: Contact, _ tx: Transaction) throws {
        guard let note = try notes(of: contact.id, limit: 1_000, tx).first(where: { $0.id == id }) else { throw Refusal.missing }
        guard case .employee(let role) = seat, role.mayManage || note.accountID == accountID else { throw Refusal.forbidden }
        try tx.run("DELETE FROM contact_note WHERE firm_id = \(firmID) AND id = \(id)")
        try reindex([contact.id], tx)
    }
}
