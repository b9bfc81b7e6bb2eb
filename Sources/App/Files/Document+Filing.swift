import Store
import Values

/// A file that is about to become a document: its bytes are in the blob store already.
struct NewDocument: Sendable {
    var name: String
    var contentType: String
    var blobHash: String
    var size: Int64
    var takenAt: Instant?
    /// Why it lies where it lies, as people read it; empty when a person chose the folder.
    var filing = ""
}

extension Viewer {
    /// Files a document into a folder with its first version, history and search entry. Names may repeat; ids do not.
    @discardableResult
    func file(_ new: NewDocument, into folder: Folder, at now: Instant, _ tx: Transaction) throws -> RecordID {
        let id = RecordID.next()
        try tx.run(
            """
            INSERT INTO document (firm_id, id, binder_id, folder_id, name, content_type, blob_hash, size, version, filing, taken_at, account_id,
                author, created_at, changed_at)
            VALUES (\(firmID), \(id), \(folder.binderID), \(folder.id), \(new.name), \(new.contentType), \(new.blobHash), \(new.size), 1,
                \(new.filing), \(new.takenAt), \(accountID), \(name), \(now), \(now))
            """)
        try tx.run(
            """
            INSERT INTO document_version (firm_id, id, document_id, number, blob_hash, size, content_type, account_id, author, created_at)
            VALUES (\(firmID), \(RecordID.next()), \(id), 1, \(new.blobHash), \(new.size), \(new.contentType), \(accountID), \(name), \(now))
            """)
        let audience: Int64 = folder.audience == .internalOnly ? 0 : folder.audience == .zone ? 1 : 2
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.document.rawValue, record: id, binder: folder.binderID, audience: audience, title: new.name, body: "",
                at: now))
        try tx.enqueue(kind: DocumentText.job, payload: DocumentText(document: id).payload(), firm: firmID)
        try record(
            Act(.filed, Reference(.document, id), title: new.name, binder: folder.binderID, zone: audience > 0, detail: folder.name), at: now, tx)
        return id
    }

    /// Puts new bytes into a document; the earlier ones stay as versions.
    func replace(_ document: Document, with new: NewDocument, at now: Instant, _ tx: Transaction) throws {
        let number = document.version + 1
        try tx.run(
            """
            INSERT INTO document_version (firm_id, id, document_id, number, blob_hash, size, content_type, account_id, author, created_at)
            VALUES (\(firmID), \(RecordID.next()), \(document.id), \(number), \(new.blobHash), \(new.size), \(new.contentType), \(accountID),
                \(name), \(now))
            """)
        try tx.run(
            """
            UPDATE document SET name = \(new.name), content_type = \(new.contentType), blob_hash = \(new.blobHash), size = \(new.size),
                version = \(number), changed_at = \(now)
            WHERE firm_id = \(firmID) AND id = \(document.id)
            """)
        try tx.enqueue(kind: DocumentText.job, payload: DocumentText(document: document.id).payload(), firm: firmID)
        try record(
            Act(.changed, Reference(.document, document.id), title: new.name, binder: document.binderID, zone: true, detail: "wersja \(number)"),
            at: now, tx)
    }
}
