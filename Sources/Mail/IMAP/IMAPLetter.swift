import NIOCore
import Values

/// What a server knows about a letter without its text.
public struct IMAPFacts: Sendable, Equatable {
    /// The number of the letter in its folder, for as long as UIDVALIDITY stays.
    public var uid: UInt32
    /// Flags such as `\Seen`.
    public var flags: Set<String>
    /// When the letter came into the mailbox.
    public var arrived: Instant?
    /// Its size in bytes.
    public var size: Int?

    /// Reads `UID 7 FLAGS (\Seen) …`; nil without a UID.
    init?(_ values: [IMAPValue]) {
        var pairs: [String: IMAPValue] = [:]
        var index = 0
        while index + 1 < values.count {
            if let name = values[index].words?.uppercased() { pairs[name] = values[index + 1] }
            index += 2
        }
        guard let uid = pairs["UID"]?.number.flatMap({ UInt32(exactly: $0) }), uid > 0 else { return nil }
        self.uid = uid
        flags = Set(pairs["FLAGS"]?.list?.compactMap(\.words) ?? [])
        arrived = pairs["INTERNALDATE"]?.words.flatMap(IMAPDate.instant)
        size = pairs["RFC822.SIZE"]?.number
    }
}

/// A letter on its way from the server. Its body is read from the connection while it is iterated, once.
public struct IMAPLetter: Sendable {
    /// What the server knows about it.
    public let facts: IMAPFacts
    /// How many bytes it has.
    public let size: Int
    /// Its bytes; throws `MailConnectionError.overLimit` at once when it is larger than asked for.
    public let body: IMAPLetterBody
}

/// The bytes of a letter in order.
public struct IMAPLetterBody: AsyncSequence, Sendable {
    public typealias Element = ByteBuffer
    let session: IMAPSession

    /// Takes the next bytes from the connection.
    public struct Iterator: AsyncIteratorProtocol {
        let session: IMAPSession

        /// The next bytes; nil after the last.
        public mutating func next() async throws -> ByteBuffer? { try await session.nextPiece() }
    }

    public func makeAsyncIterator() -> Iterator { Iterator(session: session) }

    /// The same as arrays of bytes.
    public var chunks: AsyncMapSequence<IMAPLetterBody, [UInt8]> { map { Array($0.readableBytesView) } }
}
