import NIOCore
import NIOSSL

/// One client of the intake, from the greeting to the good-bye. Runs on the event loop of its connection.
actor IntakeConnection {
    nonisolated let wire: Wire
    let options: IntakeOptions
    let tls: NIOSSLContext?
    let handler: any IntakeHandler
    private nonisolated let executor: any SerialExecutor
    var envelope: IntakeEnvelope
    var isIntroduced = false
    var hasSender = false
    var mistakes = 0
    var isRetiring = false
    private var isIdle = false
    private var answers = ByteBuffer()
    var letter = Letter()

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// How far the letter is.
    struct Letter {
        var dots = DotReader()
        var count = 0
        var isOpen = false
        var end = NIODeadline.now()
        var failure: MailConnectionError?
    }

    init(_ wire: Wire, options: IntakeOptions, tls: NIOSSLContext?, handler: any IntakeHandler) {
        self.wire = wire
        self.options = options
        self.tls = tls
        self.handler = handler
        executor = wire.loop.executor
        envelope = IntakeEnvelope(sender: "", recipients: [], helloName: "", peer: "", isSecure: false)
    }

    /// Serves the client until it goes or has to.
    func serve() async {
        envelope.peer = wire.remote?.ipAddress ?? "socket"
        answer(220, "\(options.name) \(options.dialect == .lmtp ? "LMTP" : "ESMTP") Wiecha")
        do {
            while !isRetiring, mistakes < options.limits.mistakes {
                guard try await obeys(nextCommand()) else { break }
            }
            if isRetiring { answer(421, "4.3.2 \(options.name) is closing, come back later") }
            if mistakes >= options.limits.mistakes { answer(421, "4.7.0 too many mistakes") }
        } catch MailConnectionError.timedOut {
            // The wire is closed already: a client that does not talk does not read either.
        } catch MailConnectionError.overLimit {
            answer(500, "5.5.2 line too long")
        } catch {
            answer(421, "4.7.0 \(options.name) ends the connection")
        }
        do { try await flush() } catch {}
        wire.close()
    }

    /// Ends an idle connection now and a busy one after its letter.
    func retire() {
        isRetiring = true
        guard isIdle, let channel = wire.channel else { return }
        channel.writeAndFlush(ByteBuffer(string: "421 4.3.2 \(options.name) is closing, come back later\r\n"), promise: nil)
        wire.close()
    }

    /// Ends the connection whatever it does.
    func abandon() { wire.fail(MailConnectionError.lost("intake stopped")) }

    private func nextCommand() async throws -> IntakeCommand {
        if !wire.hasLine {
            try await flush()
            isIdle = !hasSender
        }
        defer { isIdle = false }
        let line = try await wire.line(atMost: options.limits.commandLine, strict: true, until: deadline(options.limits.idle), "command")
        guard let text = String(validating: line.readableBytesView, as: UTF8.self) else { return .malformed }
        return IntakeCommand(text)
    }

    func deadline(_ limit: Duration) -> NIODeadline { .now() + TimeAmount(limit) }

    /// Puts an answer in line; it leaves before the next wait.
    func answer(_ code: Int, _ lines: String...) {
        for (index, line) in lines.enumerated() {
            answers.writeString("\(code)\(index == lines.count - 1 ? " " : "-")\(line)\r\n")
        }
        if (500...504).contains(code) { mistakes += 1 }
    }

    func answer(_ lines: [String]) {
        for (index, line) in lines.enumerated() { answers.writeString("250\(index == lines.count - 1 ? " " : "-")\(line)\r\n") }
    }

    func answer(_ words: IntakeAnswer) { answers.writeString("\(words.code) \(words.text)\r\n") }

    func flush() async throws {
        guard answers.readableBytes > 0 else { return }
        let bytes = answers
        answers = ByteBuffer()
        try await wire.write(bytes, until: deadline(options.limits.idle), "answer")
    }
}
