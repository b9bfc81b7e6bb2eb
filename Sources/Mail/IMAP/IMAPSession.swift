import NIOCore

/// A conversation with an IMAP server (RFC 3501, RFC 9051): signed in, at most one folder open at a time.
///
/// Nothing here ever marks a letter as read: letters are fetched with BODY.PEEK, and folders are opened with EXAMINE
/// unless asked otherwise. After an error of the connection the session is over; make a new one.
public actor IMAPSession {
    /// The server.
    public nonisolated let server: MailServer
    let login: MailLogin
    let options: IMAPOptions
    nonisolated let loop: any EventLoop
    private nonisolated let executor: any SerialExecutor
    private let turns = WireTurns()
    var wire: Wire?
    private var commands = 0
    /// What the server said it can do, in capitals.
    public internal(set) var capabilities: Set<String> = []
    /// The open folder, kept up to date with what the server mentions in passing.
    public internal(set) var folder: IMAPFolderState?
    /// Whether the open folder has changed since somebody asked.
    var hasNews = false
    /// The letter that is being read.
    var reading: Reading?
    /// The UID of the letter that came in the answer being read.
    var given: UInt32?

    /// A letter on its way from the wire to its reader.
    struct Reading {
        var rest: Int
        var isOverLimit: Bool
        var end: NIODeadline
    }

    /// The conversation runs on the event loop of its connection.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// A session that is not connected yet.
    public init(_ server: MailServer, login: MailLogin, options: IMAPOptions = IMAPOptions()) {
        self.server = server
        self.login = login
        self.options = options
        loop = MailLoop.group.next()
        executor = loop.executor
    }

    /// One conversation at a time. After anything but a plain NO it is not known any more where the answers stand, so the
    /// connection ends.
    func alone<R>(_ body: () async throws -> R) async throws -> R {
        try await turns.alone {
            do {
                return try await body()
            } catch MailConnectionError.refused(let words) {
                throw MailConnectionError.refused(words)
            } catch {
                drop()
                throw error
            }
        }
    }

    func deadline(_ limit: Duration) -> NIODeadline { .now() + TimeAmount(limit) }

    func open() throws -> Wire {
        guard let wire else { throw MailConnectionError.lost("IMAP") }
        return wire
    }

    func nextTag() -> String {
        commands += 1
        return "w\(commands)"
    }

    /// Says a command and takes the answers up to its end. The name of the command is all that errors tell of it.
    /// - Returns: the status that ended it, always OK.
    /// - Throws: `MailConnectionError.refused` for NO and BAD.
    @discardableResult
    func say(
        _ command: String, _ arguments: [IMAPArgument] = [], untagged: (IMAPResponse) throws -> Void = { _ in }
    ) async throws -> IMAPResponse {
        let tag = nextTag()
        let end = deadline(options.limits.reply)
        let wire = try open()
        var bytes = ByteBuffer(string: "\(tag) \(command)")
        for argument in arguments {
            switch argument.form {
            case .plain: bytes.writeString(" \(argument.text)")
            case .quoted: bytes.writeString(" \"\(argument.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"")
            case .literal:
                bytes.writeString(" {\(argument.text.utf8.count)}\r\n")
                try await wire.write(bytes, until: end, command)
                try await goAhead(tag, until: end, command)
                bytes = ByteBuffer(string: argument.text)
            }
        }
        bytes.writeStaticString("\r\n")
        try await wire.write(bytes, until: end, command)
        return try await status(of: tag, until: end, command, untagged: untagged)
    }

    /// Takes answers up to the status of a command.
    func status(
        of tag: String, until end: NIODeadline, _ step: String, untagged: (IMAPResponse) throws -> Void = { _ in }
    ) async throws -> IMAPResponse {
        let wire = try open()
        while true {
            let response = try await wire.imapResponse(until: end, step)
            if response.tag == tag { return try accepted(response) }
            try note(response)
            try untagged(response)
        }
    }

    /// Waits for the `+` that lets a literal or the words of a sign-in follow.
    @discardableResult
    func goAhead(_ tag: String, until end: NIODeadline, _ step: String) async throws -> IMAPResponse {
        let wire = try open()
        while true {
            let response = try await wire.imapResponse(until: end, step)
            if response.tag == "+" { return response }
            if response.tag == tag {
                throw MailConnectionError.refused(response.text)
            }
            try note(response)
        }
    }

    func accepted(_ response: IMAPResponse) throws -> IMAPResponse {
        guard response.keyword == "OK" else { throw MailConnectionError.refused(response.text) }
        if response.code.first?.uppercased() == "CAPABILITY" { capabilities = Set(response.code.dropFirst().map { $0.uppercased() }) }
        return response
    }

    /// Says good-bye and closes.
    public func logout() async {
        await turns.alone {
            guard let wire else { return }
            do { try await wire.write(ByteBuffer(string: "\(nextTag()) LOGOUT\r\n"), until: deadline(.seconds(5)), "LOGOUT") } catch {}
            drop()
        }
    }

    /// Ends the connection at once.
    func drop() {
        wire?.close()
        wire = nil
        folder = nil
    }
}

/// Something said after the name of a command.
struct IMAPArgument: Sendable {
    enum Form { case plain, quoted, literal }
    let text: String
    let form: Form

    /// Goes as it is; only for words made by this side.
    static func plain(_ text: String) -> IMAPArgument { IMAPArgument(text: text, form: .plain) }

    /// Words from elsewhere: quoted where that can hold them, else as a literal.
    static func words(_ text: String) -> IMAPArgument {
        let canBeQuoted = text.utf8.count < 1_000 && text.utf8.allSatisfy { (32...126).contains($0) }
        return IMAPArgument(text: text, form: canBeQuoted ? .quoted : .literal)
    }
}
