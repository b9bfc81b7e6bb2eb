import Store
import Values

/// A file that a program keeps for itself while it works: its lock files, half-written copies, the leaves of macOS, and new files that are
/// still empty. Only whoever made it sees it, only on the drive, and it goes after a week.
struct PassingFile: RowDecodable, Sendable {
    let id: RecordID
    let folderID: RecordID
    let subfolderID: RecordID
    let name: String
    let contentType: String
    /// Empty for a file without bytes.
    let blobHash: String
    let size: Int64
    let changedAt: Instant
    /// The document that was put aside under this name while its program saves; 0 for none.
    let documentID: RecordID

    static let days: Int64 = 7
    static let job = "passing-files"

    static let columns: SQL = """
        passing_file.id, passing_file.folder_id, passing_file.subfolder_id, passing_file.name, passing_file.content_type,
        passing_file.blob_hash, passing_file.size, passing_file.changed_at, passing_file.document_id
        """

    init(row: Row) {
        id = row.int64(0)
        folderID = row.int64(1)
        subfolderID = row.int64(2)
        name = row.text(3)
        contentType = row.text(4)
        blobHash = row.text(5)
        size = row.int64(6)
        changedAt = row.instant(7)
        documentID = row.int64(8)
    }

    /// Names that no person gives a document: hidden ones (`.~lock.plan.odt#`, `._plan.odt`, `.DS_Store`), those that Office and Windows
    /// write beside a file (`~$plan.docx`, `~WRD0001.tmp`, `Thumbs.db`, `desktop.ini`), and the copies that editors leave (`plan.txt~`).
    static func isPassing(_ name: String) -> Bool {
        let small = name.lowercased()
        return small.hasPrefix(".") || small.hasPrefix("~") || small.hasSuffix("~") || small.hasSuffix(".tmp")
            || ["thumbs.db", "desktop.ini"].contains(small)
    }

    var document: NewDocument { NewDocument(name: name, contentType: contentType, blobHash: blobHash, size: size) }

    /// Forgets what nobody wrote to for a week.
    static func expire(_ ticket: JobTicket, in world: World) async throws {
        guard let firm = ticket.firm else { return }
        let now = world.now()
        let edge = now.adding(days: -days)
        try await world.database.write(.firm(firm)) { tx in
            let stale = try tx.all(
                PassingFile.self,
                """
                SELECT \(columns) FROM passing_file WHERE passing_file.firm_id = \(firm) AND passing_file.changed_at <= \(edge)
                ORDER BY passing_file.changed_at LIMIT 500
                """)
            for file in stale { try file.remove(firm: firm, at: now, tx) }
            let next = try tx.one(
                Int64.self,
                "SELECT passing_file.changed_at FROM passing_file WHERE passing_file.firm_id = \(firm) ORDER BY passing_file.changed_at LIMIT 1"
            )
            guard let next else { return }
            try tx.enqueue(kind: job, firm: firm, at: Instant(milliseconds: next).adding(days: days), key: "passing")
        }
    }

    /// The row goes, its lock and its properties; its bytes a day later, unless something else names them.
    func remove(firm: RecordID, at now: Instant, _ tx: Transaction) throws {
        try FileLock.release(.passing, id, firm: firm, tx)
        try tx.run("DELETE FROM file_property WHERE firm_id = \(firm) AND kind = 'passing' AND record_id = \(id)")
        try tx.run("DELETE FROM passing_file WHERE firm_id = \(firm) AND id = \(id)")
        guard !blobHash.isEmpty else { return }
        try BlobSweep.unnamed([blobHash], firm: firm, at: now, tx)
    }
}

extension Viewer {
    func passingFiles(in folder: Folder, subfolder: RecordID, _ tx: Transaction) throws -> [PassingFile] {
        try tx.all(
            PassingFile.self,
            """
            SELECT \(PassingFile.columns) FROM passing_file WHERE passing_file.firm_id = \(firmID) AND passing_file.folder_id = \(folder.id)
                AND passing_file.subfolder_id = \(subfolder) AND passing_file.account_id = \(accountID ?? 0) ORDER BY passing_file.id
            """)
    }

    /// Keeps a passing file of one's own under a name, over what had it before; gives its id.
    @discardableResult
    func keepPassing(_ new: NewDocument, in folder: Folder, at now: Instant, _ tx: Transaction) throws -> RecordID {
        try checkOpen(folder.binderID, tx)
        let before = try passingFiles(in: folder, subfolder: new.subfolder, tx).first { $0.name == new.name }
        let id = before?.id ?? RecordID.next()
        try tx.run(
            """
            INSERT INTO passing_file (firm_id, id, folder_id, subfolder_id, account_id, name, content_type, blob_hash, size, changed_at)
            VALUES (\(firmID), \(id), \(folder.id), \(new.subfolder), \(accountID ?? 0), \(new.name), \(new.contentType),
                \(new.blobHash), \(new.size), \(now))
            ON CONFLICT (firm_id, id) DO UPDATE SET content_type = excluded.content_type, blob_hash = excluded.blob_hash,
                size = excluded.size, changed_at = excluded.changed_at
            """)
        if let old = before?.blobHash, !old.isEmpty, old != new.blobHash { try BlobSweep.unnamed([old], firm: firmID, at: now, tx) }
        try tx.enqueue(kind: PassingFile.job, firm: firmID, at: now.adding(days: PassingFile.days), key: "passing")
        return id
    }
}
