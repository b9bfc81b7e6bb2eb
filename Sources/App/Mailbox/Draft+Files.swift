import Store
import Values

/// A file that waits in a draft.
struct DraftFile: RowDecodable, Sendable {
    let position: Int64
    let file: NewDocument

    init(row: Row) {
        position = row.int64(0)
        file = NewDocument(name: row.text(1), contentType: row.text(2), blobHash: row.text(4), size: row.int64(3))
    }
}

extension Viewer {
    /// The files of a draft of one's own.
    func files(ofDraft id: RecordID, _ tx: Transaction) throws -> [DraftFile] {
        try tx.all(
            DraftFile.self,
            """
            SELECT draft_file.position, draft_file.name, draft_file.content_type, draft_file.size, draft_file.blob_hash FROM draft_file
            JOIN draft ON draft.firm_id = draft_file.firm_id AND draft.id = draft_file.draft_id
            WHERE draft_file.draft_id = \(id) AND \(Draft.own(self)) ORDER BY draft_file.position
            """)
    }

    /// Those of a draft's files that its form still keeps, and what was sent along now.
    func gathered(_ form: LetterForm, _ fresh: [NewDocument], _ tx: Transaction) throws -> [NewDocument] {
        guard let kept = form.kept, !kept.isEmpty else { return fresh }
        return try files(ofDraft: try form.id(), tx).filter { kept.contains(String($0.position)) }.map(\.file) + fresh
    }

    /// Keeps a draft together with its files.
    func keep(_ form: LetterForm, files: [NewDocument], binder: RecordID?, thread: RecordID?, at now: Instant, _ tx: Transaction) throws {
        let id = try form.id()
        let all = try gathered(form, files, tx)
        try keep(form, binder: binder, thread: thread, at: now, tx)
        guard try tx.exists("SELECT 1 FROM draft WHERE draft.id = \(id) AND \(Draft.own(self))") else { return }
        try tx.run("DELETE FROM draft_file WHERE firm_id = \(firmID) AND draft_id = \(id)")
        for (position, file) in all.prefix(50).enumerated() {
            try tx.run(
                """
                INSERT INTO draft_file (firm_id, draft_id, position, name, content_type, size, blob_hash)
                VALUES (\(firmID), \(id), \(position), \(file.name), \(file.contentType), \(file.size), \(file.blobHash))
                """)
        }
    }
}
