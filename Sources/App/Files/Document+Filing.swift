import Store
import Values
import Web

/// A file that is about to become a document: its bytes are in the blob store already.
struct NewDocument: Sendable {
    var name: String
    var contentType: String
    var blobHash: String
    var size: Int64
    var takenAt: Instant?
    /// Why it lies where it lies, as people read it; empty when a person chose the folder.
    var filing = ""
    /// The subfolder it goes to; 0 for the folder itself.
    var subfolder: RecordID = 0
}

extension Viewer {
    /// Files a document into a folder with its first version, history and search entry. Names may repeat; ids do not.
    @discardableResult
    func file(_ new: NewDocument, into folder: Folder, at now: Instant, _ tx: Transaction) throws -> RecordID {
        let id = RecordID.next()
        try tx.run(
            """
            INSERT INTO document (firm_id, id, binder_id, folder_id, name, content_type, blob_hash, size, version, filing, taken_at, shown_at,
                account_id, author, created_at, changed_at, subfolder_id)
            VALUES (\(firmID), \(id), \(folder.binderID), \(folder.id), \(new.name), \(new.contentType), \(new.blobHash), \(new.size), 1,
                \(new.filing), \(new.takenAt), \(new.takenAt ?? now), \(accountID), \(name), \(now), \(now),
                \(new.subfolder))
            """)
        try addVersion(1, of: id, new, at: now, tx)
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.document.rawValue, record: id, binder: folder.binderID,
                audience: folder.audience.searchAudience,
                title: new.name, body: "", at: now))
        // Due now rather than at once: behind the letters that wait to be read.
        try tx.enqueue(kind: DocumentText.job, payload: DocumentText(document: id).payload(), firm: firmID, at: now)
        try record(
            Act(
                .filed, Reference(.document, id), title: new.name, binder: folder.binderID, audience: folder.audience.told,
                detail: folder.name),
            at: now, tx)
        try settleDuties(in: folder.binderID, at: now, tx)
        return id
    }

    /// Puts new bytes into a document; the earlier ones stay as versions. Of two at once the second is stale.
    func replace(_ document: Document, with new: NewDocument, note: String = "", at now: Instant, _ tx: Transaction) throws {
        let number = document.version + 1
        let changed = try tx.run(
            """
            UPDATE document SET name = \(new.name), content_type = \(new.contentType), blob_hash = \(new.blobHash), size = \(new.size),
                version = \(number), taken_at = \(new.takenAt), shown_at = \(new.takenAt ?? document.createdAt), changed_at = \(now)
            WHERE firm_id = \(firmID) AND id = \(document.id) AND version = \(document.version)
            """)
        guard changed == 1 else { throw Refusal.stale }
        try addVersion(number, of: document.id, new, note: note, at: now, tx)
        try tx.enqueue(kind: DocumentText.job, payload: DocumentText(document: document.id).payload(), firm: firmID)
        let folder = try folder(document.folderID, tx)
        try record(
            Act(
                .changed, Reference(.document, document.id), title: new.name, binder: document.binderID, audience: folder.audience.told,
                detail: note.isEmpty ? "wersja \(number)" : "wersja \(number): \(note)"), at: now, tx)
    }

    private func addVersion(
        _ number: Int64, of document: RecordID, _ new: NewDocument, note: String = "", at now: Instant, _ tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO document_version (firm_id, id, document_id, number, blob_hash, size, content_type, account_id, author, created_at,
                note)
            VALUES (\(firmID), \(RecordID.next()), \(document), \(number), \(new.blobHash), \(new.size), \(new.contentType), \(accountID),
                \(name), \(now), \(note))
            """)
    }
}

extension Folder.Audience {
    /// Who may find what lies here, as the search index keeps it.
    var searchAudience: Int64 {
        switch self {
        case .internalOnly: 0
        case .zone: 1
        case .ownerOnly: 2
        }
    }

    var name: String {
        switch self {
        case .internalOnly: t("tylko firma")
        case .zone: t("cała budowa")
        case .ownerOnly: t("firma i inwestor")
        }
    }
}

extension Folder.Audience {
    /// Who is told of what happens here: those who may look in.
    var told: Act.Audience {
        switch self {
        case .internalOnly: .office
        case .zone: .zone
        case .ownerOnly: .owner
        }
    }

    /// Who is told of something that concerns two folders: only those who may look into both.
    func told(with other: Folder.Audience) -> Act.Audience {
        told.narrowed(to: other.told)
    }
}
