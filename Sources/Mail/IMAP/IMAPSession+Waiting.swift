import NIOCore

extension IMAPSession {
    /// Waits until the open folder changes, by IDLE (RFC 2177) where the server has it, else by asking again and again.
    ///
    /// - Parameter limit: how long to wait at most.
    /// - Returns: whether something has changed; false when the time was over.
    /// - Throws: `MailConnectionError` when the connection fails; a cancelled task ends it.
    public func waitForNews(atMost limit: Duration) async throws -> Bool {
        try await alone {
            guard folder != nil else { throw MailConnectionError.outsideProtocol("no folder is open") }
            let end = deadline(limit)
            while !hasNews, .now() < end {
                if capabilities.contains("IDLE") {
                    try await idle(until: min(end, deadline(min(options.idleRenewal, .seconds(1_740)))))
                } else {
                    try await hears(until: min(end, deadline(options.polling)))
                    try await say("NOOP")
                }
            }
            defer { hasNews = false }
            return hasNews
        }
    }

    private func idle(until end: NIODeadline) async throws {
        let wire = try open()
        let tag = nextTag()
        try await wire.write(ByteBuffer(string: "\(tag) IDLE\r\n"), until: deadline(options.limits.reply), "IDLE")
        try await goAhead(tag, until: deadline(options.limits.reply), "IDLE")
        while !hasNews, try await hears(until: end) {
            let response = try await wire.imapResponse(until: deadline(options.limits.reply), "IDLE")
            if response.tag == tag {
                _ = try accepted(response)
                return
            }
            try note(response)
        }
        let last = deadline(options.limits.reply)
        try await wire.write(ByteBuffer(string: "DONE\r\n"), until: last, "DONE")
        _ = try await status(of: tag, until: last, "DONE")
    }

    /// Whether something comes before the time is over.
    @discardableResult
    private func hears(until end: NIODeadline) async throws -> Bool {
        let wire = try open()
        guard wire.buffer.readableBytes == 0 else { return true }
        do {
            try await wire.wait(for: .bytes, until: end, "IDLE", gently: true)
            return true
        } catch is Wire.Silence {
            return false
        }
    }
}
