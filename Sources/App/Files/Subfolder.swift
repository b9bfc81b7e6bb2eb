import Store
import Values
import Web

/// A folder inside a folder, as programs make them. Who sees it is said by the folder alone; pages show its documents with those of the folder.
struct Subfolder: RowDecodable, Sendable, Hashable {
    let id: RecordID
    let folderID: RecordID
    /// The subfolder around it; 0 where that is the folder itself.
    let parentID: RecordID
    let name: String
    let createdAt: Instant

    /// How deep they may lie.
    static let deepest = 20

    static let columns: SQL = "subfolder.id, subfolder.folder_id, subfolder.parent_id, subfolder.name, subfolder.created_at"

    init(row: Row) {
        id = row.int64(0)
        folderID = row.int64(1)
        parentID = row.int64(2)
        name = row.text(3)
        createdAt = row.instant(4)
    }
}

extension Viewer {
    /// What lies right inside a folder or, with a parent, inside one of its subfolders.
    func subfolders(of folder: Folder, in parent: RecordID = 0, _ tx: Transaction) throws -> [Subfolder] {
        try tx.all(
            Subfolder.self,
            """
            SELECT \(Subfolder.columns) FROM subfolder WHERE subfolder.firm_id = \(firmID) AND subfolder.folder_id = \(folder.id)
                AND subfolder.parent_id = \(parent) ORDER BY subfolder.name
            """)
    }

    /// The names from the folder down to each subfolder of a binder.
    func subfolderPaths(inBinder binder: RecordID, _ tx: Transaction) throws -> [RecordID: [String]] {
        let all = try tx.all(
            Subfolder.self,
            """
            SELECT \(Subfolder.columns) FROM folder JOIN subfolder ON subfolder.firm_id = folder.firm_id AND subfolder.folder_id = folder.id
            WHERE folder.firm_id = \(firmID) AND folder.binder_id = \(binder) AND \(Folder.visible(to: self))
            """)
        let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        return byID.mapValues { subfolder in
            var (path, next) = ([subfolder.name], byID[subfolder.parentID])
            while let around = next, path.count <= Subfolder.deepest {
                path.insert(around.name, at: 0)
                next = byID[around.parentID]
            }
            return path
        }
    }

    func subfolder(named name: String, of folder: Folder, in parent: RecordID, _ tx: Transaction) throws -> Subfolder? {
        try tx.one(
            Subfolder.self,
            """
            SELECT \(Subfolder.columns) FROM subfolder WHERE subfolder.firm_id = \(firmID) AND subfolder.folder_id = \(folder.id)
                AND subfolder.parent_id = \(parent) AND subfolder.name = \(name)
            """)
    }

    /// Documents right inside a folder or one of its subfolders, in the order in which they came.
    func documents(in folder: Folder, subfolder: RecordID, _ tx: Transaction) throws -> [Document] {
        try tx.all(
            Document.self,
            """
            SELECT \(Document.columns) FROM document WHERE document.firm_id = \(firmID) AND document.folder_id = \(folder.id)
                AND document.subfolder_id = \(subfolder) AND \(Trash.absent(.document, firm: firmID, id: "document.id")) ORDER BY document.id
            """)
    }

    func makeSubfolder(_ name: FileName, of folder: Folder, in parent: RecordID, at now: Instant, _ tx: Transaction) throws -> Subfolder {
        try checkOpen(folder.binderID, tx)
        let id = RecordID.next()
        try tx.run(
            """
            INSERT INTO subfolder (firm_id, id, folder_id, parent_id, name, created_at)
            VALUES (\(firmID), \(id), \(folder.id), \(parent), \(name.text), \(now)) ON CONFLICT DO NOTHING
            """)
        guard let made = try subfolder(named: name.text, of: folder, in: parent, tx) else { throw Refusal.stale }
        return made
    }

    /// Takes an empty subfolder away; its documents were dealt with before.
    func forget(_ subfolder: Subfolder, _ tx: Transaction) throws {
        try FileLock.release(.subfolder, subfolder.id, firm: firmID, tx)
        try tx.run("DELETE FROM file_property WHERE firm_id = \(firmID) AND kind = 'subfolder' AND record_id = \(subfolder.id)")
        try tx.run("DELETE FROM subfolder WHERE firm_id = \(firmID) AND id = \(subfolder.id)")
    }

    /// A new name or place for a subfolder; what lies in it goes along, to the audience of the folder it comes to.
    func move(
        _ subfolder: Subfolder, of folder: Folder, to target: Folder, in parent: RecordID, named name: FileName, at now: Instant,
        _ tx: Transaction
    ) throws {
        try checkOpen(target.binderID, tx)
        try tx.run(
            """
            UPDATE subfolder SET folder_id = \(target.id), parent_id = \(parent), name = \(name.text)
            WHERE firm_id = \(firmID) AND id = \(subfolder.id)
            """)
        if target.id != folder.id { try carryAlong(subfolder, of: folder, to: target, at: now, tx) }
    }

    private func carryAlong(_ subfolder: Subfolder, of folder: Folder, to target: Folder, at now: Instant, _ tx: Transaction) throws {
        for document in try documents(in: folder, subfolder: subfolder.id, tx) {
            try move(document, to: target, subfolder: subfolder.id, at: now, tx)
        }
        for inner in try subfolders(of: folder, in: subfolder.id, tx) {
            try tx.run("UPDATE subfolder SET folder_id = \(target.id) WHERE firm_id = \(firmID) AND id = \(inner.id)")
            try carryAlong(inner, of: folder, to: target, at: now, tx)
        }
    }
}
