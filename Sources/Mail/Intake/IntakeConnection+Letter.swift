import NIOCore

extension IntakeConnection {
    /// DATA: streams the letter to the handler and passes its answers on, one for each recipient in LMTP.
    func data() async throws {
        guard hasSender, !envelope.recipients.isEmpty else { return answer(503, "5.5.1 nobody to give the letter to") }
        answer(354, "end with <CRLF>.<CRLF>")
        try await flush()
        letter = Letter(isOpen: true, end: deadline(options.limits.body))
        var answers: [IntakeAnswer]
        do {
            answers = try await handler.store(envelope, IntakeBody(connection: self))
            if answers.count != envelope.recipients.count { answers = everyone(.later("try again later")) }
        } catch {
            answers = everyone(.later("try again later"))
        }
        try await drain()
        if case .overLimit = letter.failure {
            answers = everyone(.refused("over \(options.limits.letter) bytes", code: 552, status: "5.3.4"))
        }
        for words in options.dialect == .lmtp ? answers : [together(answers)] { answer(words) }
        forget()
    }

    private func everyone(_ words: IntakeAnswer) -> [IntakeAnswer] {
        Array(repeating: words, count: envelope.recipients.count)
    }

    /// SMTP has one answer for all. Nobody's letter may vanish silently: one "later" asks for the whole again, one refusal
    /// refuses, and who has the letter already knows it by its Message-ID.
    private func together(_ answers: [IntakeAnswer]) -> IntakeAnswer {
        answers.first(where: \.isLater) ?? answers.first { !$0.isAccepted } ?? answers.first ?? .later("try again later")
    }

    /// The next bytes of the letter; nil after its end.
    func nextPiece() async throws -> ByteBuffer? {
        if let failure = letter.failure { throw failure }
        guard letter.isOpen else { return nil }
        do {
            while true {
                if wire.buffer.readableBytes == 0 {
                    try await wire.wait(for: .bytes, until: min(letter.end, deadline(options.limits.idle)), "DATA")
                }
                var piece = ByteBuffer()
                wire.scanned = 0
                letter.isOpen = !letter.dots.read(from: &wire.buffer, into: &piece)
                if wire.buffer.readableBytes == 0 { wire.buffer.clear(minimumCapacity: 0) }
                letter.count += piece.readableBytes
                guard letter.count <= options.limits.letter else { throw MailConnectionError.overLimit("the letter") }
                if piece.readableBytes > 0 { return piece }
                if !letter.isOpen { return nil }
            }
        } catch {
            letter.failure = error as? MailConnectionError ?? .lost("DATA")
            throw error
        }
    }

    /// Reads what the handler has left, so that the next command is found. A letter over the limit is read on for as many
    /// bytes again and then given up.
    private func drain() async throws {
        switch letter.failure {
        case nil, .overLimit: break
        case let failure?: throw failure
        }
        let most = 2 * options.limits.letter
        var rest = ByteBuffer()
        while letter.isOpen {
            if wire.buffer.readableBytes == 0 {
                try await wire.wait(for: .bytes, until: min(letter.end, deadline(options.limits.idle)), "DATA")
            }
            rest.clear()
            wire.scanned = 0
            letter.isOpen = !letter.dots.read(from: &wire.buffer, into: &rest)
            letter.count += rest.readableBytes
            if letter.count > options.limits.letter { letter.failure = .overLimit("the letter") }
            guard letter.count <= most else { throw MailConnectionError.outsideProtocol("endless letter") }
        }
    }
}
