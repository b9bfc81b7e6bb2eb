import Store
import Values

extension Viewer {
    /// The picture of a building's files that shows the way; nil where there is none, or none that the viewer sees.
    func sketch(_ id: RecordID?, in binder: Binder, _ tx: Transaction) throws -> Document? {
        guard let id else { return nil }
        return try tx.one(
            Document.self,
            """
            SELECT \(Document.columns) FROM document WHERE document.id = \(id) AND document.binder_id = \(binder.id)
                AND document.content_type LIKE 'image/%' AND \(Document.visible(to: self))
            """)
    }

    /// The building's pictures that may show the way, newest first.
    func sketches(in binder: Binder, _ tx: Transaction) throws -> [Document] {
        try tx.all(
            Document.self,
            """
            SELECT \(Document.columns) FROM document WHERE document.binder_id = \(binder.id) AND document.content_type LIKE 'image/%'
                AND \(Document.visible(to: self)) ORDER BY document.id DESC LIMIT 60
            """)
    }
}
