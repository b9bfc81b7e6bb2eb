import Foundation

/// A file of a letter to be sent.
public struct OutgoingPart: Sendable {
    /// Where the bytes come from; opened when they are needed, once per sending.
    public enum Content: Sendable {
        /// Bytes in memory.
        case bytes([UInt8])
        /// A file, read in pieces.
        case file(URL)
        /// A stream of pieces, such as a blob of the store.
        case stream(@Sendable () -> AsyncThrowingStream<[UInt8], any Error>)
    }

    /// The file's name for the recipient; made safe when written.
    public var name: String
    /// Media type; anything unfit becomes `application/octet-stream`.
    public var contentType: String
    /// Content-ID without angle brackets, for a picture that the HTML shows by `cid:`.
    public var contentID: String?
    /// Where the bytes come from.
    public var content: Content

    /// A file.
    public init(name: String, contentType: String, content: Content, contentID: String? = nil) {
        self.name = name
        self.contentType = contentType
        self.content = content
        self.contentID = contentID
    }

    /// The media type as written. Letters and multiparts may not be base64 (RFC 2046 5.2.1), so they travel as plain files.
    var writtenType: String {
        let type = contentType.lowercased()
        let words = type.split(separator: "/", omittingEmptySubsequences: false)
        let isToken = words.count == 2 && words.allSatisfy { (1...100).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isTokenByte) }
        return isToken && !type.hasPrefix("message/") && !type.hasPrefix("multipart/") ? type : "application/octet-stream"
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x21, 0x23, 0x24, 0x26, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F: true
        default: false
        }
    }
}
