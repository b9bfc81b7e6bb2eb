import Mail
import Store
import Values

/// One visit to a mailbox: letters after the cursor become arrivals, each with its cursor in one transaction; none is marked as read.
struct MailFetching: Sendable {
    let account: MailAccount
    let server: MailServer
    let world: World

    func run() async throws {
        var options = IMAPOptions()
        options.trust = world.post.sessions.trust
        let settings = try account.settings(world.keys)
        try await IMAPClient.withSession(server, login: settings.login, options: options) { session in
            let state = try await session.open(MailPollJob.folder)
            let validity = Int64(state.uidValidity)
            let start = try await cursor(state, session)
            let uids = try await session.search(.after(uid: UInt32(clamping: start)))
            try await session.letters(Array(uids.prefix(MailPollJob.batch)), largest: Int(world.settings.letterLimit)) { letter in
                try await take(letter, validity: validity)
            }
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

    @concurrent private func take(_ letter: IMAPLetter, validity: Int64) async throws {
        let uid = Int64(letter.facts.uid)
        let now = world.now()
        guard letter.size <= world.settings.letterLimit else {
            return try await world.database.write(.firm(account.firmID)) { tx in
                try MailCursor.move(account, to: uid, validity: validity, at: now, tx)
            }
        }
        let blob = try await world.blobs.put(letter.body, limit: world.settings.letterLimit)
        try await world.database.write(.firm(account.firmID)) { tx in
            try LetterArrival.note(
                firm: account.firmID, source: "imap/\(account.id)/\(validity)/\(uid)", recipient: account.address, blob: blob, at: now, tx)
            try MailCursor.move(account, to: uid, validity: validity, at: now, tx)
        }
    }
}
