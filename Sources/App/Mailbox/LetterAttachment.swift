import Store
import Values

/// A file of a letter. Its bytes are a blob; a copy may lie in a folder as a document.
struct LetterAttachment: RowDecodable, Sendable {
    let letterID: RecordID
    let position: Int64
    let name: String
    let contentType: String
    let contentID: String
    let size: Int64
    let blobHash: String
    let documentID: RecordID?
    let filing: String
    let skipped: String
    let folder: String?

    static let columns: SQL = """
        letter_attachment.letter_id, letter_attachment.position, letter_attachment.name, letter_attachment.content_type,
        letter_attachment.content_id, letter_attachment.size, letter_attachment.blob_hash, letter_attachment.document_id,
        letter_attachment.filing, letter_attachment.skipped, folder.name
        """
    static let tables = tables(naming: "1 = 1")

    /// With the names of those folders only that the condition lets through.
    fileprivate static func tables(naming folders: SQL) -> SQL {
        """
        letter_attachment
        LEFT JOIN document ON document.firm_id = letter_attachment.firm_id AND document.id = letter_attachment.document_id
        LEFT JOIN folder ON folder.firm_id = document.firm_id AND folder.id = document.folder_id AND \(folders)
        """
    }

    init(row: Row) {
        letterID = row.int64(0)
        position = row.int64(1)
        name = row.text(2)
        contentType = row.text(3)
        contentID = row.text(4)
        size = row.int64(5)
        blobHash = row.text(6)
        documentID = row.optionalInt64(7)
        filing = row.text(8)
        skipped = row.text(9)
        folder = row.optionalText(10)
    }

    var isPicture: Bool { contentType.hasPrefix("image/") }
}

extension Viewer {
    /// The files of letters that were found through this viewer.
    func attachments(of letters: [Letter], _ tx: Transaction) throws -> [LetterAttachment] {
        guard !letters.isEmpty else { return [] }
        return try tx.all(
            LetterAttachment.self,
            """
            SELECT \(LetterAttachment.columns) FROM \(LetterAttachment.tables(naming: isEmployee ? "1 = 1" : Folder.visible(to: self)))
            WHERE letter_attachment.firm_id = \(firmID) AND letter_attachment.letter_id IN \(list: letters.map(\.id))
            ORDER BY letter_attachment.letter_id, letter_attachment.position
            """)
    }
}
