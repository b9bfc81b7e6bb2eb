import NIOCore

extension SMTPSession {
    /// Sends the body and the final dot, then takes the answer: one for all, or one for each accepted recipient in LMTP.
    ///
    /// Up to the final dot a lost connection means "not sent"; from then on nobody can know.
    func pour(_ body: MailBody, for envelope: SMTPEnvelope, refused: [Int: SMTPOutcome], over wire: Wire) async throws -> SMTPReceipt {
        let end = deadline(options.limits.body)
        var lineEnds = LineEnds(doublingDots: true)
        var held = ByteBuffer()
        do {
            try await body.pour { piece in
                // Small slices, and the last one is held back to leave with the dot: so a connection that is lost in a large
                // letter is noticed before the dot, and only the rest of one slice is ever in doubt.
                var piece = piece
                while let slice = piece.readSlice(length: min(65_536, piece.readableBytes)), slice.readableBytes > 0 {
                    if held.readableBytes > 0 { try await wire.write(held, until: end, "DATA") }
                    held = lineEnds.convert(slice)
                }
            }
        } catch let error where isWireFailure(error) || !(wire.failure == nil && !wire.isEnded) {
            return await lostInBody(envelope, refused: refused, wire, error)
        } catch {
            // The source failed: without the dot the server has no letter.
            drop(wire)
            throw error
        }
        var tail = lineEnds.finish()
        held.writeBuffer(&tail)
        held.writeStaticString(".\r\n")
        guard !wire.isEnded, wire.failure == nil else {
            return await lostInBody(envelope, refused: refused, wire, MailConnectionError.lost("DATA"))
        }
        var answers: [Int: SMTPOutcome] = refused
        let accepted = envelope.recipients.indices.filter { refused[$0] == nil }
        do {
            try await wire.write(held, until: end, "DATA")
            let limit = deadline(options.limits.afterBody)
            if options.dialect == .lmtp {
                for index in accepted { answers[index] = SMTPOutcome(try await wire.reply(until: limit, "final dot")) }
            } else {
                let outcome = SMTPOutcome(try await wire.reply(until: limit, "final dot"))
                for index in accepted { answers[index] = outcome }
            }
        } catch {
            drop(wire)
            return receipt(envelope) { answers[$0] ?? .unknown(String(describing: error)) }
        }
        return receipt(envelope) { answers[$0] ?? .unknown("") }
    }

    /// A server that closes in the middle of a body often says why just before.
    private func lostInBody(
        _ envelope: SMTPEnvelope, refused: [Int: SMTPOutcome], _ wire: Wire, _ error: any Error
    ) async -> SMTPReceipt {
        var outcome = SMTPOutcome.deferred(error)
        if wire.hasLine, let reply = try? await wire.reply(until: deadline(.seconds(1)), "DATA"), !reply.isPositive {
            outcome = SMTPOutcome(reply)
        }
        drop(wire)
        return receipt(envelope) { refused[$0] ?? outcome }
    }

    private func drop(_ wire: Wire) {
        wire.close()
        self.wire = nil
    }
}
