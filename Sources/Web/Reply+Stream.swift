import NIOCore

/// How a browser treats a file: shows it or saves it (RFC 6266).
public enum Disposition: String, Sendable {
    case inline
    case attachment
}

/// A long body of known or unknown length, made while it is sent.
struct StreamContent: Sendable {
    let type: String
    let length: Int64?
    let tag: String?
    let open: @Sendable (Range<Int64>?) async throws -> AnyByteSequence
}

/// Any sequence of byte buffers, read through one closure.
struct AnyByteSequence: Sendable {
    let makeNext: @Sendable () -> @concurrent () async throws -> ByteBuffer?

    init<S: AsyncSequence & Sendable>(_ sequence: S) where S.Element == ByteBuffer {
        makeNext = {
            var iterator = sequence.makeAsyncIterator()
            return { try await iterator.next() }
        }
    }
}

extension Reply {
    /// A file or another long body. With a length it answers `Range` requests for one range.
    ///
    /// It goes out under `ContentPolicy.file`, so nothing in it may run; a PDF to be shown goes out under `.preview`, which our pages may frame.
    ///
    /// - Parameters:
    ///   - contentType: its media type.
    ///   - length: bytes of the whole; nil when not known beforehand.
    ///   - name: its name for people; any text.
    ///   - disposition: shown in the browser or saved.
    ///   - tag: names these very bytes, for caches (a SHA-256 in hex serves well).
    ///   - body: opens the bytes of a range, or all of them for nil.
    public static func stream<S: AsyncSequence & Sendable>(
        _ contentType: String, length: Int64?, name: String? = nil, disposition: Disposition = .attachment, tag: String? = nil,
        body: @escaping @Sendable (Range<Int64>?) async throws -> S
    ) -> Reply where S.Element == ByteBuffer {
        let content = StreamContent(type: contentType, length: length, tag: tag) { AnyByteSequence(try await body($0)) }
        var reply = Reply(status: 200, .stream(content))
        reply.policy = contentType == "application/pdf" && disposition == .inline ? .preview : .file
        reply.fields[.contentDisposition] = ContentDisposition.field(disposition, name: name)
        return reply
    }
}
