import NIOCore

/// The bytes of a letter, given piece by piece so that a large letter is never whole in memory.
///
/// A body may be poured more than once (to count it before an IMAP APPEND, or again after a connection was lost), so the
/// source must give the same bytes each time.
public struct MailBody: Sendable {
    /// How many bytes the source gives, when it is known before.
    public let size: Int?
    let pour: @Sendable (_ sink: (ByteBuffer) async throws -> Void) async throws -> Void

    /// A letter that is in memory.
    public init(_ bytes: some Sequence<UInt8> & Sendable) {
        self.init(buffer: ByteBuffer(bytes: bytes))
    }

    /// A letter that is in memory as text.
    public init(_ text: String) {
        self.init(buffer: ByteBuffer(string: text))
    }

    /// A letter that is in a buffer.
    public init(buffer: ByteBuffer) {
        size = buffer.readableBytes
        pour = { try await $0(buffer) }
    }

    /// A letter that comes in buffers.
    public init<Chunks: AsyncSequence & Sendable>(size: Int? = nil, buffers: Chunks) where Chunks.Element == ByteBuffer {
        self.size = size
        pour = { sink in for try await chunk in buffers { try await sink(chunk) } }
    }

    /// A letter that comes in pieces of bytes, such as `[UInt8]` or `Data`.
    public init<Chunks: AsyncSequence & Sendable>(size: Int? = nil, chunks: Chunks)
    where Chunks.Element: Sequence, Chunks.Element.Element == UInt8 {
        self.size = size
        pour = { sink in for try await chunk in chunks { try await sink(ByteBuffer(bytes: chunk)) } }
    }
}
