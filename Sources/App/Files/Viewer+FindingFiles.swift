import Store
import Values
import Web

extension Viewer {
    /// A document with the letter it came with.
    func fileRow(_ id: RecordID, _ tx: Transaction) throws -> FileRow {
        let found = try tx.one(
            FileRow.self, "SELECT \(FileRow.columns) FROM document WHERE document.id = \(id) AND \(Document.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }

    func document(_ id: RecordID, inBuilding building: RecordID, _ tx: Transaction) throws -> Document {
        let document = try document(id, tx)
        guard document.binderID == building else { throw Refusal.missing }
        return document
    }

    /// Documents of a building whose name or text has all the words, as far as this viewer sees them.
    func findDocuments(_ words: String, in building: RecordID, _ tx: Transaction) throws -> [Document] {
        let hits = try tx.search(
            words: words, where: "search_entry.kind = 'document' AND search_entry.binder = \(building)", limit: 100)
        guard !hits.isEmpty else { return [] }
        return try tx.all(
            Document.self,
            """
            SELECT \(Document.columns) FROM document WHERE document.id IN \(list: hits.map(\.record)) AND document.binder_id = \(building)
                AND \(Document.visible(to: self)) ORDER BY document.id DESC LIMIT 60
            """)
    }
}
