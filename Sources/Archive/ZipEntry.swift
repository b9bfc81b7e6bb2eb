import NIOCore
import Values

/// One file of an archive: its path and where its bytes come from.
public struct ZipEntry: Sendable {
    /// The path inside the archive, folders separated by `/`. `ZipNames` makes safe ones.
    public let name: String
    /// When the file was last changed.
    public let modified: Instant
    let content: Content

    enum Content: Sendable {
        case bytes([UInt8])
        case stream(size: Int64?, open: @Sendable () async throws -> AnyBuffers?)
    }

    /// A file that is at hand.
    public init(_ name: String, modified: Instant, bytes: [UInt8]) {
        self.name = name
        self.modified = modified
        content = .bytes(bytes)
    }

    /// A file that is opened when its turn comes.
    ///
    /// - Parameters:
    ///   - size: its length in bytes, nil when nobody knows; a known one makes archives that more programs can read while they arrive.
    ///   - open: opens the bytes; nil leaves the file out of the archive.
    public init<Bytes: AsyncSequence & Sendable>(
        _ name: String, modified: Instant, size: Int64?, open: @escaping @Sendable () async throws -> Bytes?
    ) where Bytes.Element == ByteBuffer {
        self.name = name
        self.modified = modified
        content = .stream(size: size) { try await open().map { AnyBuffers($0) } }
    }

    /// A file whose bytes are made while it is written, piece by piece; `seen` is shown each piece that goes by.
    public init<Pieces: AsyncSequence & Sendable>(
        _ name: String, modified: Instant, pieces open: @escaping @Sendable () async throws -> Pieces?,
        seen: @escaping @Sendable ([UInt8]) -> Void = { _ in }
    ) where Pieces.Element == [UInt8] {
        self.name = name
        self.modified = modified
        content = .stream(size: nil) { try await open().map { AnyBuffers(pieces: $0, seen) } }
    }

    var size: Int64? {
        switch content {
        case .bytes(let bytes): Int64(bytes.count)
        case .stream(let size, _): size
        }
    }
}

/// Any sequence of byte buffers, read through one closure.
struct AnyBuffers: Sendable {
    let makeNext: @Sendable () -> @concurrent () async throws -> ByteBuffer?

    init<S: AsyncSequence & Sendable>(_ sequence: S) where S.Element == ByteBuffer {
        makeNext = {
            var iterator = sequence.makeAsyncIterator()
            return { try await iterator.next() }
        }
    }

    init<S: AsyncSequence & Sendable>(pieces sequence: S, _ seen: @escaping @Sendable ([UInt8]) -> Void) where S.Element == [UInt8] {
        makeNext = {
            var iterator = sequence.makeAsyncIterator()
            return {
                guard let piece = try await iterator.next() else { return nil }
                seen(piece)
                return ByteBuffer(bytes: piece)
            }
        }
    }
}
