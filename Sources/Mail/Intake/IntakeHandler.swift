/// Who decides about letters that come in.
public protocol IntakeHandler: Sendable {
    /// Whether letters for this address are taken. Asked at RCPT, before the letter.
    @concurrent func accepts(_ recipient: String, of envelope: IntakeEnvelope) async -> IntakeAnswer

    /// Stores a letter and answers for each recipient, in the order of the envelope.
    ///
    /// Read the body to its end: it throws when the sender goes away, takes too long or sends more than the limit, and
    /// then nothing may be kept. An `accepted` is passed on to the sender, who forgets the letter: return it only when the
    /// letter would survive a power cut. When this throws, the sender is told to try again (451).
    @concurrent func store(_ envelope: IntakeEnvelope, _ body: IntakeBody) async throws -> [IntakeAnswer]
}

/// From whom, to whom and over which connection a letter comes.
public struct IntakeEnvelope: Sendable, Equatable {
    /// Where refusals go; empty for a letter from a machine.
    public internal(set) var sender: String
    /// The accepted recipients in the order they were said.
    public internal(set) var recipients: [String]
    /// The name in EHLO or LHLO: a claim, not a fact.
    public internal(set) var helloName: String
    /// The address of the other end.
    public internal(set) var peer: String
    /// Whether the connection is encrypted.
    public internal(set) var isSecure: Bool
    /// The size in bytes that the sender announced.
    public internal(set) var announcedSize: Int?
}
