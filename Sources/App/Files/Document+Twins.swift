import Store
import Values

extension Document {
    /// Other documents of the binder with the very same bytes, as far as the viewer sees them.
    func twins(_ viewer: Viewer, _ tx: Transaction) throws -> [Document] {
        try tx.all(
            Document.self,
            """
            SELECT \(Document.columns) FROM document WHERE document.blob_hash = \(blobHash) AND document.binder_id = \(binderID)
                AND document.id <> \(id) AND \(Document.visible(to: viewer)) ORDER BY document.id LIMIT 5
            """)
    }
}
