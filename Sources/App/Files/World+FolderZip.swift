import Archive
import Store
import Values
import Web

/// A file of an archive: its name, bytes and time, nothing more.
private struct PackedFile: RowDecodable, Sendable {
    let name: String
    let folder: String
    let hash: String
    let size: Int64
    let at: Instant
    let subfolder: RecordID
    let type: String

    static let columns: SQL = """
        document.name, folder.name, document.blob_hash, document.size, document.shown_at, document.subfolder_id, document.content_type
        """

    init(row: Row) {
        name = row.text(0)
        folder = row.text(1)
        hash = row.text(2)
        size = row.int64(3)
        at = row.instant(4)
        subfolder = row.int64(5)
        type = row.text(6)
    }
}

extension World {
    /// Most files that one archive takes.
    static let mostPacked = 20_000

    /// All of a folder as one ZIP, made while it is sent: one buffer of one file is in memory.
    func zip(of folder: Folder, for viewer: Viewer) async throws -> Reply {
        let id = folder.id
        return try await zip(named: folder.name, binder: folder.binderID, for: viewer, "document.folder_id = \(id)", inFolders: false)
    }

    /// Chosen documents of a binder as one ZIP, each in its folder.
    func zip(of documents: [RecordID], in binder: Binder, for viewer: Viewer) async throws -> Reply {
        let id = binder.id
        return try await zip(
            named: binder.name, binder: id, for: viewer, "document.binder_id = \(id) AND document.id IN \(list: documents)", inFolders: true
        )
    }

    private func zip(named name: String, binder: RecordID, for viewer: Viewer, _ condition: SQL, inFolders: Bool) async throws -> Reply {
        let (isClean, files, paths) = try await read(viewer) { tx in
            let isClean = try viewer.getsCleanPictures(tx)
            let files = try tx.all(
                PackedFile.self,
                """
                SELECT \(PackedFile.columns) FROM document JOIN folder ON folder.firm_id = document.firm_id AND folder.id = document.folder_id
                WHERE \(condition) AND \(Document.visible(to: viewer)) ORDER BY document.shown_at, document.id LIMIT \(Self.mostPacked)
                """)
            return (isClean, files, try viewer.subfolderPaths(inBinder: binder, tx))
        }
        var names = ZipNames()
        let entries = files.map { [blobs] file in
            let path = names.path((inFolders ? [file.folder] : []) + (paths[file.subfolder] ?? []), file.name)
            if isClean, FileKind.isPicture(file.type) {
                return ZipEntry(path, modified: file.at, pieces: { try await self.cleanPieces(of: file) })
            }
            return ZipEntry(path, modified: file.at, size: file.size) { try await blobs.read(file.hash) }
        }
        return Reply.stream("application/zip", length: nil, name: FileName(name + ".zip").text) { _ in ZipStream(entries) }
    }

    /// A picture for a guest's archive; one that cannot be cleaned is left out.
    private func cleanPieces(of file: PackedFile) async throws -> AsyncStream<[UInt8]>? {
        do {
            let picture = try await cleanPicture(file.name, type: file.type, hash: file.hash, size: file.size)
            return AsyncStream { stream in
                stream.yield(picture.bytes)
                stream.finish()
            }
        } catch Refusal.unprocessable { return nil }
    }
}
