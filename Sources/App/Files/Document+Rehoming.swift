import Store
import Values
import Web

extension Viewer {
    /// Takes a document to another binder, into the folder of the same purpose there. Nobody of the old binder sees it afterwards.
    ///
    /// Nil when there is no folder for it: then it goes to the bin of the binder it was in.
    func rehome(_ id: RecordID, for audience: Act.Audience, in binder: Binder, at now: Instant, _ tx: Transaction) throws -> Placement? {
        let found = try tx.one(
            Document.self, "SELECT \(Document.columns) FROM document WHERE document.firm_id = \(firmID) AND document.id = \(id)")
        guard let document = found else { return nil }
        let before = try tx.one(
            Folder.self, "SELECT \(Folder.columns) FROM folder WHERE folder.firm_id = \(firmID) AND folder.id = \(document.folderID)")
        let target =
            audience == .zone
            ? try Folder.with(before?.purpose ?? .other, inBinder: binder.id, firm: firmID, tx)
            : try Folder.apart(for: audience, inBinder: binder.id, firm: firmID, tx)
        guard let folder = target else {
            try discard(Reference(.document, id), title: document.name, binder: document.binderID, at: now, tx)
            return nil
        }
        try tx.run(
            """
            UPDATE document SET binder_id = \(folder.binderID), folder_id = \(folder.id), subfolder_id = 0, changed_at = \(now)
            WHERE firm_id = \(firmID) AND id = \(id)
            """)
        try reindex(document, title: document.name, folder: folder, tx)
        try record(
            Act(
                .moved, Reference(.document, id), title: document.name, binder: folder.binderID, audience: folder.audience.told,
                detail: folder.name),
            at: now, tx)
        return Placement(document: id, folder: folder, rule: document.filing)
    }
}
