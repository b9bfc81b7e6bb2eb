import Mail
import Testing

@Suite(.timeLimit(.minutes(1))) struct HostileSMTPTests {
    let envelope = SMTPEnvelope(sender: "beata@example.pl", recipients: ["anna@example.com"])
    let letter = MailBody("Subject: Oferta\r\n\r\nDzień dobry\r\n")

    private func options(reply: Duration = .seconds(10)) -> SMTPOptions {
        var options = SMTPOptions()
        options.limits.reply = reply
        options.limits.afterBody = reply
        return options
    }

    private func send(
        _ body: MailBody? = nil, _ options: SMTPOptions? = nil, login: MailLogin = .nobody, security: MailSecurity = .clearOnLoopback,
        to script: @escaping @Sendable (Talk, Int) async throws -> Void
    ) async throws -> (SMTPReceipt, ScriptedServer) {
        let server = try await ScriptedServer(script)
        let receipt = try await SMTPClient.send(
            envelope, body ?? letter, through: MailServer(host: "127.0.0.1", port: server.port, security: security), login: login,
            options: options ?? self.options())
        return (receipt, server)
    }

    @Test func `a server that says nothing is left after the limit`() async throws {
        await #expect(throws: MailConnectionError.timedOut("greeting")) {
            try await send(nil, options(reply: .milliseconds(50))) { talk, _ in try await talk.rest() }
        }
    }

    @Test(arguments: ["554 no\r\n", "421 busy\r\n"])
    func `a server that refuses to talk is quoted`(greeting: String) async throws {
        await #expect(throws: MailConnectionError.refused(greeting.replacing("\r\n", with: ""))) {
            try await send { talk, _ in try await talk.say(greeting) }
        }
    }

    @Test(arguments: ["hello\r\n", "999 x\r\n", "22\r\n", "220-a\r\n250 b\r\n", "\r\n"])
    func `what is no SMTP answer ends the conversation`(answer: String) async throws {
        await #expect {
            try await send { talk, _ in
                try await talk.say(answer)
                try await talk.rest()
            }
        } throws: { if case .outsideProtocol? = $0 as? MailConnectionError { true } else { false } }
    }

    @Test(arguments: [String(repeating: "2", count: 100_000), String(repeating: "220-x\r\n", count: 10_000)])
    func `an endless answer is over the limit`(answer: String) async throws {
        await #expect {
            try await send { talk, _ in
                try await talk.say(answer)
                try await talk.rest()
            }
        } throws: { if case .overLimit? = $0 as? MailConnectionError { true } else { false } }
    }

    private static func greet(_ talk: Talk, _ features: String = "250 PIPELINING\r\n") async throws {
        try await talk.say("220 hi\r\n")
        _ = try await talk.line()
        try await talk.say("250-hi\r\n" + features)
    }

    private static func envelope(_ talk: Talk) async throws {
        _ = try await talk.lines(3)
        try await talk.say("250 ok\r\n250 ok\r\n354 go\r\n")
    }

    @Test func `a connection lost in the letter means not sent`() async throws {
        let large = MailBody(String(repeating: String(repeating: "a", count: 70) + "\r\n", count: 300_000))
        let (receipt, _) = try await send(large) { talk, _ in
            try await Self.greet(talk)
            try await Self.envelope(talk)
            try await talk.bytes(10_000)
        }
        guard case .deferred? = receipt.lines.first?.outcome else { throw Unexpected(receipt) }
    }

    @Test func `a connection lost after the final dot means unknown`() async throws {
        let (receipt, server) = try await send { talk, _ in
            try await Self.greet(talk)
            try await Self.envelope(talk)
            try await talk.line(".")
        }
        guard case .unknown? = receipt.lines.first?.outcome else { throw Unexpected(receipt) }
        #expect(server.heard.last == ".")
    }

    @Test func `silence after the final dot means unknown`() async throws {
        let (receipt, _) = try await send(nil, options(reply: .milliseconds(100))) { talk, _ in
            try await Self.greet(talk)
            try await Self.envelope(talk)
            try await talk.rest()
        }
        guard case .unknown? = receipt.lines.first?.outcome else { throw Unexpected(receipt) }
    }

    @Test func `a refusal after the letter is permanent or temporary and the connection lives`() async throws {
        let server = try await ScriptedServer { talk, _ in
            try await Self.greet(talk)
            for answer in ["552 too much", "452 later", "250 queued as 7"] {
                try await Self.envelope(talk)
                try await talk.line(".")
                try await talk.say(answer + "\r\n")
            }
            try await talk.rest()
        }
        let place = MailServer(host: "127.0.0.1", port: server.port, security: .clearOnLoopback)
        let outcomes = try await SMTPClient.withSession(place, options: options()) { session in
            var outcomes: [SMTPOutcome?] = []
            for _ in 0..<3 { outcomes.append(try await session.send(envelope, letter).lines.first?.outcome) }
            return outcomes
        }
        #expect(
            outcomes == [
                .rejected(SMTPReply(code: 552, lines: ["too much"])), .deferred(SMTPReply(code: 452, lines: ["later"])),
                .accepted(SMTPReply(code: 250, lines: ["queued as 7"])),
            ])
    }

    @Test(arguments: ["", "421 4.4.2 idle too long\r\n"])
    func `a connection that was closed between two letters is opened anew`(goodBye: String) async throws {
        let server = try await ScriptedServer { talk, _ in
            try await Self.greet(talk)
            try await Self.envelope(talk)
            try await talk.line(".")
            try await talk.say("250 ok\r\n")
            if !goodBye.isEmpty { _ = try await talk.line() }
            try await talk.say(goodBye)
        }
        let place = MailServer(host: "127.0.0.1", port: server.port, security: .clearOnLoopback)
        let session = SMTPSession(place, options: options())
        #expect(try await session.send(envelope, letter).isComplete)
        #expect(try await session.send(envelope, letter).isComplete)
        await session.quit()
    }

    @Test func `a source that fails leaves no letter behind`() async throws {
        struct Torn: Error {}
        let torn = AsyncThrowingStream<[UInt8], any Error> { stream in
            stream.yield(Array("Subject: pół\r\n\r\n".utf8))
            stream.finish(throwing: Torn())
        }
        let server = try await ScriptedServer { talk, _ in
            try await Self.greet(talk)
            try await Self.envelope(talk)
            try await talk.line(".")
        }
        let place = MailServer(host: "127.0.0.1", port: server.port, security: .clearOnLoopback)
        await #expect(throws: Torn.self) {
            try await SMTPClient.send(envelope, MailBody(chunks: torn), through: place, options: options())
        }
        #expect(!server.heard.contains("."))
    }

    @Test func `without STARTTLS no password is said`() async throws {
        let server = try await ScriptedServer { talk, _ in
            try await Self.greet(talk, "250 AUTH PLAIN LOGIN\r\n")
            _ = try await talk.line()
        }
        await #expect(throws: MailConnectionError.encryptionUnavailable("STARTTLS")) {
            try await SMTPClient.send(
                envelope, letter, through: MailServer(host: "127.0.0.1", port: server.port, security: .startTLS),
                login: .password(user: "beata", password: "tajne"), options: options())
        }
        #expect(!server.heard.contains { $0.hasPrefix("AUTH") })
    }

    @Test func `words put in front of the encryption are refused`() async throws {
        await #expect(throws: MailConnectionError.injectedBeforeEncryption) {
            try await send(security: .startTLS) { talk, _ in
                try await Self.greet(talk, "250 STARTTLS\r\n")
                _ = try await talk.line()
                try await talk.say("220 go\r\n250-hi\r\n250 AUTH PLAIN\r\n")
                try await talk.rest()
            }
        }
    }

    @Test func `a refused token is quoted after its explanation`() async throws {
        let server = try await ScriptedServer { talk, _ in
            try await Self.greet(talk, "250 AUTH XOAUTH2\r\n")
            _ = try await talk.line()
            try await talk.say("334 eyJzdGF0dXMiOiI0MDEifQ==\r\n")
            _ = try await talk.line()
            try await talk.say("535 5.7.8 expired\r\n")
            try await talk.rest()
        }
        await #expect(throws: MailConnectionError.signInRefused("535 5.7.8 expired")) {
            try await SMTPClient.send(
                envelope, letter, through: MailServer(host: "127.0.0.1", port: server.port, security: .clearOnLoopback),
                login: .token(user: "beata@example.pl", token: "abc"), options: options())
        }
        #expect(server.heard.dropFirst().first == "AUTH XOAUTH2 dXNlcj1iZWF0YUBleGFtcGxlLnBsAWF1dGg9QmVhcmVyIGFiYwEB")
    }

    @Test func `signing in by dialogue`() async throws {
        let (receipt, server) = try await send(login: .password(user: "ewa", password: "mur")) { talk, _ in
            try await Self.greet(talk, "250 AUTH=LOGIN\r\n")
            for answer in ["334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6", "235 ok", "250 ok", "250 ok", "354 go"] {
                _ = try await talk.line()
                try await talk.say(answer + "\r\n")
            }
            try await talk.line(".")
            try await talk.say("250 ok\r\n")
            try await talk.rest()
        }
        #expect(receipt.isComplete)
        #expect(server.heard.dropFirst().prefix(3) == ["AUTH LOGIN", "ZXdh", "bXVy"])
    }

    @Test(arguments: ["anna@example.com>\r\nRCPT TO:<x@example.org", "anna", "an na@example.com", "żółw@example.com"])
    func `an address that would change the command is refused here`(address: String) async throws {
        let server = try await ScriptedServer { talk, _ in
            try await Self.greet(talk)
            _ = try await talk.line()
        }
        let receipt = try await SMTPClient.send(
            SMTPEnvelope(sender: "beata@example.pl", recipients: [address]), letter,
            through: MailServer(host: "127.0.0.1", port: server.port, security: .clearOnLoopback), options: options())
        guard case .rejected(let reply)? = receipt.lines.first?.outcome else { throw Unexpected(receipt) }
        #expect(reply.code == 553)
        #expect(!server.heard.contains { $0.hasPrefix("MAIL") })
    }
}
