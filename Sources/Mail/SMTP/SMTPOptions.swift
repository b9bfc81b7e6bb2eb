/// How an SMTP client behaves.
public struct SMTPOptions: Sendable {
    /// The dialect: submission and relay, or local delivery with an answer for each recipient after the body (RFC 2033).
    public enum Dialect: Sendable { case smtp, lmtp }

    /// How long each part may take.
    public struct Limits: Sendable {
        /// Name, connection and TLS handshake.
        public var connect: Duration = .seconds(30)
        /// One answer.
        public var reply: Duration = .seconds(120)
        /// The answer after the final dot, when the server stores the letter (RFC 5321 section 4.5.3.2.6 says ten minutes).
        public var afterBody: Duration = .seconds(600)
        /// The whole body, however slow the network.
        public var body: Duration = .seconds(1_800)

        /// The usual limits.
        public init() {}
    }

    /// SMTP or LMTP.
    public var dialect: Dialect = .smtp
    /// How long each part may take.
    public var limits = Limits()
    /// Whose certificates are believed.
    public var trust: MailTrust = .system
    /// The name said in EHLO; by default the own address as a literal, like `[192.0.2.1]` (RFC 5321 section 4.1.3).
    public var helloName: String?

    /// The usual behaviour.
    public init() {}
}
