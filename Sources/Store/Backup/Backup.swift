import Foundation
import Values

/// Copies of everything, made while work goes on, and brought back into an empty place.
///
/// A backup is a folder: `manifest.json`, a copy of the tables, a list of blobs, and `blobs/`. Writing into the same folder again
/// copies only the blobs it lacks and replaces the tables; until the new manifest stands, the old one stays valid.
public enum Backup {
    /// Writes a backup of one moment of the tables and of all blobs that they may name.
    ///
    /// Blobs of a folder on the same disk are not copied but linked.
    ///
    /// - Throws: `BackupError.refused` when the folder holds something else, `.failed`, `BlobError`, `StoreError`.
    @discardableResult
    public static func write(
        _ database: Database, _ blobs: any BlobStore, to path: String, now: Instant = .now()
    ) async throws -> BackupManifest {
        let folder = DiskFolder(path: path)
        try await OwnThread.run { try prepare(folder) }
        let tables = try await DatabaseCopy.write(database, to: folder["tables.part"])
        let list = try await BackupBlobs.copy(blobs, into: folder)
        return try await OwnThread.run {
            let copy = try settle("tables.part", as: database.dialect == .sqlite ? ".sqlite" : ".dump", in: folder)
            let manifest = BackupManifest(
                format: BackupManifest.present, madeAt: now, dialect: database.dialect.rawValue, database: copy, tables: tables,
                blobs: try settle(BackupBlobs.part, as: ".blobs", in: folder), blobCount: list.count, blobSize: list.size)
            sync()
            try manifest.write(to: folder)
            let needed = [copy.name, manifest.blobs.name, BackupManifest.name, "blobs"]
            for name in try folder.names() where !needed.contains(name) { try DiskFolder.remove(folder[name]) }
            return manifest
        }
    }

    /// Reads a whole backup through and compares it with its manifest.
    ///
    /// - Throws: `BackupError.damaged` with every complaint, `.refused` when there is no backup.
    @discardableResult
    public static func verify(_ path: String) async throws -> BackupManifest {
        let folder = DiskFolder(path: path)
        return try await OwnThread.run {
            let manifest = try BackupManifest.read(from: folder)
            var complaints = try [manifest.database, manifest.blobs].compactMap { try $0.complaint(in: folder) }
            if complaints.isEmpty {
                complaints += try DatabaseCopy.complaints(about: manifest, in: folder)
                complaints += try BackupBlobs.complaints(about: manifest, in: folder)
            }
            guard complaints.isEmpty else { throw BackupError.damaged(complaints) }
            return manifest
        }
    }

    /// Brings a backup back into an empty place, after verifying it, and counts its rows there.
    ///
    /// - Throws: `BackupError.refused` when the place is not empty or is of the other kind.
    @discardableResult
    public static func restore(
        _ path: String, to location: DatabaseLocation, blobs: any BlobStore
    ) async throws -> BackupManifest {
        let folder = DiskFolder(path: path)
        let manifest = try await verify(path)
        guard manifest.dialect == location.dialect.rawValue else {
            throw BackupError.refused(
                "This backup was made of \(manifest.dialect) and can only be restored there, not to \(location.dialect.rawValue).")
        }
        try await DatabaseCopy.refuseUnlessEmpty(location)
        for try await _ in blobs.all() {
            throw BackupError.refused("The store for blobs is not empty. A backup is restored into an empty one only.")
        }
        try await BackupBlobs.restore(from: folder, to: blobs)
        let tables = try await DatabaseCopy.restore(folder[manifest.database.name], to: location)
        let wrong = Set(tables.keys).union(manifest.tables.keys).filter { tables[$0] != manifest.tables[$0] }.sorted()
        guard wrong.isEmpty else {
            throw BackupError.damaged(wrong.map { "\($0) has \(tables[$0] ?? 0) rows instead of \(manifest.tables[$0] ?? 0)." })
        }
        return manifest
    }

    private static func prepare(_ folder: DiskFolder) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw BackupError.refused("The folder \(folder.path) cannot be made.")
        }
        let names = try folder.names()
        let strangers = names.filter { !$0.hasSuffix(".part") && $0 != "blobs" }
        guard strangers.isEmpty || names.contains(BackupManifest.name) else {
            throw BackupError.refused(
                "The folder \(folder.path) holds something else than a backup. Give an empty one, or an earlier backup.")
        }
        for name in names where name.hasSuffix(".part") { try DiskFolder.remove(folder[name]) }
    }

    /// Gives a finished file a name after its content, so that an earlier file stays until nothing names it.
    private static func settle(_ part: String, as ending: String, in folder: DiskFolder) throws -> BackupManifest.File {
        let file = try BackupManifest.File(of: folder[part], named: part)
        let name = String(file.hash.prefix(16)) + ending
        try DiskFile.open(folder[part]).sync()
        try DiskFolder.move(folder[part], to: folder[name])
        return BackupManifest.File(name: name, size: file.size, hash: file.hash)
    }
}
