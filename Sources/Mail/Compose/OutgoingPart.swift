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
        let isToken = type.wholeMatch(of: /[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,100}/) != nil
        return isToken && !type.hasPrefix("message/") && !type.hasPrefix("multipart/") ? type : "application/octet-stream"
    }
}
