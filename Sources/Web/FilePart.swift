/// One file of a multipart body, as it arrives.
public struct FilePart: Sendable {
    /// The name of the form's field.
    public let name: String
    /// The name that the sender gives the file, without folders; may be empty. For showing only, never a path.
    public let fileName: String
    /// The type that the sender claims.
    public let contentType: String
    /// The bytes; what the handler leaves is skipped.
    public let body: FilePartBody
}

/// The bytes of one file, to be read once while its part is being handled.
public struct FilePartBody: AsyncSequence, Sendable {
    public typealias Element = ByteBuffer
    let reader: MultipartReader
    let part: Int

    /// Reads on from where the last reader stopped.
    public func makeAsyncIterator() -> Iterator {
        Iterator(reader: reader, part: part)
    }

    /// Hands out the pieces as they arrive.
    public struct Iterator: AsyncIteratorProtocol {
        let reader: MultipartReader
        let part: Int

        public mutating func next() async throws -> ByteBuffer? {
            try await reader.nextBytes(of: part)
        }
    }
}
