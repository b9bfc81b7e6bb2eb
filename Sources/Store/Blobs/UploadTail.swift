import Crypto
import Foundation
import NIOCore

/// The file of an upload, held by one sender at a time.
final class UploadTail: @unchecked Sendable {
    private let file: DiskFile
    private var position: Int64

    /// Opens the file and takes its lock, so that a second sender is told to ask for the offset again.
    init(_ path: String, at offset: Int64?) throws {
        file = try DiskFile.openForWriting(path)
        guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else { throw BlobError.wrongOffset(expected: try file.size()) }
        position = try file.size()
        if let offset, offset != position { throw BlobError.wrongOffset(expected: position) }
    }

    /// Adds the stream; what came before an error stays.
    func fill(from stream: some AsyncSequence<ByteBuffer, any Error>, limit: Int64) async throws {
        var iterator = stream.makeAsyncIterator()
        while let piece = try await iterator.next(isolation: #isolation) {
            guard position + Int64(piece.readableBytes) <= limit else { throw BlobError.tooLarge(limit: limit) }
            try await DiskThreads.run { [self] in try piece.withUnsafeReadableBytes { try file.write($0, at: position) } }
            position += Int64(piece.readableBytes)
        }
    }

    /// Makes what has arrived durable and returns the length.
    func sync() throws -> Int64 {
        try file.truncate(to: position)
        try file.sync()
        return position
    }

    /// Reads the file through and names it.
    func blob() throws -> Blob {
        var hasher = SHA256()
        var read: Int64 = 0
        while read < position {
            let piece = try file.read(DiskFile.pieceSize, at: read)
            guard piece.readableBytes > 0 else { throw BlobError.unavailable("an upload became shorter while it was read") }
            piece.withUnsafeReadableBytes { hasher.update(bufferPointer: $0) }
            read += Int64(piece.readableBytes)
        }
        return Blob(hash: hasher.finalize().hex, size: position)
    }

    /// Lets the next sender in at once. The lock would else live on until the last holder of this value, or a process that is just being
    /// started, lets go of the descriptor.
    func release() {
        flock(file.descriptor, LOCK_UN)
    }
}
