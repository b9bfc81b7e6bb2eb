import NIOCore
import Values

/// Where a letter stands after it was put into a folder; said by servers with UIDPLUS (RFC 4315).
public struct IMAPPlace: Sendable, Equatable {
    /// The UIDVALIDITY of the folder.
    public var uidValidity: UInt32
    /// The letter's UID in it.
    public var uid: UInt32
}

extension IMAPSession {
    /// Puts a letter into a folder, such as the one for sent letters. The body is read twice: once to count it.
    ///
    /// - Parameters:
    ///   - flags: `\Seen` for a letter that somebody of ours has written.
    ///   - arrived: the time the folder shows; now when nil.
    /// - Throws: `MailConnectionError.refused` when the server does not take it; after `lost` and `timedOut` it may be
    ///   there all the same: look for its Message-ID before trying again.
    @discardableResult
    public func append(_ body: MailBody, to path: String, flags: [String] = ["\\Seen"], arrived: Instant? = nil) async throws -> IMAPPlace?
    {
        try await alone { try await appended(body, path, flags, arrived) }
    }

    private func appended(_ body: MailBody, _ path: String, _ flags: [String], _ arrived: Instant?) async throws -> IMAPPlace? {
        guard flags.allSatisfy({ $0.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"(){}%*\"]".utf8.contains($0) } }) else {
            throw MailConnectionError.outsideProtocol("a flag that cannot be said")
        }
        let size = try await Self.count(body)
        let wire = try open()
        let tag = nextTag()
        let end = deadline(options.limits.letter)
        let name = IMAPArgument.words(path)
        guard name.form == .quoted else { throw MailConnectionError.outsideProtocol("a folder name that is not modified UTF-7") }
        let quoted = path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let date = arrived.map { " \"\(IMAPDate.text($0))\"" } ?? ""
        let command = "\(tag) APPEND \"\(quoted)\" (\(flags.joined(separator: " ")))\(date) {\(size)}\r\n"
        try await wire.write(ByteBuffer(string: command), until: end, "APPEND")
        try await goAhead(tag, until: deadline(options.limits.reply), "APPEND")
        var sent = 0
        var lineEnds = LineEnds(doublingDots: false)
        try await body.pour { piece in
            let bytes = lineEnds.convert(piece)
            sent += bytes.readableBytes
            guard sent <= size else { throw MailConnectionError.outsideProtocol("a body that has grown") }
            if bytes.readableBytes > 0 { try await wire.write(bytes, until: end, "APPEND") }
        }
        var tail = lineEnds.finish()
        guard sent + tail.readableBytes == size else { throw MailConnectionError.outsideProtocol("a body that has changed") }
        tail.writeStaticString("\r\n")
        try await wire.write(tail, until: end, "APPEND")
        let code = try await status(of: tag, until: end, "APPEND").code
        guard code.count == 3, code[0].uppercased() == "APPENDUID", let validity = UInt32(code[1]), let uid = UInt32(code[2]) else {
            return nil
        }
        return IMAPPlace(uidValidity: validity, uid: uid)
    }

    private static func count(_ body: MailBody) async throws -> Int {
        var lineEnds = LineEnds(doublingDots: false)
        var size = 0
        try await body.pour { size += lineEnds.convert($0).readableBytes }
        return size + lineEnds.finish().readableBytes
    }
}
