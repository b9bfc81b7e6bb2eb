import Crypto
import NIOCore

extension FolderBlobs {
    public func beginUpload() async throws -> PartialUpload {
        let id = PartialUpload.newID()
        try await DiskThreads.run { [uploads] in
            try DiskFile.create(uploads[id]).sync()
            try uploads.sync()
        }
        return PartialUpload(id: id, offset: 0)
    }

    public func upload(_ id: String) async throws -> PartialUpload? {
        guard PartialUpload.isID(id) else { return nil }
        return try await DiskThreads.run { [uploads] in
            try DiskFolder.status(uploads[id]).map { PartialUpload(id: id, offset: $0.size) }
        }
    }

    public func append(
        _ stream: some AsyncSequence<ByteBuffer, any Error>, to id: String, at offset: Int64, limit: Int64
    ) async throws -> PartialUpload {
        guard PartialUpload.isID(id) else { throw BlobError.missing }
        let tail = try await DiskThreads.run { [uploads] in try UploadTail(uploads[id], at: offset) }
        let broken: (any Error)?
        do {
            try await tail.fill(from: stream, limit: limit)
            broken = nil
        } catch {
            broken = error
        }
        let size = try await DiskThreads.run {
            defer { tail.release() }
            return try tail.sync()
        }
        if let broken { throw broken }
        return PartialUpload(id: id, offset: size)
    }

    public func finish(_ id: String) async throws -> Blob {
        guard PartialUpload.isID(id) else { throw BlobError.missing }
        return try await DiskThreads.run { [uploads] in
            let tail = try UploadTail(uploads[id], at: nil)
            defer { tail.release() }
            let blob = try tail.blob()
            try self.keep(uploads[id], as: blob) { _ = try tail.sync() }
            try DiskFolder.remove(uploads[id])
            return blob
        }
    }

    public func discard(_ id: String) async throws {
        guard PartialUpload.isID(id) else { return }
        try await DiskThreads.run { [uploads] in try DiskFolder.remove(uploads[id]) }
    }

    public func expireUploads(idleFor seconds: Int64) async throws -> Int {
        try await DiskThreads.run { [uploads] in try uploads.removeFiles(idleFor: seconds) }
    }
}
