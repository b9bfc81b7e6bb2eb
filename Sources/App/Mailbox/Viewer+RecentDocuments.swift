import Store
import Values

extension Viewer {
    /// The newest documents of a binder with the names of their folders.
    func recentDocuments(in binder: Binder, _ tx: Transaction) throws -> [(document: Document, folder: String)] {
        let names = Dictionary(try folders(in: binder, tx).map { ($0.id, $0.name) }) { first, _ in first }
        return try tx.all(
            Document.self,
            """
            SELECT \(Document.columns) FROM document WHERE document.binder_id = \(binder.id) AND \(Document.visible(to: self))
            ORDER BY document.id DESC LIMIT 40
            """
        ).map { ($0, names[$0.folderID] ?? "") }
    }
}
