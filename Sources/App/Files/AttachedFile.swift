import Store
import Values
import Web

/// A file that lies with a task or a contact, for the office alone.
struct AttachedFile: RowDecodable, Sendable {
    /// Where the files of one kind of record stand: a table, and its column that names the record.
    struct Shelf: Sendable {
        let table: StaticString
        let owner: StaticString

        static let tasks = Shelf(table: "task_file", owner: "task_id")
        static let contacts = Shelf(table: "contact_file", owner: "contact_id")
    }

    let id: RecordID
    let name: String
    let contentType: String
    let blobHash: String
    let size: Int64
    let author: String
    let at: Instant

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
        contentType = row.text(2)
        blobHash = row.text(3)
        size = row.int64(4)
        author = row.text(5)
        at = row.instant(6)
    }
}

extension Viewer {
    /// The files of a record that was found through this viewer, oldest first.
    func files(of owner: RecordID, on shelf: AttachedFile.Shelf, _ tx: Transaction) throws -> [AttachedFile] {
        try tx.all(
            AttachedFile.self,
            """
            SELECT id, name, content_type, blob_hash, size, author, at FROM \(name: shelf.table)
            WHERE firm_id = \(firmID) AND \(name: shelf.owner) = \(owner) ORDER BY id LIMIT 200
            """)
    }

    func file(_ id: RecordID, of owner: RecordID, on shelf: AttachedFile.Shelf, _ tx: Transaction) throws -> AttachedFile {
        guard let found = try files(of: owner, on: shelf, tx).first(where: { $0.id == id }) else { throw Refusal.missing }
        return found
    }

    /// Lays a file with a record, which has room for two hundred.
    func attach(
        _ file: StoredFile, _ id: RecordID, to owner: RecordID, on shelf: AttachedFile.Shelf, at now: Instant, _ tx: Transaction
    ) throws {
        guard try files(of: owner, on: shelf, tx).count < 200 else { throw Refusal.unprocessable(t("Tu mieści się najwyżej 200 plików.")) }
        try tx.run(
            """
            INSERT INTO \(name: shelf.table) (firm_id, id, \(name: shelf.owner), name, content_type, blob_hash, size, account_id, author, at)
            VALUES (\(firmID), \(id), \(owner), \(file.name), \(file.contentType), \(file.blob.hash), \(file.blob.size), \(accountID),
                \(name), \(now))
            """)
    }

    /// The bytes stay for whoever names them else; a sweep takes them when nobody does.
    func detach(_ file: AttachedFile, from shelf: AttachedFile.Shelf, at now: Instant, _ tx: Transaction) throws {
        try tx.run("DELETE FROM \(name: shelf.table) WHERE firm_id = \(firmID) AND id = \(file.id)")
        try tx.run(
            """
            INSERT INTO unnamed_blob (firm_id, hash, at) VALUES (\(firmID), \(file.blobHash), \(now))
            ON CONFLICT (firm_id, hash) DO UPDATE SET at = excluded.at
            """)
        try BlobSweep.later(firm: firmID, at: now.adding(days: 1), tx)
    }
}
