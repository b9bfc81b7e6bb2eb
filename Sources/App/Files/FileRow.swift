import Store
import Values

/// A document in a list, with the letter it came with.
struct FileRow: RowDecodable, Sendable {
    let document: Document
    let thread: RecordID?
    let subject: String?

    init(row: Row) {
        document = Document(row: row)
        thread = row.optionalInt64(Document.columnCount)
        subject = row.optionalText(Document.columnCount + 1)
    }

    private static let letter: SQL = """
        FROM letter_attachment JOIN letter ON letter.firm_id = letter_attachment.firm_id AND letter.id = letter_attachment.letter_id
        WHERE letter_attachment.firm_id = document.firm_id AND letter_attachment.document_id = document.id ORDER BY letter.id LIMIT 1
        """

    static let columns: SQL = "\(Document.columns), (SELECT letter.thread_id \(letter)), (SELECT letter.subject \(letter))"

    /// One page of a folder that the viewer sees, newest photograph or file first.
    static func page(_ viewer: Viewer, folder: Folder, after: FileKey?, limit: Int) -> SQL {
        let after = after ?? .first
        return """
            SELECT \(columns) FROM document WHERE document.firm_id = \(viewer.firmID) AND document.folder_id = \(folder.id)
                AND (document.shown_at, document.id) < (\(after.at), \(after.id)) AND \(Trash.absent(.document, firm: viewer.firmID, id: "document.id"))
            ORDER BY document.shown_at DESC, document.id DESC LIMIT \(limit)
            """
    }

    /// The newest documents of a building that the viewer sees.
    static func newest(_ viewer: Viewer, binder: RecordID, limit: Int) -> SQL {
        """
        SELECT \(columns) FROM document WHERE document.binder_id = \(binder) AND \(Document.visible(to: viewer))
        ORDER BY document.id DESC LIMIT \(limit)
        """
    }
}

/// Where a page of files goes on.
struct FileKey: Sendable, Hashable {
    let at: Int64
    let id: RecordID

    static let first = FileKey(at: .max, id: .max)

    init(at: Int64, id: RecordID) {
        (self.at, self.id) = (at, id)
    }

    init(_ document: Document) {
        self.init(at: document.shownAt.milliseconds, id: document.id)
    }

    init?(_ text: String) {
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count == 2, let at = Int64(parts[0]), let id = RecordID(parts[1]) else { return nil }
        self.init(at: at, id: id)
    }

    var text: String { "\(at)-\(id)" }
}

/// A folder and how many documents lie in it.
struct FolderRow: RowDecodable, Sendable {
    let folder: Folder
    let count: Int

    init(row: Row) {
        folder = Folder(row: row)
        count = row.int(5)
    }

    static func all(_ viewer: Viewer, binder: RecordID) -> SQL {
        """
        SELECT \(Folder.columns), (SELECT count(*) FROM document WHERE document.firm_id = folder.firm_id AND document.folder_id = folder.id
            AND \(Trash.absent(.document, firm: viewer.firmID, id: "document.id")))
        FROM folder WHERE folder.binder_id = \(binder) AND \(Folder.visible(to: viewer)) ORDER BY folder.position, folder.id
        """
    }
}
