/// What became of a letter for one recipient.
public enum SMTPOutcome: Sendable, Equatable {
    /// The server has taken it over; its words usually hold the queue name.
    case accepted(SMTPReply)
    /// Refused for good: sending the same again is useless.
    case rejected(SMTPReply)
    /// Not sent now, may work later: a 4xx answer, or the connection failed before the end of the letter.
    case deferred(SMTPReply)
    /// The connection was lost after the final dot: the server may have the letter. Never repeat it without asking
    /// somebody or looking for its Message-ID.
    case unknown(String)
}

/// What became of a letter, recipient by recipient, in the order given.
public struct SMTPReceipt: Sendable, Equatable {
    /// One recipient and the outcome.
    public struct Line: Sendable, Equatable {
        /// The address as given.
        public var recipient: String
        /// What became of the letter.
        public var outcome: SMTPOutcome
    }

    /// Every recipient once.
    public var lines: [Line]

    /// The outcome for an address; nil when it was no recipient.
    public subscript(recipient: String) -> SMTPOutcome? {
        lines.first { $0.recipient == recipient }?.outcome
    }

    /// Whether every recipient was accepted.
    public var isComplete: Bool {
        lines.allSatisfy { if case .accepted = $0.outcome { true } else { false } }
    }
}

/// From whom and to whom, as the servers see it (not the lines of the letter).
public struct SMTPEnvelope: Sendable, Equatable {
    /// Where refusals go; empty for letters that must not be answered by machines (RFC 5321 section 4.5.5).
    public var sender: String
    /// One or more addresses.
    public var recipients: [String]
    /// Whether the letter has bytes over 127, which needs 8BITMIME.
    public var hasEightBits: Bool

    /// An envelope.
    public init(sender: String, recipients: [String], hasEightBits: Bool = false) {
        self.sender = sender
        self.recipients = recipients
        self.hasEightBits = hasEightBits
    }
}

extension SMTPOutcome {
    /// The outcome that an answer means.
    init(_ reply: SMTPReply) {
        self = reply.isPositive ? .accepted(reply) : reply.isPermanent ? .rejected(reply) : .deferred(reply)
    }

    /// A refusal made by this side, before anything was sent.
    static func rejected(_ code: Int, _ words: String) -> SMTPOutcome {
        .rejected(SMTPReply(code: code, lines: [words]))
    }

    /// A failure of the connection before the end of the letter.
    static func deferred(_ error: any Error) -> SMTPOutcome {
        .deferred(SMTPReply(code: 451, lines: ["4.4.2 \(error)"]))
    }
}
