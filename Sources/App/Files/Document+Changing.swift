import Store
import Values
import Web

/// What search keeps of a document's text, to be kept when only its title or audience changes.
private struct IndexedBody: RowDecodable {
    let body: String
    let at: Instant

    init(row: Row) {
        body = row.text(0)
        at = row.instant(1)
    }
}

extension Viewer {
    /// Puts a document into another folder of its binder; the rule that placed it no longer speaks.
    func move(_ document: Document, to folder: Folder, subfolder: RecordID? = nil, at now: Instant, _ tx: Transaction) throws {
        guard folder.binderID == document.binderID else { throw Refusal.missing }
        guard folder.id != document.folderID || subfolder.map({ $0 != document.subfolderID }) == true else { return }
        let before = try self.folder(document.folderID, tx)
        try tx.run(
            """
            UPDATE document SET folder_id = \(folder.id), subfolder_id = \(subfolder ?? 0), filing = '', changed_at = \(now)
            WHERE firm_id = \(firmID) AND id = \(document.id)
            """
        )
        try reindex(document, title: document.name, folder: folder, tx)
        try record(
            Act(
                .moved, Reference(.document, document.id), title: document.name, binder: document.binderID,
                audience: before.audience.told(with: folder.audience),
                changes: [Act.Change(field: "Folder", before: before.name, after: folder.name)]), at: now, tx)
    }

    /// A new name; an extension that was left out comes back, so that the file still opens.
    func rename(_ document: Document, to wish: String, at now: Instant, _ tx: Transaction) throws -> String {
        var problems = Problems()
        problems.need(wish.trimmed, "nazwa", t("Wpisz nazwę pliku."), limit: 300)
        try problems.refuse()
        let ending = FileName(document.name).pathExtension
        var name = FileName(wish)
        if name.pathExtension.isEmpty, !ending.isEmpty { name = FileName("\(name.text).\(ending)") }
        try rename(document, exactly: name, at: now, tx)
        return name.text
    }

    /// The very name that a program chose.
    func rename(_ document: Document, exactly name: FileName, at now: Instant, _ tx: Transaction) throws {
        guard name.text != document.name else { return }
        try tx.run("UPDATE document SET name = \(name.text), changed_at = \(now) WHERE firm_id = \(firmID) AND id = \(document.id)")
        let folder = try folder(document.folderID, tx)
        try reindex(document, title: name.text, folder: folder, tx)
        try record(
            Act(
                .changed, Reference(.document, document.id), title: name.text, binder: document.binderID, audience: folder.audience.told,
                changes: [Act.Change(field: "Nazwa", before: document.name, after: name.text)]), at: now, tx)
    }

    /// Words under a photograph; also found by search.
    func caption(_ document: Document, _ wish: String, at now: Instant, _ tx: Transaction) throws {
        let words = wish.trimmed
        var problems = Problems()
        problems.bound(words, "podpis", limit: 200)
        try problems.refuse()
        guard words != document.words else { return }
        try tx.run("UPDATE document SET caption = \(words), changed_at = \(now) WHERE firm_id = \(firmID) AND id = \(document.id)")
        let folder = try folder(document.folderID, tx)
        try reindex(document, title: words.isEmpty ? document.name : "\(document.name) \(words)", folder: folder, tx)
        try record(
            Act(
                .changed, Reference(.document, document.id), title: document.name, binder: document.binderID,
                audience: folder.audience.told,
                changes: [Act.Change(field: "Podpis", before: document.words, after: words)]), at: now, tx)
    }

    /// Makes the bytes of an earlier version the current ones, as a new version.
    func bringBack(_ number: Int64, of document: Document, at now: Instant, _ tx: Transaction) throws {
        guard let old = try version(number, of: document, tx), old.number != document.version else { throw Refusal.missing }
        let new = NewDocument(
            name: document.name, contentType: old.contentType, blobHash: old.blobHash, size: old.size, takenAt: document.takenAt)
        try replace(document, with: new, note: "przywrócona wersja \(number)", at: now, tx)
    }

    /// The words stay, title, place and audience are new.
    func reindex(_ document: Document, title: String, folder: Folder, _ tx: Transaction) throws {
        let kept = try tx.one(
            IndexedBody.self,
            "SELECT body, at FROM search_entry WHERE firm_id = \(firmID) AND kind = 'document' AND record = \(document.id)")
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.document.rawValue, record: document.id, binder: folder.binderID,
                audience: folder.audience.searchAudience, title: title, body: kept?.body ?? "", at: kept?.at ?? document.createdAt))
    }
}
