import Values

/// Why a letter cannot be written.
public enum ComposeProblem: Error, Sendable, Equatable {
    /// Not an address that can stand in a header; `EmailAddress` of Values says which can.
    case address(String)
    /// Nobody to write to.
    case noRecipient
    /// Not a Message-ID.
    case messageID(String)
    /// A header name that is not a token or is written by the letter itself.
    case header(String)
}

extension OutgoingLetter {
    /// Throws what makes the letter impossible to write.
    public func check() throws(ComposeProblem) {
        guard !to.isEmpty || !cc.isEmpty else { throw .noRecipient }
        for address in [from] + to + cc + replyTo where EmailAddress(address.email) == nil { throw .address(address.email) }
        guard LetterIdentifier.isMessageID(messageID) else { throw .messageID(messageID) }
        for header in headers where !Self.isFree(header.name) { throw .header(header.name) }
    }

    private static let own: Set = [
        "from", "to", "cc", "bcc", "reply-to", "sender", "subject", "message-id", "date", "in-reply-to", "references", "auto-submitted",
        "mime-version",
    ]

    private static func isFree(_ name: String) -> Bool {
        name.wholeMatch(of: /[A-Za-z][A-Za-z0-9-]{0,60}/) != nil && !own.contains(name.lowercased())
            && !name.lowercased().hasPrefix("content-")
    }
}
