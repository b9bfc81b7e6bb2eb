import NIOCore

extension SMTPSession {
    func delivered(_ envelope: SMTPEnvelope, _ body: MailBody) async throws -> SMTPReceipt {
        let wasOpen = wire != nil
        try await connected()
        if let refusal = refusal(of: envelope, size: body.size) { return receipt(envelope) { _ in refusal } }
        do {
            return try await attempt(envelope, body, wasIdle: wasOpen)
        } catch let lost as LostBeforeAnswer {
            // The server had closed an idle connection: nothing was said about this letter yet.
            wire?.close()
            wire = nil
            guard wasOpen else { return receipt(envelope) { _ in .deferred(lost.cause) } }
        }
        try await connected()
        do {
            return try await attempt(envelope, body, wasIdle: false)
        } catch let lost as LostBeforeAnswer {
            return receipt(envelope) { _ in .deferred(lost.cause) }
        }
    }

    struct LostBeforeAnswer: Error { let cause: any Error }

    /// What this side can refuse by itself.
    private func refusal(of envelope: SMTPEnvelope, size: Int?) -> SMTPOutcome? {
        let addresses = envelope.recipients + (envelope.sender.isEmpty ? [] : [envelope.sender])
        guard !envelope.recipients.isEmpty, addresses.allSatisfy(MailPath.isSafe) else {
            return .rejected(553, "5.1.3 an address cannot be said in SMTP")
        }
        if !addresses.allSatisfy({ $0.utf8.allSatisfy { $0 < 128 } }), !features.has("SMTPUTF8") {
            return .rejected(553, "5.6.7 the server does not take addresses with letters outside ASCII")
        }
        if let size, let limit = features.largestLetter, size > limit {
            return .rejected(552, "5.3.4 the letter has \(size) bytes, the server takes \(limit)")
        }
        if envelope.hasEightBits, !features.has("8BITMIME") {
            return .rejected(554, "5.6.3 the server does not take letters with eight-bit bytes")
        }
        return nil
    }

    func receipt(_ envelope: SMTPEnvelope, _ outcome: (Int) -> SMTPOutcome) -> SMTPReceipt {
        SMTPReceipt(lines: envelope.recipients.enumerated().map { .init(recipient: $1, outcome: outcome($0)) })
    }

    private func mailCommand(_ envelope: SMTPEnvelope, size: Int?) -> String {
        var command = "MAIL FROM:<\(envelope.sender)>"
        if let size, features.has("SIZE") { command += " SIZE=\(size)" }
        if envelope.hasEightBits { command += " BODY=8BITMIME" }
        let addresses = envelope.recipients + [envelope.sender]
        if !addresses.allSatisfy({ $0.utf8.allSatisfy { $0 < 128 } }) { command += " SMTPUTF8" }
        return command + "\r\n"
    }

    /// One transaction. An error of the connection is an outcome; only before the first answer it is `LostBeforeAnswer`.
    private func attempt(_ envelope: SMTPEnvelope, _ body: MailBody, wasIdle: Bool) async throws -> SMTPReceipt {
        guard let wire else { throw LostBeforeAnswer(cause: MailConnectionError.lost("MAIL")) }
        var refused: [Int: SMTPOutcome] = [:]
        var isAnswered = false
        do {
            let commands = [mailCommand(envelope, size: body.size)] + envelope.recipients.map { "RCPT TO:<\($0)>\r\n" } + ["DATA\r\n"]
            var dialogue = Dialogue(wire: wire, commands: commands, isPipelined: features.has("PIPELINING"))
            let mail = try await dialogue.next(until: deadline(options.limits.reply))
            // 421 in front of everything is the good-bye of a server that has waited too long for this letter.
            guard !wasIdle || mail.code != 421 else { throw MailConnectionError.lost(mail.description) }
            isAnswered = true
            guard mail.isPositive || dialogue.isPipelined else { return try await abandoned(envelope) { _ in SMTPOutcome(mail) } }
            for index in envelope.recipients.indices {
                let reply = try await dialogue.next(until: deadline(options.limits.reply))
                if !reply.isPositive { refused[index] = SMTPOutcome(mail.isPositive ? reply : mail) }
            }
            guard refused.count < envelope.recipients.count || dialogue.isPipelined else {
                return try await abandoned(envelope) { refused[$0] ?? SMTPOutcome(mail) }
            }
            let data = try await dialogue.next(until: deadline(options.limits.reply))
            guard data.code == 354 else {
                let all =
                    mail.isPositive ? SMTPOutcome(data.isPositive ? SMTPReply(code: 451, lines: data.lines) : data) : SMTPOutcome(mail)
                return try await abandoned(envelope) { refused[$0] ?? all }
            }
            if refused.count == envelope.recipients.count || !mail.isPositive {
                _ = try await say(".")
                return receipt(envelope) { refused[$0] ?? SMTPOutcome(mail) }
            }
        } catch let error where isWireFailure(error) {
            wire.close()
            self.wire = nil
            guard isAnswered else { throw LostBeforeAnswer(cause: error) }
            return receipt(envelope) { refused[$0] ?? .deferred(error) }
        }
        return try await pour(body, for: envelope, refused: refused, over: wire)
    }

    /// Ends a transaction that will not be sent, so that the connection can carry the next one.
    private func abandoned(_ envelope: SMTPEnvelope, _ outcome: (Int) -> SMTPOutcome) async throws -> SMTPReceipt {
        let receipt = receipt(envelope, outcome)
        do { _ = try await say("RSET") } catch {
            wire?.close()
            wire = nil
        }
        return receipt
    }

    func isWireFailure(_ error: any Error) -> Bool { error is MailConnectionError }
}

/// Commands and their answers, all at once where the server takes that (RFC 2920).
private struct Dialogue {
    let wire: Wire
    let commands: [String]
    let isPipelined: Bool
    private var said = 0

    init(wire: Wire, commands: [String], isPipelined: Bool) {
        self.wire = wire
        self.commands = commands
        self.isPipelined = isPipelined
    }

    mutating func next(until time: NIODeadline) async throws -> SMTPReply {
        let step = commands[said].split(separator: " ").first.map(String.init) ?? ""
        if !isPipelined {
            try await wire.write(ByteBuffer(string: commands[said]), until: time, step)
        } else if said == 0 {
            try await wire.write(ByteBuffer(string: commands.joined()), until: time, step)
        }
        said += 1
        return try await wire.reply(until: time, step)
    }
}

/// What may stand between `<` and `>` in MAIL and RCPT.
enum MailPath {
    /// Whether the address can be said without changing the command around it: no control bytes, no angle brackets, no
    /// spaces, 254 bytes at most (RFC 5321 section 4.5.3.1.3), and an at sign.
    static func isSafe(_ address: String) -> Bool {
        let bytes = address.utf8
        return bytes.count <= 254 && bytes.contains(UInt8(ascii: "@"))
            && bytes.allSatisfy { $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    }
}
