import Mail
import Peers
import Testing

@Suite(.timeLimit(.minutes(1))) struct HostileIntakeTests {
    private func talking<R>(
        _ kept: KeptLetters = KeptLetters(), limits: IntakeOptions.Limits = IntakeOptions.Limits(), _ body: (Talk) async throws -> R
    ) async throws -> R {
        var options = IntakeOptions(.smtp, port: 0)
        options.limits = limits
        let server = try await IntakeServer.start(options, handler: kept)
        let result = try await Talk.with(port: server.port) { talk in
            _ = try await talk.line()
            return try await body(talk)
        }
        await server.stop()
        return result
    }

    private static let envelope = "EHLO x\r\nMAIL FROM:<anna@example.com>\r\nRCPT TO:<budowa@example.pl>\r\nDATA\r\n"

    @Test(arguments: ["\n.\n", "\r\n.\n", "\n.\r\n", "\r.\r", "\r\n.\r", "\r.\r\n"])
    func `only CRLF dot CRLF ends a letter`(end: String) async throws {
        let kept = KeptLetters()
        try await talking(kept) { talk in
            try await talk.say(Self.envelope)
            _ = try await talk.lines(9)
            try await talk.say("a\(end)MAIL FROM:<boss@example.pl>\r\n.\r\n")
            #expect(try await talk.line().hasPrefix("250"))
        }
        #expect(kept.all.count == 1)
        #expect(kept.all.first?.text.hasSuffix("MAIL FROM:<boss@example.pl>\r\n") == true)
    }

    @Test func `dots come off however the bytes are cut`() async throws {
        let kept = KeptLetters()
        try await talking(kept) { talk in
            try await talk.say(Self.envelope)
            _ = try await talk.lines(9)
            for byte in "..a\r\n...\r\nb.\r\n\r\n.\r\n" { try await talk.say(String(byte)) }
            #expect(try await talk.line().hasPrefix("250"))
        }
        #expect(kept.all.first?.text == ".a\r\n..\r\nb.\r\n\r\n")
    }

    @Test func `commands in one go are answered in order and letters follow each other`() async throws {
        let kept = KeptLetters()
        let answers = try await talking(kept) { talk in
            try await talk.say(Self.envelope + "one\r\n.\r\nRSET\r\nNOOP\r\nVRFY x\r\n" + Self.envelope + "two\r\n.\r\nQUIT\r\n")
            return try await talk.rest()
        }
        let codes = answers.split(separator: "\r\n").filter { $0.dropFirst(3).first == " " }.map { $0.prefix(3) }
        #expect(codes == ["250", "250", "250", "354", "250", "250", "250", "252", "250", "250", "250", "354", "250", "221"])
        #expect(kept.all.map(\.text) == ["one\r\n", "two\r\n"])
    }

    @Test(arguments: [
        ("MAIL FROM:<a@example.com>", "503"), ("DATA", "503"), ("RCPT TO:<a@example.com>", "503"), ("EHLO", "501"), ("LHLO x", "500"),
        ("BDAT 1", "500"), ("", "500"), ("STARTTLS", "502"), ("MAIL FROM:a@example.com", "501"), ("EXPN x", "500"),
    ])
    func `a command out of place is told so`(command: String, code: String) async throws {
        let answer = try await talking { talk in
            try await talk.say(command + "\r\n")
            return try await talk.line()
        }
        #expect(answer.hasPrefix(code))
    }

    @Test(arguments: [
        ("SIZE=99999999999", "552"), ("SIZE=x", "501"), ("BODY=9", "501"), ("X=1", "555"), ("SIZE=5 BODY=8BITMIME SMTPUTF8", "250"),
    ])
    func `parameters of MAIL are checked`(parameter: String, code: String) async throws {
        let answer = try await talking { talk in
            try await talk.say("EHLO x\r\nMAIL FROM:<\"a b>\"@example.com> \(parameter)\r\n")
            return try await talk.lines(7)
        }
        #expect(answer.last?.hasPrefix(code) == true)
    }

    @Test(arguments: ["NOOP\n", "RSET\nNOOP\r\n"])
    func `a line feed alone ends no command`(bytes: String) async throws {
        let answer = try await talking { talk in
            try await talk.say(bytes)
            return try await talk.rest()
        }
        #expect(answer.hasPrefix("421"))
    }

    @Test func `a command line without end is cut off`() async throws {
        let answer = try await talking { talk in
            try await talk.say(String(repeating: "A", count: 10_000))
            return try await talk.rest()
        }
        #expect(answer.hasPrefix("500"))
    }

    @Test func `twenty mistakes are enough`() async throws {
        let answer = try await talking { talk in
            try await talk.say(String(repeating: "WHAT\r\n", count: 30))
            return try await talk.rest()
        }
        #expect(answer.contains("421 4.7.0 too many mistakes"))
        #expect(answer.split(separator: "\r\n").count == 21)
    }

    @Test func `the hundred and first recipient comes in another letter`() async throws {
        let answers = try await talking { talk in
            let recipients = (0...100).map { "RCPT TO:<r\($0)@example.pl>\r\n" }.joined()
            try await talk.say("EHLO x\r\nMAIL FROM:<>\r\n\(recipients)")
            return try await talk.lines(108)
        }
        #expect(answers[106].hasPrefix("250") && answers[107].hasPrefix("452"))
    }

    @Test func `a letter over the limit is refused, kept nowhere, and the next one is taken`() async throws {
        let kept = KeptLetters()
        var limits = IntakeOptions.Limits()
        limits.letter = 1_000
        try await talking(kept, limits: limits) { talk in
            try await talk.say(Self.envelope)
            _ = try await talk.lines(9)
            try await talk.say(String(repeating: "0123456789\r\n", count: 100) + ".\r\n")
            #expect(try await talk.line().hasPrefix("552"))
            try await talk.say(Self.envelope)
            _ = try await talk.lines(9)
            try await talk.say("short\r\n.\r\n")
            #expect(try await talk.line().hasPrefix("250"))
        }
        #expect(kept.all.map(\.text) == ["short\r\n"])
    }

    @Test func `a sender that goes in the middle leaves nothing`() async throws {
        let kept = KeptLetters()
        let server = try await IntakeServer.start(IntakeOptions(.smtp, port: 0), handler: kept)
        try await Talk.with(port: server.port) { talk in
            try await talk.say(Self.envelope + "half a letter\r\n")
            _ = try await talk.lines(10)
        }
        await server.stop()
        #expect(kept.all.isEmpty)
    }

    @Test func `a silent client is let go`() async throws {
        var limits = IntakeOptions.Limits()
        limits.idle = .milliseconds(50)
        let rest = try await talking(limits: limits) { try await $0.rest() }
        #expect(rest.isEmpty)
    }

    @Test func `the connection after the last one is asked to come later`() async throws {
        var options = IntakeOptions(.smtp, port: 0)
        options.limits.connections = 1
        let server = try await IntakeServer.start(options, handler: KeptLetters())
        try await Talk.with(port: server.port) { first in
            #expect(try await first.line().hasPrefix("220"))
            let answer = try await Talk.with(port: server.port) { try await $0.line() }
            #expect(answer.hasPrefix("421"))
        }
        await server.stop()
    }

    @Test func `a stop waits for the letter that is coming in`() async throws {
        let kept = KeptLetters()
        let server = try await IntakeServer.start(IntakeOptions(.smtp, port: 0), handler: kept)
        try await Talk.with(port: server.port) { idle in
            _ = try await idle.line()
            try await Talk.with(port: server.port) { busy in
                try await busy.say(Self.envelope)
                _ = try await busy.lines(10)
                async let stopped: Void = server.stop()
                #expect(try await idle.line().hasPrefix("421"))
                try await busy.say("the end\r\n.\r\n")
                #expect(try await busy.line().hasPrefix("250"))
                #expect(try await busy.line().hasPrefix("421"))
                await stopped
            }
        }
        #expect(kept.all.count == 1)
    }

    @Test func `STARTTLS takes a letter, and words put in front of it end the connection`() async throws {
        let certificates = try MailCertificates.shared.get()
        var options = IntakeOptions(.smtp, port: 0)
        options.certificate = (certificates.localhost.chain, certificates.localhost.key)
        let kept = KeptLetters()
        let server = try await IntakeServer.start(options, handler: kept)
        var sending = SMTPOptions()
        sending.trust = .authorities(path: certificates.authority)
        let receipt = try await SMTPClient.send(
            SMTPEnvelope(sender: "anna@example.com", recipients: ["budowa@example.pl"]), MailBody("Subject: x\r\n\r\n"),
            through: MailServer(host: "localhost", port: server.port, security: .startTLS), options: sending)
        #expect(receipt.isComplete && kept.all.first?.envelope.isSecure == true)
        let answer = try await Talk.with(port: server.port) { talk in
            try await talk.say("EHLO x\r\nSTARTTLS\r\nMAIL FROM:<a@example.com>\r\n")
            return try await talk.rest()
        }
        #expect(!answer.contains("220 2.0.0 go ahead") && answer.contains("421"))
        await server.stop()
    }

    @Test func `a certificate for another host is refused`() async throws {
        let certificates = try MailCertificates.shared.get()
        var options = IntakeOptions(.smtp, port: 0)
        options.certificate = (certificates.elsewhere.chain, certificates.elsewhere.key)
        let server = try await IntakeServer.start(options, handler: KeptLetters())
        var sending = SMTPOptions()
        sending.trust = .authorities(path: certificates.authority)
        for host in ["localhost", "127.0.0.1"] {
            await #expect {
                try await SMTPClient.withSession(MailServer(host: host, port: server.port, security: .startTLS), options: sending) { _ in }
            } throws: { if case .certificateForAnotherHost? = $0 as? MailConnectionError { true } else { false } }
        }
        await server.stop()
    }
}
