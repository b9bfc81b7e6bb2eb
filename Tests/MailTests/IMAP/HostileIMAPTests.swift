import Mail
import Testing

@Suite(.timeLimit(.minutes(1))) struct HostileIMAPTests {
    private func options() -> IMAPOptions {
        var options = IMAPOptions()
        options.limits.reply = .seconds(10)
        options.polling = .milliseconds(20)
        options.idleRenewal = .milliseconds(50)
        return options
    }

    private func reading<R>(
        security: MailSecurity = .clearOnLoopback, _ body: (IMAPSession) async throws -> R,
        from script: @escaping @Sendable (Talk, Int) async throws -> Void
    ) async throws -> R {
        let server = try await ScriptedServer(script)
        return try await IMAPClient.withSession(
            MailServer(host: "127.0.0.1", port: server.port, security: security), login: .password(user: "beata", password: "dom"),
            options: options(), body)
    }

    /// Lets the client in and opens the inbox.
    private static func welcome(_ talk: Talk, _ capabilities: String = "IMAP4rev1") async throws {
        try await talk.say("* OK hi\r\n")
        try await answer(talk, "* CAPABILITY \(capabilities)\r\n")
        try await answer(talk, "", "[CAPABILITY \(capabilities)] in")
        try await answer(talk, "* 1 EXISTS\r\n* OK [UIDVALIDITY 5] x\r\n* OK [UIDNEXT 8] x\r\n", "[READ-ONLY] open")
    }

    /// Hears a command and answers it.
    private static func answer(_ talk: Talk, _ untagged: String, _ status: String = "done") async throws {
        let tag = try await talk.line().prefix { $0 != " " }
        try await talk.say("\(untagged)\(tag) OK \(status)\r\n")
    }

    private enum End { case done, close, silence }

    private func letter(as answer: String, then end: End = .done) async throws -> [UInt32: String] {
        try await reading { session in
            try await session.open("INBOX")
            let kept = KeptBodies()
            try await session.letters([7], largest: 1_000) { letter in
                kept.add(letter.facts.uid, "")
                do {
                    for try await chunk in letter.body.chunks { kept.add(letter.facts.uid, String(decoding: chunk, as: UTF8.self)) }
                } catch MailConnectionError.overLimit { kept.add(letter.facts.uid, "over limit") }
            }
            return kept.all
        } from: { talk, _ in
            try await Self.welcome(talk)
            if end == .done { return try await Self.answer(talk, answer) }
            _ = try await talk.line()
            try await talk.say(answer)
            if end == .silence { try await talk.rest() }
        }
    }

    @Test(arguments: [
        ("* 1 FETCH (UID 7 BODY[] {6}\r\nw4 OK\n FLAGS ())\r\n", "w4 OK\n"), ("* 1 FETCH (BODY[] {2}\r\nab UID 7)\r\n", "ab"),
        ("* 1 FETCH (UID 7 BODY[] \"a \\\"b\\\"\")\r\n", "a \"b\""), ("* 1 FETCH (UID 7 BODY[] NIL)\r\n", ""),
        ("* 1 FETCH (UID 7 BODY[] {0}\r\n)\r\n", ""), ("* 2 FETCH (FLAGS (\\Seen))\r\n* 1 FETCH (UID 7 BODY[] {1}\r\nx)\r\n", "x"),
    ])
    func `a letter is what the literal says, in every spelling`(answer: String, text: String) async throws {
        #expect(try await letter(as: answer) == [7: text])
    }

    @Test func `a letter over the limit is passed over without a word of it`() async throws {
        let long = String(repeating: "x", count: 5_000)
        #expect(try await letter(as: "* 1 FETCH (UID 7 BODY[] {5000}\r\n\(long))\r\n") == [7: "over limit"])
    }

    @Test(arguments: [
        "* 1 FETCH (UID 7 BODY[] {900}\r\nab", "* 1 FETCH (UID 7 BODY[] {9000000000}\r\nab", "* 1 FETCH (UID 7",
    ])
    func `a letter that breaks off is not a letter`(answer: String) async throws {
        await #expect {
            _ = try await letter(as: answer, then: .close)
        } throws: { if case .lost? = $0 as? MailConnectionError { true } else { false } }
    }

    @Test(arguments: [
        "* 1 FETCH (UID 7 BODY[] {99999999999999999999}\r\n", "* LIST () \"/\" {99999999}\r\n",
        "* 1 FETCH " + String(repeating: "(", count: 100_000) + "\r\n", String(repeating: "x", count: 5 << 20),
    ])
    func `what has no end is over the limit`(answer: String) async throws {
        await #expect {
            _ = try await letter(as: answer, then: .silence)
        } throws: { if case .overLimit? = $0 as? MailConnectionError { true } else { false } }
    }

    @Test func `a letter under another UID is refused`() async throws {
        await #expect {
            _ = try await letter(as: "* 1 FETCH (BODY[] {1}\r\nx UID 9)\r\n")
        } throws: { if case .outsideProtocol? = $0 as? MailConnectionError { true } else { false } }
    }

    @Test(arguments: ["* PREAUTH hello beata\r\n", "* OK hi\r\n"])
    func `without STARTTLS no password is said`(greeting: String) async throws {
        let server = try await ScriptedServer { talk, _ in
            try await talk.say(greeting)
            let tag = try await talk.line().prefix { $0 != " " }
            try await talk.say("\(tag) BAD what\r\n")
            try await talk.rest()
        }
        await #expect {
            try await IMAPClient.withSession(
                MailServer(host: "127.0.0.1", port: server.port, security: .startTLS), login: .password(user: "beata", password: "dom"),
                options: options()
            ) { _ in }
        } throws: { if case .encryptionUnavailable? = $0 as? MailConnectionError { true } else { false } }
        #expect(!server.heard.contains { $0.contains("LOGIN") })
    }

    @Test func `words put in front of the encryption are refused`() async throws {
        await #expect(throws: MailConnectionError.injectedBeforeEncryption) {
            try await reading(security: .startTLS) { _ in
            } from: { talk, _ in
                try await talk.say("* OK hi\r\n")
                try await Self.answer(talk, "", "go\r\n* CAPABILITY AUTH=PLAIN")
                try await talk.rest()
            }
        }
    }

    @Test func `a server without IDLE is asked again and again`() async throws {
        let hasNews = try await reading { session in
            try await session.open("INBOX")
            return try await session.waitForNews(atMost: .seconds(20))
        } from: { talk, _ in
            try await Self.welcome(talk)
            try await Self.answer(talk, "")
            try await Self.answer(talk, "* 2 EXISTS\r\n")
            try await talk.rest()
        }
        #expect(hasNews)
    }

    @Test func `IDLE is renewed before its time`() async throws {
        let hasNews = try await reading { session in
            try await session.open("INBOX")
            return try await session.waitForNews(atMost: .seconds(20))
        } from: { talk, _ in
            try await Self.welcome(talk, "IMAP4rev1 IDLE")
            for round in 0..<3 {
                let tag = try await talk.line().prefix { $0 != " " }
                try await talk.say("+ idling\r\n" + (round == 2 ? "* 2 EXISTS\r\n" : ""))
                try await talk.line("DONE")
                try await talk.say("\(tag) OK\r\n")
            }
            try await talk.rest()
        }
        #expect(hasNews)
    }

    @Test func `a server that says BYE has gone`() async throws {
        await #expect(throws: MailConnectionError.lost("BYE maintenance")) {
            try await reading { session in
                try await session.open("INBOX")
                try await session.noop()
            } from: { talk, _ in
                try await Self.welcome(talk)
                _ = try await talk.line()
                try await talk.say("* BYE maintenance\r\n")
                try await talk.rest()
            }
        }
    }
}
