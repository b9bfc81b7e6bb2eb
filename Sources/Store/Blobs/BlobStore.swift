import NIOCore

/// A place that keeps bytes by their SHA-256: a folder or an S3-compatible store.
///
/// What `put` or `finish` has returned is durable: it survives a power cut.
public protocol BlobStore: Sendable {
    /// Stores a stream without ever holding it whole in memory.
    ///
    /// - Parameter limit: the greatest accepted length in bytes.
    /// - Throws: `BlobError.tooLarge` past the limit, `.full`, `.unavailable`, or what the stream throws; nothing is kept then.
    func put(_ stream: some AsyncSequence<ByteBuffer, any Error>, limit: Int64) async throws -> Blob

    /// The bytes of a blob, or of a part of it, in pieces of at least 128 kB (but the last).
    ///
    /// - Throws: `BlobError.missing` or `.outOfRange` before the first piece.
    func read(_ hash: String, range: Range<Int64>?) async throws -> BlobBytes

    /// Stores a file of this machine that nobody needs any more: it is moved where that is possible, and is gone afterwards.
    func put(moving path: String) async throws -> Blob

    /// The path of a blob where the store keeps it as a file of this machine, for programs that read files; nil elsewhere. It must not be changed.
    func file(of hash: String) async throws -> String?

    /// The length in bytes, nil when there is no such blob.
    func size(_ hash: String) async throws -> Int64?

    /// Removes a blob; one that is not there is no error.
    func delete(_ hash: String) async throws

    /// Every stored blob, read page by page as the caller goes on.
    func all() -> PulledSequence<Blob>

    /// Begins an upload that survives broken connections and restarts.
    func beginUpload() async throws -> PartialUpload

    /// How far an upload has come; nil when it is unknown, finished or expired.
    func upload(_ id: String) async throws -> PartialUpload?

    /// Adds a stream at an offset. When the stream breaks, what has arrived is kept durably and the error is thrown on.
    ///
    /// - Parameter limit: the greatest length in bytes of the whole upload.
    /// - Throws: `BlobError.missing`, `.wrongOffset`, `.tooLarge`, or what the stream throws.
    func append(_ stream: some AsyncSequence<ByteBuffer, any Error>, to id: String, at offset: Int64, limit: Int64) async throws
        -> PartialUpload

    /// Turns an upload into a blob.
    func finish(_ id: String) async throws -> Blob

    /// Forgets an upload.
    func discard(_ id: String) async throws

    /// Forgets the uploads that nothing was added to for the given number of seconds; returns how many.
    @discardableResult
    func expireUploads(idleFor seconds: Int64) async throws -> Int
}

/// The bytes of a blob in order.
public typealias BlobBytes = PulledSequence<ByteBuffer>
