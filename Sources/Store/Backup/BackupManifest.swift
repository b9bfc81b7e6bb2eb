import Foundation
import Values

/// What a backup says about itself: the file `manifest.json` in its folder.
public struct BackupManifest: Codable, Sendable, Equatable {
    /// A file of the backup.
    public struct File: Codable, Sendable, Equatable {
        /// Its name in the folder.
        public let name: String
        /// Length in bytes.
        public let size: Int64
        /// SHA-256, lower-case hexadecimal.
        public let hash: String
    }

    /// The version of this form.
    public let format: Int
    /// When the backup was begun.
    public let madeAt: Instant
    /// `sqlite` or `postgres`.
    public let dialect: String
    /// The copy of the tables: an SQLite file, or an archive of `pg_dump` in its custom format.
    public let database: File
    /// How many rows each table has.
    public let tables: [String: Int]
    /// The list of blobs, a line `hash size` each; the blobs stand in `blobs/`.
    public let blobs: File
    /// How many blobs there are.
    public let blobCount: Int
    /// Length of all blobs in bytes.
    public let blobSize: Int64

    static let name = "manifest.json"
    static let present = 1

    /// Reads the manifest of a folder.
    ///
    /// - Throws: `BackupError.refused` when there is none, `.damaged` when it cannot be read.
    static func read(from folder: DiskFolder) throws -> BackupManifest {
        guard let data = FileManager.default.contents(atPath: folder[name]) else {
            throw BackupError.refused("There is no backup in \(folder.path): it has no \(name).")
        }
        let manifest: BackupManifest
        do {
            manifest = try JSONDecoder().decode(BackupManifest.self, from: data)
        } catch {
            throw BackupError.damaged(["\(name) cannot be read."])
        }
        guard manifest.format == present else {
            throw BackupError.refused("The backup in \(folder.path) has the form \(manifest.format), this program reads \(present).")
        }
        // Names from a file are never a way out of the folder.
        for file in [manifest.database, manifest.blobs]
        where file.name.contains("/") || file.name.hasPrefix(".") || file.name.contains("\0") {
            throw BackupError.damaged(["\(BackupManifest.name) names a file outside the folder."])
        }
        return manifest
    }

    /// Puts the manifest in its place, durably and at once.
    func write(to folder: DiskFolder) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let part = folder["\(BackupManifest.name).part"]
        try DiskFolder.remove(part)
        let file = try DiskFile.create(part)
        try encoder.encode(self).withUnsafeBytes { try file.write($0, at: 0) }
        try file.sync()
        try DiskFolder.move(part, to: folder[BackupManifest.name])
        try folder.sync()
    }
}
