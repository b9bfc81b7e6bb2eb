import Foundation

/// The bytes of a letter, made while they are taken.
public struct OutgoingChunks: AsyncSequence, Sendable {
    /// A piece of the letter.
    public typealias Element = [UInt8]

    let pieces: [OutgoingLetter.Piece]

    /// Starts from the beginning; sources of attachments are opened again.
    public func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces[...]) }

    /// Walks over the pieces, encoding files as they come.
    public struct Iterator: AsyncIteratorProtocol {
        var pieces: ArraySlice<OutgoingLetter.Piece>
        private var source: Source?
        private var encoder = Base64Lines()

        init(pieces: ArraySlice<OutgoingLetter.Piece>) { self.pieces = pieces }

        /// The next piece; nil at the end.
        public mutating func next() async throws -> [UInt8]? {
            while true {
                if source != nil {
                    if let bytes = try await source?.next() {
                        let lines = encoder.encode(bytes)
                        if lines.isEmpty { continue }
                        return lines
                    }
                    source = nil
                    return encoder.finish()
                }
                guard let piece = pieces.popFirst() else { return nil }
                switch piece {
                case .bytes(let bytes): return bytes
                case .base64(let content): source = try Source(content)
                }
            }
        }
    }

    /// An attachment being read.
    private enum Source {
        case bytes([UInt8], Int)
        case file(FileHandle)
        case stream(AsyncThrowingStream<[UInt8], any Error>.AsyncIterator)

        init(_ content: OutgoingPart.Content) throws {
            switch content {
            case .bytes(let bytes): self = .bytes(bytes, 0)
            case .file(let url): self = .file(try FileHandle(forReadingFrom: url))
            case .stream(let open): self = .stream(open().makeAsyncIterator())
            }
        }

        mutating func next() async throws -> [UInt8]? {
            switch self {
            case .bytes(let bytes, let start):
                let end = Swift.min(start + 65_536, bytes.count)
                self = .bytes(bytes, end)
                return start < end ? Array(bytes[start..<end]) : nil
            case .file(let handle):
                guard let data = try handle.read(upToCount: 65_536), !data.isEmpty else {
                    try handle.close()
                    return nil
                }
                return Array(data)
            case .stream(var iterator):
                let piece = try await iterator.next(isolation: #isolation)
                self = .stream(iterator)
                return piece
            }
        }
    }
}
