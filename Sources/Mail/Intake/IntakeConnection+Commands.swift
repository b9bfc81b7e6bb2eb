import NIOCore

extension IntakeConnection {
    /// Carries a command out. Returns false when the connection ends with it.
    func obeys(_ command: IntakeCommand) async throws -> Bool {
        switch command {
        case .hello(let verb, let name): hello(verb, name)
        case .mail(let sender, let parameters): mail(sender, parameters)
        case .recipient(let address, let parameters): await recipient(address, parameters)
        case .data: try await data()
        case .reset:
            forget()
            answer(250, "2.0.0 Ok")
        case .noop: answer(250, "2.0.0 Ok")
        case .verify: answer(252, "2.5.0 cannot say, but will try")
        case .help: answer(214, "2.0.0 RFC 5321, RFC 2033")
        case .startTLS: return try await startTLS()
        case .quit:
            answer(221, "2.0.0 Bye")
            return false
        case .unknown: answer(500, "5.5.2 unknown command")
        case .malformed: answer(501, "5.5.4 syntax error")
        }
        return true
    }

    func forget() {
        hasSender = false
        envelope.sender = ""
        envelope.recipients = []
        envelope.announcedSize = nil
    }

    private func hello(_ verb: String, _ name: String) {
        guard (verb == "LHLO") == (options.dialect == .lmtp) else {
            return answer(500, "5.5.1 this is \(options.dialect == .lmtp ? "LMTP, say LHLO" : "SMTP, say EHLO")")
        }
        forget()
        isIntroduced = true
        envelope.helloName = name
        guard verb != "HELO" else { return answer(250, options.name) }
        var features = [options.name, "PIPELINING", "SIZE \(options.limits.letter)", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES"]
        if tls != nil, !wire.isSecure { features.append("STARTTLS") }
        answer(features)
    }

    private func mail(_ sender: String, _ parameters: [String: String]) {
        guard isIntroduced else { return answer(503, "5.5.1 say hello first") }
        guard !hasSender else { return answer(503, "5.5.1 one sender a letter") }
        for (key, value) in parameters {
            switch key {
            case "SIZE":
                guard let size = Int(value), size >= 0 else { return answer(501, "5.5.4 SIZE") }
                guard size <= options.limits.letter else { return answer(552, "5.3.4 over \(options.limits.letter) bytes") }
                envelope.announcedSize = size
            case "BODY":
                guard ["7BIT", "8BITMIME"].contains(value.uppercased()) else { return answer(501, "5.5.4 BODY") }
            case "SMTPUTF8", "AUTH": break
            default: return answer(555, "5.5.4 unknown parameter")
            }
        }
        hasSender = true
        envelope.sender = sender
        answer(250, "2.1.0 Ok")
    }

    private func recipient(_ address: String, _ parameters: [String: String]) async {
        guard hasSender else { return answer(503, "5.5.1 say MAIL first") }
        guard parameters.isEmpty else { return answer(555, "5.5.4 unknown parameter") }
        guard envelope.recipients.count < options.limits.recipients else { return answer(452, "4.5.3 too many recipients") }
        let words = await handler.accepts(address, of: envelope)
        guard words.isAccepted else { return answer(words) }
        envelope.recipients.append(address)
        answer(250, "2.1.5 Ok")
    }

    private func startTLS() async throws -> Bool {
        guard let tls, !wire.isSecure else {
            answer(502, "5.5.1 no STARTTLS here")
            return true
        }
        guard wire.buffer.readableBytes == 0 else { throw MailConnectionError.injectedBeforeEncryption }
        answer(220, "2.0.0 go ahead")
        try await flush()
        try await wire.secure(asServer: tls, until: deadline(options.limits.idle))
        forget()
        isIntroduced = false
        envelope.isSecure = true
        return true
    }
}
