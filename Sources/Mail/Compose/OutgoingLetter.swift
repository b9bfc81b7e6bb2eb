import Crypto
import Foundation
import Values

/// A letter to be sent: values in, bytes of RFC 5322 and MIME out.
///
/// Whatever the values hold, no header can be injected: control characters become spaces, and an address or an identifier that is not one is refused
/// by ``check()``.
public struct OutgoingLetter: Sendable {
    /// Author.
    public var from: LetterAddress
    /// Recipients.
    public var to: [LetterAddress]
    /// Recipients of a copy. Hidden recipients belong in the SMTP envelope only.
    public var cc: [LetterAddress] = []
    /// Where answers should go, when not to the author.
    public var replyTo: [LetterAddress] = []
    /// Subject.
    public var subject: String
    /// Message-ID without angle brackets, under our own domain: ``LetterIdentifier/make(domain:)``.
    public var messageID: String
    /// When the letter was written; told in UTC.
    public var date: Instant
    /// Message-ID of the answered letter; left out when it is not a valid one, for it came from outside.
    public var inReplyTo: String?
    /// Message-IDs of the thread, oldest first; invalid ones are left out, of long threads the first and the last 20 stay.
    public var references: [String] = []
    /// `Auto-Submitted` (RFC 3834), such as `auto-generated`.
    public var autoSubmitted: String?
    /// More headers, such as `List-Unsubscribe`. Names must be tokens and may not be those written here.
    public var headers: [(name: String, value: String)] = []
    /// The text. Line ends of any kind.
    public var text: String
    /// The same as HTML.
    public var html: String?
    /// Files; those with a content ID are pictures of the HTML.
    public var attachments: [OutgoingPart] = []

    /// A letter with text; the rest is set afterwards.
    public init(from: LetterAddress, to: [LetterAddress], subject: String, messageID: String, date: Instant, text: String) {
        self.from = from
        self.to = to
        self.subject = subject
        self.messageID = messageID
        self.date = date
        self.text = text
    }

    /// The letter's bytes in pieces of at most about 100 kB, in memory that does not grow with the attachments. Throws ``ComposeProblem`` and errors
    /// of the attachments' sources.
    /// The same letter always has the same bytes: they may be made again after a lost connection.
    public func chunks() throws -> OutgoingChunks {
        try check()
        return OutgoingChunks(pieces: pieces(boundary: Hex.text(SHA256.hash(data: Data(messageID.utf8)).prefix(12))))
    }

    /// The whole letter in memory.
    public func bytes() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in try chunks() { bytes += chunk }
        return bytes
    }

    /// Writes the letter into a new file, synced to disk. Returns its size in bytes.
    @discardableResult
    public func write(to file: URL) async throws -> Int {
        let chunks = try chunks()
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        var size = 0
        for try await chunk in chunks {
            try handle.write(contentsOf: chunk)
            size += chunk.count
        }
        try handle.synchronize()
        try handle.close()
        return size
    }
}
