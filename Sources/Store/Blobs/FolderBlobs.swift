import Foundation
import NIOCore
import Synchronization

/// Blobs in a folder of this machine: `ab/cd/abcd…`, files of mode 600, folders of mode 700.
public final class FolderBlobs: BlobStore {
    let root: DiskFolder
    let incoming: DiskFolder
    let uploads: DiskFolder
    private let ready = Mutex(Set<Substring>())

    /// Opens the folder, making it where it is missing, and clears what a crash left half-written more than a day ago.
    public init(_ path: String) async throws {
        root = DiskFolder(path: path)
        incoming = DiskFolder(path: root["incoming"])
        uploads = DiskFolder(path: root["uploads"])
        try await DiskThreads.run { [root, incoming, uploads] in
            do {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw BlobError.invalid("The folder for blobs cannot be made: \(path)")
            }
            try incoming.make()
            try uploads.make()
            try root.sync()
            _ = try incoming.removeFiles(idleFor: 86_400)
        }
    }

    public func put(_ stream: some AsyncSequence<ByteBuffer, any Error>, limit: Int64) async throws -> Blob {
        let spool = try await Spool.create(in: incoming)
        let blob = try await spool.fill(from: stream, limit: limit)
        try await DiskThreads.run { try self.keep(spool.path, as: blob, sync: spool.sync) }
        return blob
    }

    public func size(_ hash: String) async throws -> Int64? {
        guard let path = path(of: hash) else { return nil }
        return try await DiskThreads.run { try DiskFolder.status(path)?.size }
    }

    public func delete(_ hash: String) async throws {
        guard let path = path(of: hash) else { return }
        try await DiskThreads.run { try DiskFolder.remove(path) }
    }

    /// Where a blob lies; nil for what is not a hash.
    func path(of hash: String) -> String? {
        Blob.isHash(hash) ? "\(root.path)/\(hash.prefix(2))/\(hash.dropFirst(2).prefix(2))/\(hash)" : nil
    }

    /// Moves a complete file to its place: the file is synced before it gets its name, the name before this returns.
    func keep(_ file: String, as blob: Blob, sync: () throws -> Void) throws {
        let folder = try leaf(of: blob.hash)
        let path = folder[blob.hash]
        if try DiskFolder.status(path)?.size == blob.size {
            utimensat(AT_FDCWD, path, nil, 0)
        } else {
            try sync()
            try DiskFolder.move(file, to: path)
        }
        try folder.sync()
    }

    /// The folder of a hash, there and durable itself.
    func leaf(of hash: String) throws -> DiskFolder {
        let outer = DiskFolder(path: root[String(hash.prefix(2))])
        let inner = DiskFolder(path: outer[String(hash.dropFirst(2).prefix(2))])
        guard !ready.withLock({ $0.contains(hash.prefix(4)) }) else { return inner }
        try outer.make()
        try inner.make()
        if !ready.withLock({ $0.contains(hash.prefix(2)) }) { try root.sync() }
        try outer.sync()
        ready.withLock { $0.formUnion([hash.prefix(2), hash.prefix(4)]) }
        return inner
    }
}
