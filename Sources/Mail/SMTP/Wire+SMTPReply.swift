import NIOCore

extension Wire {
    /// The next answer of an SMTP or LMTP server. A line has 4,096 bytes at most, an answer 128 lines.
    func reply(until time: NIODeadline, _ step: String) async throws -> SMTPReply {
        var code: Int?
        var lines: [String] = []
        while true {
            let line = try await line(atMost: 4_096, until: time, step)
            let text = String(decoding: line.readableBytesView, as: UTF8.self)
            let digits = text.utf8.prefix(3).map { Int($0) - 48 }
            guard digits.count == 3, digits.allSatisfy((0...9).contains), (2...5).contains(digits[0]) else {
                throw MailConnectionError.outsideProtocol("no SMTP answer: \(text.prefix(80))")
            }
            let number = digits[0] * 100 + digits[1] * 10 + digits[2]
            guard code == nil || code == number else { throw MailConnectionError.outsideProtocol("two codes in one answer") }
            code = number
            let rest = text.utf8.dropFirst(3)
            lines.append(String(decoding: rest.dropFirst(), as: UTF8.self))
            guard rest.first == UInt8(ascii: "-") else { return SMTPReply(code: number, lines: lines) }
            guard lines.count < 128 else { throw MailConnectionError.overLimit("lines in an SMTP answer") }
        }
    }
}
