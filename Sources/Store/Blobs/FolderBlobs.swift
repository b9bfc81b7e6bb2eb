import Foundation
import NIOCore
import Synchronization

/// Blobs in a folder of this machine: `ab/abcd…`, files of mode 600, folders of mode 700.
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
            try DiskFolder(path: URL(fileURLWithPath: path).deletingLastPathComponent().path).sync()
            _ = try incoming.removeFiles(idleFor: 86_400)
        }
    }

    public func put(_ stream: some AsyncSequence<ByteBuffer, any Error>, limit: Int64) async throws -> Blob {
        var pieces = stream.makeAsyncIterator()
        var start = SpooledStart()
        while let piece = try await pieces.next(isolation: #isolation) {
            try start.add(piece, limit: limit)
            if start.isLong { return try await putLong(start, &pieces, limit: limit) }
        }
        let whole = start
        return try await DiskThreads.run { try self.putShort(whole) }
    }

    public func size(_ hash: String) async throws -> Int64? {
        guard Blob.isHash(hash) else { return nil }
        return try await DiskThreads.run {
            for path in self.places(of: hash) {
                if let status = try DiskFolder.status(path) { return status.size }
            }
            return nil
        }
    }

    public func file(of hash: String) async throws -> String? {
        guard Blob.isHash(hash) else { return nil }
        return try await DiskThreads.run { try self.places(of: hash).first { try DiskFolder.status($0) != nil } }
    }

    public func delete(_ hash: String) async throws {
        guard Blob.isHash(hash) else { return }
        try await DiskThreads.run { for path in self.places(of: hash) { try DiskFolder.remove(path) } }
    }

    /// Where a blob is put; nil for what is not a hash.
    func path(of hash: String) -> String? { Blob.isHash(hash) ? places(of: hash)[0] : nil }

    /// Where a blob may lie: one folder deep, and two folders deep where an older program put it.
    func places(of hash: String) -> [String] {
        let outer = "\(root.path)/\(hash.prefix(2))"
        return ["\(outer)/\(hash)", "\(outer)/\(hash.dropFirst(2).prefix(2))/\(hash)"]
    }

    /// Moves a complete file to its place: the file is synced before it gets its name, the name before this returns.
    ///
    /// - Returns: false when the blob lay there already and the file was left where it is.
    @discardableResult
    func keep(_ file: String, as blob: Blob, sync: () throws -> Void) throws -> Bool {
        let folder = try leaf(of: blob.hash)
        let places = places(of: blob.hash)
        for path in places where try DiskFolder.status(path)?.size == blob.size {
            utimensat(AT_FDCWD, path, nil, 0)
            try DiskFolder(path: String(path.dropLast(65))).sync()
            return false
        }
        try sync()
        try DiskFolder.move(file, to: places[0])
        try folder.sync()
        return true
    }

    /// The folder of a hash, there and durable itself. 256 folders are few enough to be made once, and a million blobs are four thousand in each.
    func leaf(of hash: String) throws -> DiskFolder {
        let leaf = DiskFolder(path: root[String(hash.prefix(2))])
        guard !ready.withLock({ $0.contains(hash.prefix(2)) }) else { return leaf }
        try leaf.make()
        try root.sync()
        _ = ready.withLock { $0.insert(hash.prefix(2)) }
        return leaf
    }
}
