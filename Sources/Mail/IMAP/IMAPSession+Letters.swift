import NIOCore

extension IMAPSession {
    /// The UIDs of the letters in the open folder that match, in ascending order.
    public func search(_ search: IMAPSearch) async throws -> [UInt32] {
        try await alone {
            var found: Set<UInt32> = []
            try await say("UID SEARCH", search.arguments) { response in
                guard response.keyword == "SEARCH" else { return }
                found.formUnion(response.values.dropFirst().compactMap { $0.number.flatMap { UInt32(exactly: $0) } })
                guard found.count < 2_000_000 else { throw MailConnectionError.overLimit("letters found") }
            }
            // "8:*" means the last letter too, even when its UID is 7 (RFC 9051 section 6.4.8).
            if case .after(let uid) = search { found = found.filter { $0 > uid } }
            return found.sorted()
        }
    }

    /// What the server knows about letters of the open folder.
    public func facts(of uids: [UInt32]) async throws -> [IMAPFacts] {
        try await alone {
            var found: [UInt32: IMAPFacts] = [:]
            let wanted = Set(uids)
            for set in IMAPSet.sets(of: uids) {
                try await say("UID FETCH", [.plain(set + " (UID FLAGS INTERNALDATE RFC822.SIZE)")]) { response in
                    guard response.keyword == "FETCH", let list = response.values.last?.list, let facts = IMAPFacts(list) else { return }
                    if wanted.contains(facts.uid) { found[facts.uid] = facts }
                }
            }
            return found.values.sorted { $0.uid < $1.uid }
        }
    }

    /// Gives letters of the open folder one after the other, without marking them as read. A letter that is gone by now
    /// is left out.
    ///
    /// - Parameters:
    ///   - largest: the body of a letter with more bytes is not given, its facts are.
    ///   - each: called for every letter; when it throws, the connection is ended, because the rest is still coming.
    public func letters(
        _ uids: [UInt32], largest: Int = 64 << 20, _ each: @escaping @concurrent @Sendable (IMAPLetter) async throws -> Void
    ) async throws {
        try await alone {
            do {
                for set in IMAPSet.sets(of: uids) { try await fetch(set, of: uids, largest: largest, each) }
            } catch {
                // Also for a "no" that the caller's own code threw: the rest of the letters is still coming.
                drop()
                throw error
            }
        }
    }

    private func fetch(
        _ set: String, of uids: [UInt32], largest: Int, _ each: @escaping @concurrent @Sendable (IMAPLetter) async throws -> Void
    ) async throws {
        let wire = try open()
        let tag = nextTag()
        let command = "\(tag) UID FETCH \(set) (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])\r\n"
        try await wire.write(ByteBuffer(string: command), until: deadline(options.limits.reply), "FETCH")
        while true {
            given = nil
            let response = try await wire.imapResponse(until: deadline(options.limits.letter), "FETCH") { tokens, size in
                guard let facts = IMAPFacts(tokens.values.last?.list ?? []) ?? self.facts(without: uids) else {
                    throw MailConnectionError.outsideProtocol("a letter without its UID")
                }
                self.given = facts.uid
                try await self.give(facts, size: size, isOverLimit: size > largest, each)
            }
            if response.tag == tag {
                _ = try accepted(response)
                return
            }
            try note(response)
            guard response.keyword == "FETCH", let list = response.values.last?.list, let facts = IMAPFacts(list) else { continue }
            if let given, given != facts.uid { throw MailConnectionError.outsideProtocol("a letter with two UIDs") }
            if given == nil, let text = Self.quotedBody(list) {
                // An empty letter may come as "" or NIL, a short one as a quoted string.
                var bytes = ByteBuffer(string: text)
                bytes.writeImmutableBuffer(wire.buffer)
                wire.buffer = bytes
                wire.scanned = 0
                try await give(facts, size: text.utf8.count, isOverLimit: false, each)
            }
        }
    }

    /// A server that says the UID after the body can only mean the one letter that was asked for.
    private func facts(without uids: [UInt32]) -> IMAPFacts? {
        uids.count == 1 ? IMAPFacts([.atom("UID"), .atom("\(uids[0])")]) : nil
    }

    private static func quotedBody(_ list: [IMAPValue]) -> String? {
        guard let place = list.firstIndex(where: { $0.words?.uppercased() == "BODY[]" }), place + 1 < list.count else { return nil }
        return list[place + 1] == .nothing ? "" : list[place + 1].words
    }

    private func give(
        _ facts: IMAPFacts, size: Int, isOverLimit: Bool, _ each: @escaping @concurrent @Sendable (IMAPLetter) async throws -> Void
    ) async throws {
        reading = Reading(rest: size, isOverLimit: isOverLimit, end: deadline(options.limits.letter))
        try await each(IMAPLetter(facts: facts, size: size, body: IMAPLetterBody(session: self)))
        reading?.isOverLimit = false
        while try await nextPiece() != nil {}
        reading = nil
    }

    /// The next bytes of the letter that is being read; nil after the last.
    func nextPiece() async throws -> ByteBuffer? {
        guard let now = reading else { return nil }
        guard !now.isOverLimit else { throw MailConnectionError.overLimit("a letter of \(now.rest) bytes") }
        guard now.rest > 0 else { return nil }
        let piece = try await open().bytes(atMost: now.rest, until: min(now.end, deadline(options.limits.reply)), "letter")
        reading?.rest -= piece.readableBytes
        return piece
    }
}

/// Sets of UIDs as IMAP writes them.
enum IMAPSet {
    /// `1:3,7` and so on, in pieces that fit into a command line.
    static func sets(of uids: [UInt32]) -> [String] {
        var ranges: [ClosedRange<UInt32>] = []
        for uid in Set(uids).sorted() where uid > 0 {
            if let last = ranges.last, last.upperBound + 1 == uid {
                ranges[ranges.count - 1] = last.lowerBound...uid
            } else {
                ranges.append(uid...uid)
            }
        }
        return stride(from: 0, to: ranges.count, by: 200).map { start in
            ranges[start..<min(start + 200, ranges.count)]
                .map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound):\($0.upperBound)" }.joined(separator: ",")
        }
    }
}
