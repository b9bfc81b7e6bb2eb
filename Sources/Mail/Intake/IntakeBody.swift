import NIOCore

/// The bytes of a letter that is coming in, without the dots of SMTP. May be iterated once.
public struct IntakeBody: AsyncSequence, Sendable {
    public typealias Element = ByteBuffer
    let connection: IntakeConnection

    /// Takes the next bytes from the connection.
    public struct Iterator: AsyncIteratorProtocol {
        let connection: IntakeConnection

        /// The next bytes; nil after the final dot.
        /// - Throws: `MailConnectionError` when the letter did not come to its end or is over the limit.
        public mutating func next() async throws -> ByteBuffer? {
            try await connection.nextPiece()
        }
    }

    public func makeAsyncIterator() -> Iterator { Iterator(connection: connection) }

    /// The same as arrays of bytes.
    public var chunks: AsyncMapSequence<IntakeBody, [UInt8]> { map { Array($0.readableBytesView) } }
}
