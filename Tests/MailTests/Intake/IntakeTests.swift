import Mail
import Testing

@Suite(.timeLimit(.minutes(1))) struct IntakeTests {
    static let letter = "Subject: Oferta\r\n\r\n.kropka\r\n..dwie\r\n.\nnie koniec\r\nzażółć\r\n"

    private func send(
        _ dialect: SMTPOptions.Dialect, to recipients: [String], _ text: String, _ kept: KeptLetters,
        _ change: (inout IntakeOptions) -> Void = { _ in }
    ) async throws -> SMTPReceipt {
        var listening = IntakeOptions(dialect, port: 0)
        change(&listening)
        let server = try await IntakeServer.start(listening, handler: kept)
        var options = SMTPOptions()
        options.dialect = dialect
        let receipt = try await SMTPClient.send(
            SMTPEnvelope(sender: "anna@example.com", recipients: recipients, hasEightBits: true), MailBody(text),
            through: MailServer(host: "127.0.0.1", port: server.port, security: .clearOnLoopback), options: options)
        await server.stop()
        return receipt
    }

    @Test(arguments: [SMTPOptions.Dialect.smtp, .lmtp])
    func `a letter arrives as it was sent, with its line ends put right`(dialect: SMTPOptions.Dialect) async throws {
        let kept = KeptLetters()
        let receipt = try await send(dialect, to: ["budowa@example.pl"], Self.letter, kept)
        #expect(receipt.isComplete)
        #expect(kept.all.map(\.text) == [Self.letter.replacing(".\nnie", with: ".\r\nnie")])
        #expect(kept.all.first?.envelope.sender == "anna@example.com")
    }

    @Test func `LMTP answers for each recipient`() async throws {
        let kept = KeptLetters(
            refuses: { $0.hasPrefix("obcy") ? .refused("no such building") : nil },
            answers: { $0.recipients.map { $0.hasPrefix("pelna") ? .later("full") : .accepted("stored") } })
        let receipt = try await send(.lmtp, to: ["obcy@example.pl", "pelna@example.pl", "budowa@example.pl"], Self.letter, kept)
        #expect(receipt["obcy@example.pl"] == .rejected(SMTPReply(code: 550, lines: ["5.1.1 no such building"])))
        #expect(receipt["pelna@example.pl"] == .deferred(SMTPReply(code: 451, lines: ["4.3.0 full"])))
        #expect(receipt["budowa@example.pl"] == .accepted(SMTPReply(code: 250, lines: ["2.0.0 stored"])))
    }

    @Test func `a handler that fails keeps the letter with its sender`() async throws {
        struct DiskFull: Error {}
        let kept = KeptLetters(answers: { _ in throw DiskFull() })
        let receipt = try await send(.smtp, to: ["budowa@example.pl"], Self.letter, kept)
        #expect(receipt["budowa@example.pl"] == .deferred(SMTPReply(code: 451, lines: ["4.3.0 try again later"])))
        #expect(kept.all.isEmpty)
    }

    @Test func `a letter over the limit is refused after its end and the handler keeps nothing`() async throws {
        let kept = KeptLetters()
        let text = "Subject: x\r\n\r\n" + String(repeating: String(repeating: "a", count: 70) + "\r\n", count: 1_000)
        let receipt = try await send(.lmtp, to: ["budowa@example.pl"], text, kept) { $0.limits.letter = 60_000 }
        guard case .rejected(let reply)? = receipt.lines.first?.outcome else { throw Unexpected(receipt) }
        #expect(reply.code == 552)
        #expect(kept.all.isEmpty)
    }
}

struct Unexpected: Error, CustomStringConvertible {
    let description: String
    init(_ what: Any) { description = "unexpected: \(what)" }
}
