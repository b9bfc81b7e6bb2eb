import Foundation
import NIOCore

extension BlobStore {
    /// Stores bytes that are in memory anyway.
    public func put(bytes: ByteBuffer) async throws -> Blob {
        try await put(PulledSequence(elements: [bytes]), limit: .max)
    }

    /// Stores bytes that are in memory anyway.
    public func put(bytes: some Collection<UInt8>) async throws -> Blob {
        try await put(bytes: ByteBuffer(bytes: bytes))
    }

    /// Stores a copy of a file of this machine.
    public func put(file path: String) async throws -> Blob {
        try await put(try await DiskFile.pieces(of: path), limit: .max)
    }

    public func put(moving path: String) async throws -> Blob {
        let blob = try await put(file: path)
        try await DiskThreads.run { try DiskFolder.remove(path) }
        return blob
    }

    public func file(of hash: String) async throws -> String? { nil }

    /// The whole blob.
    public func read(_ hash: String) async throws -> BlobBytes {
        try await read(hash, range: nil)
    }

    /// A whole small blob in memory.
    ///
    /// - Throws: `BlobError.tooLarge` when it is longer than `limit` bytes.
    public func bytes(_ hash: String, limit: Int64) async throws -> ByteBuffer {
        guard let size = try await size(hash) else { throw BlobError.missing }
        guard size <= limit else { throw BlobError.tooLarge(limit: limit) }
        var whole = ByteBuffer()
        for try await piece in try await read(hash, range: nil) { whole.writeImmutableBuffer(piece) }
        return whole
    }

    /// Whether the blob is there.
    public func exists(_ hash: String) async throws -> Bool {
        try await size(hash) != nil
    }
}
