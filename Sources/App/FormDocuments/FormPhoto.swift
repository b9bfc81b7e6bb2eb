import Store
import Values
import Web

/// A photograph in a document: of whoever's it is, in the version that was picked.
struct FormPhoto: RowDecodable, Sendable {
    let id: RecordID
    let documentID: RecordID
    let version: Int64
    let blobHash: String
    let size: Int64
    let contentType: String
    let name: String
    let caption: String
    let shownAt: Instant

    /// Most photographs of one document.
    static let most = 60

    init(row: Row) {
        id = row.int64(0)
        documentID = row.int64(1)
        version = row.int64(2)
        blobHash = row.text(3)
        size = row.int64(4)
        contentType = row.text(5)
        name = row.text(6)
        caption = row.text(7)
        shownAt = row.instant(8)
    }

    static func all(of form: RecordID, firm: RecordID, _ tx: Transaction) throws -> [FormPhoto] {
        try tx.all(
            FormPhoto.self,
            """
            SELECT id, document_id, version, blob_hash, size, content_type, name, caption, shown_at FROM form_photo
            WHERE firm_id = \(firm) AND form_id = \(form) ORDER BY shown_at, id
            """)
    }

    /// What stands under it.
    var words: String { "\(caption.isEmpty ? FileName(name).stem : caption), \(shownAt.day.short)" }

    static let pageSize = 120

    /// Photographs that everybody of the building may see: what the document shows, they all see.
    static func pickable(_ viewer: Viewer, binder: RecordID, after: FileKey?, limit: Int) -> SQL {
        let after = after ?? .first
        return """
            SELECT \(Document.columns) FROM document WHERE \(Document.visible(to: viewer)) AND document.binder_id = \(binder)
                AND document.content_type IN ('image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/avif', 'image/gif')
                AND (document.shown_at, document.id) < (\(after.at), \(after.id))
                AND EXISTS (SELECT 1 FROM folder WHERE folder.firm_id = document.firm_id AND folder.id = document.folder_id
                    AND folder.audience = \(Folder.Audience.zone.rawValue))
            ORDER BY document.shown_at DESC, document.id DESC LIMIT \(limit)
            """
    }
}

extension Viewer {
    /// Shows photographs of the building's files in an open document; one that it shows already stays once.
    func addPhotos(_ documents: [RecordID], to form: FormDocument, at now: Instant, _ tx: Transaction) throws {
        guard mayFillInForms else { throw Refusal.forbidden }
        try queueUp(at: form, tx)
        guard try formDocument(form.id, in: form.binderID, tx).isOpen else {
            throw Refusal.locked(t("Ten dokument jest już zamknięty. Zmianę wpisz do nowego."))
        }
        var shown = Set(try FormPhoto.all(of: form.id, firm: firmID, tx).map(\.blobHash))
        let before = shown.count
        for id in documents {
            let document = try document(id, tx)
            guard document.binderID == form.binderID, document.isPicture, try folder(document.folderID, tx).audience == .zone else {
                throw Refusal.missing
            }
            guard !shown.contains(document.blobHash) else { continue }
            guard shown.count < FormPhoto.most else {
                throw Refusal.unprocessable(t("Jeden dokument może mieć do % zdjęć.", String(FormPhoto.most)))
            }
            shown.insert(document.blobHash)
            try tx.run(
                """
                INSERT INTO form_photo (firm_id, id, form_id, document_id, version, blob_hash, size, content_type, name, caption, shown_at,
                    account_id)
                VALUES (\(firmID), \(RecordID.next()), \(form.id), \(document.id), \(document.version), \(document.blobHash),
                    \(document.size), \(document.contentType), \(document.name), \(document.words), \(document.shownAt), \(accountID ?? 0))
                """)
        }
        guard shown.count > before else { return }
        try record(
            Act(
                .changed, form.reference, title: form.title, binder: form.binderID, audience: .zone,
                detail: "zdjęcia: +\(shown.count - before)"), at: now, tx)
        tx.announce("form/\(form.id)", "photos")
    }

    func removePhoto(_ id: RecordID, from form: FormDocument, at now: Instant, _ tx: Transaction) throws {
        guard mayFillInForms else { throw Refusal.forbidden }
        try queueUp(at: form, tx)
        guard try formDocument(form.id, in: form.binderID, tx).isOpen else {
            throw Refusal.locked(t("Ten dokument jest już zamknięty. Zmianę wpisz do nowego."))
        }
        let removed = try tx.run("DELETE FROM form_photo WHERE firm_id = \(firmID) AND form_id = \(form.id) AND id = \(id)")
        guard removed > 0 else { throw Refusal.missing }
        try record(
            Act(.changed, form.reference, title: form.title, binder: form.binderID, audience: .zone, detail: "zdjęcia: -1"), at: now, tx)
        tx.announce("form/\(form.id)", "photos")
    }

    func formPhoto(_ id: RecordID, of form: FormDocument, _ tx: Transaction) throws -> FormPhoto {
        guard let photo = try FormPhoto.all(of: form.id, firm: firmID, tx).first(where: { $0.id == id }) else { throw Refusal.missing }
        return photo
    }
}
