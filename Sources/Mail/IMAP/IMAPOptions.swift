/// How an IMAP client behaves.
public struct IMAPOptions: Sendable {
    /// How long each part may take.
    public struct Limits: Sendable {
        /// Name, connection and TLS handshake.
        public var connect: Duration = .seconds(30)
        /// A command that moves no letters, and any silence inside one that does.
        public var reply: Duration = .seconds(60)
        /// One letter, there or back.
        public var letter: Duration = .seconds(1_800)

        /// The usual limits.
        public init() {}
    }

    /// How long each part may take.
    public var limits = Limits()
    /// Whose certificates are believed.
    public var trust: MailTrust = .system
    /// How long one IDLE lasts before it is renewed; servers end it after 30 minutes (RFC 2177), routers often before.
    public var idleRenewal: Duration = .seconds(600)
    /// How often a server without IDLE is asked.
    public var polling: Duration = .seconds(60)

    /// The usual behaviour.
    public init() {}
}
