import Store
import Values
import Web

/// A file on its way in pieces, tied to the account that began it.
struct Upload: RowDecodable, Sendable {
    let id: RecordID
    let binderID: RecordID
    let folderID: RecordID?
    let name: String
    let length: Int64
    let partial: String
    let documentID: RecordID?
    let createdAt: Instant

    /// How long an unfinished upload is kept, days: a site may be without a network over a weekend.
    static let days: Int64 = 7

    static let columns: SQL =
        "upload.id, upload.binder_id, upload.folder_id, upload.name, upload.length, upload.partial, upload.document_id, upload.created_at"

    init(row: Row) {
        id = row.int64(0)
        binderID = row.int64(1)
        folderID = row.optionalInt64(2)
        name = row.text(3)
        length = row.int64(4)
        partial = row.text(5)
        documentID = row.optionalInt64(6)
        createdAt = row.instant(7)
    }

    /// An upload is seen by whoever began it, in the seat they began it from.
    static func visible(to viewer: Viewer) -> SQL {
        switch viewer.seat {
        case .employee: "upload.firm_id = \(viewer.firmID) AND upload.account_id = \(viewer.accountID)"
        case .participant(let binder, _):
            "upload.firm_id = \(viewer.firmID) AND upload.account_id = \(viewer.accountID) AND upload.binder_id = \(binder)"
        case .guest(let link, let binder, _, _):
            "upload.firm_id = \(viewer.firmID) AND upload.guest_link_id = \(link) AND upload.binder_id = \(binder)"
        }
    }
}

extension Viewer {
    func upload(_ id: RecordID, _ tx: Transaction) throws -> Upload {
        let found = try tx.one(Upload.self, "SELECT \(Upload.columns) FROM upload WHERE upload.id = \(id) AND \(Upload.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }

    /// The documents that a form's `…-wgrany` fields name: uploads of this very viewer that are finished.
    func uploaded(_ ids: [String], _ tx: Transaction) throws -> [Document] {
        try ids.map { text in
            guard let id = RecordID(text), let document = try upload(id, tx).documentID else { throw Refusal.missing }
            return try self.document(document, tx)
        }
    }

    func beginUpload(_ id: RecordID, _ wish: UploadWish, in binder: Binder, partial: String, at now: Instant, _ tx: Transaction) throws {
        guard mayAddFiles else { throw Refusal.forbidden }
        try checkOpen(binder.id, tx)
        if let folder = wish.folder, try self.folder(folder, tx).binderID != binder.id { throw Refusal.missing }
        var link: RecordID?
        if case .guest(let guest, _, _, _) = seat { link = guest }
        try tx.run(
            """
            INSERT INTO upload (firm_id, id, binder_id, folder_id, name, content_type, length, account_id, author, guest_link_id, created_at, partial)
            VALUES (\(firmID), \(id), \(binder.id), \(wish.folder), \(wish.name), '', \(wish.length), \(accountID), \(name), \(link), \(now), \(partial))
            """)
        try tx.enqueue(kind: UploadExpiry.job, firm: firmID, at: now.adding(days: Upload.days), key: "expiry")
    }

    /// Makes the document of an upload whose bytes are all there. Asked again, it answers the same.
    func finish(_ upload: Upload, _ file: StoredFile, at now: Instant, _ tx: Transaction) throws -> KeptFile {
        if let known = try self.upload(upload.id, tx).documentID {
            let document = try self.document(known, tx)
            return KeptFile(document: known, folder: try folder(document.folderID, tx), name: document.name, twin: nil)
        }
        let binder = try self.binder(upload.binderID, tx)
        let folder = try upload.folderID.map { try self.folder($0, tx) }
        let kept = try keep([file], in: binder, folder: folder, at: now, tx)[0]
        try tx.run("UPDATE upload SET document_id = \(kept.document) WHERE firm_id = \(firmID) AND id = \(upload.id)")
        return kept
    }
}
