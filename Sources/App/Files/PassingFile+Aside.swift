import Store
import Values
import Web

/// How Word saves: the new bytes under a passing name, the document renamed to another, the first renamed to the document's, the second
/// deleted. The document stays where it is for everybody, and the save becomes its next version.
extension Viewer {
    /// Puts a document aside under a passing name: whoever did it finds its own name free, the others see no difference.
    func putAside(_ document: Document, as passing: RecordID, _ tx: Transaction) throws {
        try tx.run("UPDATE passing_file SET document_id = \(document.id) WHERE firm_id = \(firmID) AND id = \(passing)")
    }

    /// The document that was put aside from this name.
    func documentAside(named name: String, in folder: Folder, subfolder: RecordID, _ tx: Transaction) throws -> Document? {
        try tx.one(
            Document.self,
            """
            SELECT \(Document.columns) FROM passing_file
            JOIN document ON document.firm_id = passing_file.firm_id AND document.id = passing_file.document_id
            WHERE passing_file.firm_id = \(firmID) AND passing_file.folder_id = \(folder.id) AND passing_file.account_id = \(accountID ?? 0)
                AND document.folder_id = \(folder.id) AND document.subfolder_id = \(subfolder) AND document.name = \(name)
                AND \(Trash.absent(.document, firm: firmID, id: "document.id")) ORDER BY passing_file.id DESC LIMIT 1
            """)
    }

    /// The document behind a passing name, as long as it is aside.
    func documentAside(_ passing: PassingFile, _ tx: Transaction) throws -> Document? {
        guard passing.documentID != 0 else { return nil }
        return try tx.one(
            Document.self,
            "SELECT \(Document.columns) FROM document WHERE document.id = \(passing.documentID) AND \(Document.visible(to: self))")
    }

    /// New bytes under a name: the next version of the document that was put aside from it, else a new document.
    func fileOrSave(_ new: NewDocument, into folder: Folder, at now: Instant, _ tx: Transaction) throws -> RecordID {
        guard let older = try documentAside(named: new.name, in: folder, subfolder: new.subfolder, tx) else {
            return try file(new, into: folder, at: now, tx)
        }
        if older.blobHash != new.blobHash { try replace(older, with: new, at: now, tx) }
        try tx.run(
            """
            UPDATE passing_file SET document_id = 0
            WHERE firm_id = \(firmID) AND document_id = \(older.id) AND account_id = \(accountID ?? 0)
            """)
        return older.id
    }
}
