import Crypto
import Foundation
import NIOCore
import NIOPosix

/// A new file that a stream is written to and hashed on the way; removed at the end unless it was moved elsewhere.
///
/// While one stretch of bytes is written and hashed on the disk threads, the next is gathered from the stream.
final class Spool: @unchecked Sendable {
    let path: String
    private let file: DiskFile
    private var hasher = SHA256()
    private var size: Int64 = 0
    private static let stretch = 512 * 1024
    private static let small = 32 * 1024

    static func create(in folder: DiskFolder) async throws -> Spool {
        try await DiskThreads.run { try Spool(folder[PartialUpload.newID()]) }
    }

    private init(_ path: String) throws {
        self.path = path
        file = try DiskFile.create(path)
    }

    deinit { unlink(path) }

    /// Takes the whole stream and returns what it was; not yet synced. What came before an error is kept: see `contents()`.
    func fill(from stream: some AsyncSequence<ByteBuffer, any Error>, limit: Int64) async throws -> Blob {
        var writing: EventLoopFuture<Void>?
        var gathered: [ByteBuffer] = []
        var gatheredSize = 0
        do {
            var iterator = stream.makeAsyncIterator()
            var received: Int64 = 0
            while let piece = try await iterator.next(isolation: #isolation) {
                received += Int64(piece.readableBytes)
                guard received <= limit else { throw BlobError.tooLarge(limit: limit) }
                gatheredSize += piece.readableBytes
                // Small pieces are put together: a copy is cheaper than a system call.
                if piece.readableBytes < Spool.small, let last = gathered.indices.last, gathered[last].readableBytes < Spool.small {
                    gathered[last].writeImmutableBuffer(piece)
                } else {
                    gathered.append(piece)
                }
                guard gatheredSize >= Spool.stretch else { continue }
                try await writing?.get()
                writing = write(gathered)
                (gathered, gatheredSize) = ([], 0)
            }
            try await writing?.get()
            writing = nil
            try await write(gathered).get()
        } catch {
            try await writing?.get()
            try await write(gathered).get()
            throw error
        }
        return contents()
    }

    /// What the file holds now.
    func contents() -> Blob { Blob(hash: hasher.finalize().hex, size: size) }

    /// The bytes of the file, as often as they are wanted.
    func pieces() -> BlobBytes { file.pieces(0..<size) }

    func sync() throws { try file.sync() }

    private func write(_ pieces: [ByteBuffer]) -> EventLoopFuture<Void> {
        NIOThreadPool.singleton.runIfActive(eventLoop: MultiThreadedEventLoopGroup.singleton.any()) { [self] in
            for piece in pieces {
                try piece.withUnsafeReadableBytes { bytes in
                    try file.write(bytes, at: size)
                    hasher.update(bufferPointer: bytes)
                    size += Int64(bytes.count)
                }
            }
        }
    }
}

extension Sequence<UInt8> {
    /// Lower-case hexadecimal digits.
    var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension Collection<UInt8> {
    /// The SHA-256 of bytes in memory, in lower-case hexadecimal digits.
    var sha256: String { SHA256.hash(data: Array(self)).hex }
}
