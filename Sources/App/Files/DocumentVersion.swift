import Store
import Values

/// The bytes of a document as they were.
struct DocumentVersion: RowDecodable, Sendable {
    let number: Int64
    let blobHash: String
    let size: Int64
    let contentType: String
    let author: String
    let createdAt: Instant
    /// What changed, in the words of whoever brought it.
    let note: String

    static let columns: SQL = """
        document_version.number, document_version.blob_hash, document_version.size, document_version.content_type, document_version.author,
        document_version.created_at, document_version.note
        """

    init(row: Row) {
        number = row.int64(0)
        blobHash = row.text(1)
        size = row.int64(2)
        contentType = row.text(3)
        author = row.text(4)
        createdAt = row.instant(5)
        note = row.text(6)
    }
}

extension StoredFile {
    /// As a version of a document, which keeps its name; only a new kind of file brings its own.
    func version(of document: Document) -> NewDocument {
        var new = self.document()
        if FileName(document.name).pathExtension == FileName(new.name).pathExtension { new.name = document.name }
        return new
    }
}

extension Viewer {
    func versions(of document: Document, _ tx: Transaction) throws -> [DocumentVersion] {
        try tx.all(
            DocumentVersion.self,
            """
            SELECT \(DocumentVersion.columns) FROM document_version WHERE document_version.firm_id = \(firmID)
                AND document_version.document_id = \(document.id) ORDER BY document_version.number DESC LIMIT 200
            """)
    }

    func version(_ number: Int64, of document: Document, _ tx: Transaction) throws -> DocumentVersion? {
        try tx.one(
            DocumentVersion.self,
            """
            SELECT \(DocumentVersion.columns) FROM document_version WHERE document_version.firm_id = \(firmID)
                AND document_version.document_id = \(document.id) AND document_version.number = \(number)
            """)
    }
}
