import NIOCore

extension Wire {
    /// What a server may send in one answer, in bytes.
    enum IMAPLimit {
        /// A line: the answer to a search of a full mailbox is one line.
        static let line = 4 << 20
        /// All literals of an answer together, but for the letter that goes to its reader.
        static let literals = 1 << 20
    }

    /// The next answer, literals included.
    ///
    /// - Parameter letter: called for the literal of `BODY[]` with the values so far and its size; must take exactly that
    ///   many bytes from the wire. Without it such a literal is like any other and small.
    func imapResponse(
        until time: NIODeadline, _ step: String, letter: ((IMAPTokens, Int) async throws -> Void)? = nil
    ) async throws -> IMAPResponse {
        var response: IMAPResponse?
        var tokens = IMAPTokens()
        var room = IMAPLimit.literals
        while true {
            var line = try await line(atMost: IMAPLimit.line, until: time, step)
            if response == nil {
                let tag = Self.word(&line)
                let first = line.readableBytesView.prefix { $0 != UInt8(ascii: " ") }
                if tag == "+" || IMAPResponse.isStatus(String(decoding: first, as: UTF8.self)) {
                    return IMAPResponse(tag: tag, text: String(buffer: line))
                }
                guard !tag.isEmpty else { throw MailConnectionError.outsideProtocol("an empty line, \(step)") }
                response = IMAPResponse(tag: tag)
            }
            guard let (size, text) = try Self.literal(line) else {
                try tokens.read(line.readableBytesView)
                response?.values = tokens.values
                return response ?? IMAPResponse(tag: "")
            }
            try tokens.read(text)
            if let letter, case .atom(let name)? = tokens.last, name.uppercased() == "BODY[]" {
                try await letter(tokens, size)
                tokens.add(.streamed)
            } else {
                room -= size
                guard room >= 0 else { throw MailConnectionError.overLimit("a literal of \(size) bytes, \(step)") }
                tokens.add(.text(try await literal(size, until: time, step)))
            }
        }
    }

    private func literal(_ size: Int, until time: NIODeadline, _ step: String) async throws -> String {
        var text = ByteBuffer()
        while text.readableBytes < size {
            var piece = try await bytes(atMost: size - text.readableBytes, until: time, step)
            text.writeBuffer(&piece)
        }
        return String(buffer: text)
    }

    /// The first word, taken off together with the blank after it.
    private static func word(_ line: inout ByteBuffer) -> String {
        let word = line.readableBytesView.prefix { $0 != UInt8(ascii: " ") }
        let text = String(decoding: word.prefix(64), as: UTF8.self)
        line.moveReaderIndex(forwardBy: min(word.count + 1, line.readableBytes))
        return text
    }

    /// The size of the literal that a line announces at its end, as `{12}` or `~{12+}`, and the line without that.
    private static func literal(_ line: ByteBuffer) throws -> (size: Int, text: ByteBufferView)? {
        let view = line.readableBytesView
        guard view.last == UInt8(ascii: "}"), let open = view.lastIndex(of: UInt8(ascii: "{")) else { return nil }
        var digits = view[view.index(after: open)..<view.index(before: view.endIndex)]
        if digits.last == UInt8(ascii: "+") { digits = digits.dropLast() }
        guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        guard digits.count <= 10, let size = Int(String(decoding: digits, as: UTF8.self)) else {
            throw MailConnectionError.overLimit("a literal")
        }
        let text = view[..<open]
        return (size, text.last == UInt8(ascii: "~") ? text.dropLast() : text)
    }
}
