import HummingbirdCore
import NIOCore
import Synchronization

/// The bytes of a request as they arrive; may be read once, by one reader.
///
/// - Throws while reading: `Refusal.tooLarge` past the limit of the route, `Refusal.malformed` when the body ends early.
public struct CallBody: AsyncSequence, Sendable {
    public typealias Element = ByteBuffer
    let source: BodySource

    /// Reads on from where the last reader stopped.
    public func makeAsyncIterator() -> Iterator {
        Iterator(source: source)
    }

    /// Hands out the pieces as they arrive.
    public struct Iterator: AsyncIteratorProtocol {
        let source: BodySource

        public mutating func next() async throws -> ByteBuffer? {
            try await source.next()
        }
    }

    /// Everything at once.
    ///
    /// - Throws: `Refusal.tooLarge` past the given number of bytes.
    public func collect(limit: Int) async throws -> ByteBuffer {
        if let announced = source.announced, announced > limit { throw Refusal.tooLarge }
        var all = ByteBuffer()
        while var piece = try await source.next() {
            guard all.readableBytes + piece.readableBytes <= limit else { throw Refusal.tooLarge }
            if all.readableBytes == 0 { all = piece } else { all.writeBuffer(&piece) }
        }
        return all
    }
}

/// The one reader of a request's bytes; counts them.
final class BodySource: @unchecked Sendable {
    private let body: RequestBody
    private var iterator: RequestBody.AsyncIterator?
    private let busy = Atomic(false)
    private(set) var received: Int64 = 0
    private(set) var isFinished: Bool
    let announced: Int64?
    var limit: Int64 = .max
    var patience = Duration.seconds(60)
    private var waited = Duration.zero

    init(_ body: RequestBody, announced: Int64?, isEmpty: Bool) {
        self.body = body
        self.announced = announced
        isFinished = isEmpty
    }

    /// True when the rest cannot be read, or is not worth waiting for: the connection has to close.
    private(set) var isBroken = false

    private func broken() -> BrokenBody {
        isBroken = true
        return BrokenBody()
    }

    /// Bytes a second that a body has to come with, beyond its patience; the slowest telephone line is faster.
    private static let slowest: Int64 = 1_024

    func next() async throws -> ByteBuffer? {
        guard !isFinished else { return nil }
        guard !busy.exchange(true, ordering: .acquiring) else { throw Refusal.malformed }
        defer { busy.store(false, ordering: .releasing) }
        if let announced, announced > limit { throw Refusal.tooLarge }
        if iterator == nil { iterator = body.makeAsyncIterator() }
        let piece: ByteBuffer?
        let start = ContinuousClock.now
        do {
            piece = try await iterator?.next()
        } catch {
            isFinished = true
            throw broken()
        }
        guard let piece else {
            isFinished = true
            if let announced, announced != received { throw broken() }
            return nil
        }
        received += Int64(piece.readableBytes)
        waited += ContinuousClock.now - start
        guard waited < patience + .seconds(received / BodySource.slowest) else { throw broken() }
        guard received <= limit else { throw Refusal.tooLarge }
        return piece
    }
}

/// The connection or the syntax broke in the middle of a body; nothing more can be read from it.
struct BrokenBody: Error {}
