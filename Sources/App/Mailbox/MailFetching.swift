import Mail
import Store
import Values

/// One visit to a mailbox: letters after the cursor become arrivals, some at a time with the cursor in one transaction; none is marked as read.
struct MailFetching: Sendable {
    let account: MailAccount
    let server: MailServer
    let world: World

    /// A letter at which so many visits broke off is left out; the account's count shows it as missing.
    private static let tries: Int64 = 3

    /// Fetches so many letters as a visit takes; says whether more wait.
    func run() async throws -> Bool {
        var options = IMAPOptions()
        options.trust = world.post.sessions.trust
        (options.limits.connect, options.limits.reply) = (.seconds(15), .seconds(20))
        let settings = try account.settings(world.keys)
        return try await IMAPClient.withSession(server, login: settings.login, options: options) { session in
            let state = try await session.open(MailPollJob.folder)
            let validity = Int64(state.uidValidity)
            let start = try await cursor(state, session)
            let uids = try await session.search(.after(uid: UInt32(clamping: start)))
            var visited = uids.prefix(MailPollJob.batch)
            if let first = visited.first, try await isStuck(at: first) {
                visited = visited.dropFirst()
                try await takeAlone(first, session, validity: validity)
            }
            for place in stride(from: visited.startIndex, to: visited.endIndex, by: MailHaul.piece) {
                let piece = Array(visited[place..<min(place + MailHaul.piece, visited.endIndex)])
                try await take(await MailHaul(session: session, world: world).fetch(piece), of: piece, validity: validity)
            }
            return uids.count > MailPollJob.batch
        }
    }

    /// Where to go on. The first visit begins with the letters of the trial, not with the whole mailbox. Where the server made its numbers anew, the
    /// letters since the last visit are read again; those we have are known by their Message-ID.
    @concurrent private func cursor(_ state: IMAPFolderState, _ session: IMAPSession) async throws -> Int64 {
        let validity = Int64(state.uidValidity)
        let known = try await world.database.read(.firm(account.firmID)) { tx in try MailCursor.find(account, tx) }
        if let known, known.uidValidity == validity { return known.lastUID }
        var recent = max(0, Int64(state.uidNext) - 1 - 20)
        if let known, known.uidValidity != 0 {
            let since = try await session.search(.since(known.checkedAt.adding(days: -2).day))
            recent = since.min().map { Int64($0) - 1 } ?? Int64(state.uidNext) - 1
        }
        let start = max(0, recent)
        let now = world.now()
        try await world.database.write(.firm(account.firmID)) { tx in
            try MailCursor.move(account, to: start, validity: validity, at: now, tx)
        }
        return start
    }

    @concurrent private func isStuck(at uid: UInt32) async throws -> Bool {
        try await world.database.read(.firm(account.firmID)) { tx in try MailCursor.find(account, tx) }?.stuckUID == Int64(uid)
    }

    /// A letter at which a visit broke off is asked for alone, so that the others are not held up by it for ever.
    @concurrent private func takeAlone(_ uid: UInt32, _ session: IMAPSession, validity: Int64) async throws {
        var haul = await MailHaul(session: session, world: world).fetch([uid])
        let known = try await world.database.read(.firm(account.firmID)) { tx in try MailCursor.find(account, tx) }
        if haul.failure is MailConnectionError, let known, known.stuckTimes + 1 >= Self.tries {
            world.log.warning("a letter cannot be fetched and is left out", metadata: ["account": "\(account.id)", "uid": "\(uid)"])
            haul.lastUID = Int64(uid)
        }
        try await take(haul, of: [uid], validity: validity)
    }

    @concurrent private func take(_ haul: MailHaul.Result, of uids: [UInt32], validity: Int64) async throws {
        let now = world.now()
        try await world.database.write(.firm(account.firmID)) { tx in
            for letter in haul.letters {
                try LetterArrival.note(
                    firm: account.firmID, source: "imap/\(account.id)/\(validity)/\(letter.uid)", recipient: account.address,
                    blob: letter.blob, at: now, tx)
            }
            if let uid = haul.lastUID { try MailCursor.move(account, to: uid, validity: validity, at: now, tx) }
            if haul.failure is MailConnectionError, let next = uids.first(where: { Int64($0) > haul.lastUID ?? 0 }) {
                try MailCursor.noteStuck(account, at: Int64(next), tx)
            }
        }
        if let failure = haul.failure { throw failure }
    }
}
