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
        var iterator = stream.makeAsyncIterator()
        return try await fill(SpooledStart(), from: &iterator, limit: limit)
    }

    /// The same for a stream whose start has been taken already.
    func fill<Pieces: AsyncIteratorProtocol>(_ start: SpooledStart, from iterator: inout Pieces, limit: Int64) async throws -> Blob
    where Pieces.Element == ByteBuffer, Pieces.Failure == any Error {
        var writing: EventLoopFuture<Void>?
        var gathered = start
        var received = start.size
        do {
            while let piece = try await iterator.next(isolation: #isolation) {
                received += Int64(piece.readableBytes)
                guard received <= limit else { throw BlobError.tooLarge(limit: limit) }
                try gathered.add(piece, limit: .max)
                guard gathered.isLong else { continue }
                try await writing?.get()
                writing = write(gathered.pieces)
                gathered = SpooledStart()
            }
            try await writing?.get()
            writing = nil
            try await write(gathered.pieces).get()
        } catch {
            try await writing?.get()
            try await write(gathered.pieces).get()
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
