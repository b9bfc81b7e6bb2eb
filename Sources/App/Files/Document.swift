import Store
import Values
import Web

/// A file in a folder; its bytes are a blob, its earlier bytes are versions.
struct Document: RowDecodable, Sendable {
    let id: RecordID
    let binderID: RecordID
    let folderID: RecordID
    let name: String
    let contentType: String
    let blobHash: String
    let size: Int64
    let version: Int64
    let filing: String
    let takenAt: Instant?
    let author: String
    let createdAt: Instant
    /// Where it stands in time: when a photograph was taken, else when the file was added.
    let shownAt: Instant
    /// What people wrote under a photograph; empty where nobody did.
    let words: String
    /// The subfolder it lies in; 0 where it lies in the folder itself.
    let subfolderID: RecordID
    /// When its bytes, its name or its place last changed.
    let changedAt: Instant
    /// Who brought its first version, where that was somebody with an account.
    let accountID: RecordID?

    static let columnCount = 17

    static let columns: SQL = """
        document.id, document.binder_id, document.folder_id, document.name, document.content_type, document.blob_hash, document.size,
        document.version, document.filing, document.taken_at, document.author, document.created_at, document.shown_at,
        document.caption, document.subfolder_id, document.changed_at, document.account_id
        """

    init(row: Row) {
        id = row.int64(0)
        binderID = row.int64(1)
        folderID = row.int64(2)
        name = row.text(3)
        contentType = row.text(4)
        blobHash = row.text(5)
        size = row.int64(6)
        version = row.int64(7)
        filing = row.text(8)
        takenAt = row.optionalInstant(9)
        author = row.text(10)
        createdAt = row.instant(11)
        shownAt = row.instant(12)
        words = row.text(13)
        subfolderID = row.int64(14)
        changedAt = row.instant(15)
        accountID = row.optionalInt64(16)
    }

    /// A document is seen by whoever sees its folder; a guest of one document sees that one.
    static func visible(to viewer: Viewer) -> SQL {
        let present: SQL = "document.firm_id = \(viewer.firmID) AND \(Trash.absent(.document, firm: viewer.firmID, id: "document.id"))"
        if case .guest(_, _, .document, let document) = viewer.seat { return "document.id = \(document) AND \(present)" }
        return """
            \(present) AND EXISTS (SELECT 1 FROM folder WHERE folder.firm_id = document.firm_id AND folder.id = document.folder_id
                AND \(Folder.visible(to: viewer)))
            """
    }
}

extension Viewer {
    func document(_ id: RecordID, _ tx: Transaction) throws -> Document {
        let found = try tx.one(
            Document.self, "SELECT \(Document.columns) FROM document WHERE document.id = \(id) AND \(Document.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }
}
