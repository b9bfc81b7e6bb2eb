import NIOCore

/// A conversation with an SMTP or LMTP server: signed in once, then any number of letters, one after the other.
///
/// The session outlives refusals (4xx, 5xx). When the server has closed the connection between two letters it is opened
/// anew, because nothing of the next letter was said yet.
public actor SMTPSession {
    /// The server.
    public nonisolated let server: MailServer
    let login: MailLogin
    let options: SMTPOptions
    nonisolated let loop: any EventLoop
    private nonisolated let executor: any SerialExecutor
    /// What the server said it can do.
    public internal(set) var features = SMTPFeatures()
    /// The server's first words.
    public internal(set) var greeting = ""
    var wire: Wire?
    /// One letter at a time: who comes while another is being sent waits in line.
    private let turns = WireTurns()

    /// The conversation runs on the event loop of its connection.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// A session that is not connected yet; the first letter connects it.
    public init(_ server: MailServer, login: MailLogin = .nobody, options: SMTPOptions = SMTPOptions()) {
        self.server = server
        self.login = login
        self.options = options
        loop = MailLoop.group.next()
        executor = loop.executor
    }

    /// Connects, encrypts and signs in, when that is not done yet.
    /// - Throws: `MailConnectionError`.
    public func connect() async throws {
        try await turns.alone { try await self.connected() }
    }

    /// Sends a letter and says what became of it for each recipient. Does not throw for the server's refusals or a lost
    /// connection: those are outcomes.
    /// - Throws: `MailConnectionError` when there is no connection or no signing in, and what the body's source throws.
    public func send(_ envelope: SMTPEnvelope, _ body: MailBody) async throws -> SMTPReceipt {
        try await turns.alone { try await self.delivered(envelope, body) }
    }

    /// Says good-bye and closes.
    public func quit() async {
        await turns.alone {
            guard let wire = self.wire else { return }
            self.wire = nil
            do {
                let time = self.deadline(min(self.options.limits.reply, .seconds(2)))
                try await wire.write(ByteBuffer(string: "QUIT\r\n"), until: time, "QUIT")
                _ = try await wire.reply(until: time, "QUIT")
            } catch {}
            wire.close()
        }
    }

    func deadline(_ limit: Duration) -> NIODeadline { .now() + TimeAmount(limit) }

    /// Says a command and takes the answer.
    func say(_ words: String, secret: String = "", step: String? = nil) async throws -> SMTPReply {
        guard let wire else { throw MailConnectionError.lost(words) }
        let time = deadline(options.limits.reply)
        try await wire.write(ByteBuffer(string: words + secret + "\r\n"), until: time, words)
        return try await wire.reply(until: time, words)
    }
}
