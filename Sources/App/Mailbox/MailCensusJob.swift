import Foundation
import Mail
import Store
import Values

/// Compares what an account's server holds with what we hold, or fetches what is missing. Folders are opened to read only: nothing on the server changes.
struct MailCensusJob: Codable, Sendable {
    static let job = "mail-census"
    static let batch = 500
    /// Folders whose letters are counted but not fetched: nobody meant to keep them.
    static let unwanted: Set<IMAPFolder.Role> = [.drafts, .junk, .trash]

    let account: RecordID
    let wish: MailCensus.Wish

    func later(firm: RecordID, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm, key: "census-\(account)")
    }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        let job: MailCensusJob = try ticket.decode()
        guard let firm = ticket.firm else { throw JobFailure.final("an account belongs to a firm") }
        let account = try await world.database.read(.firm(firm)) { tx in try MailAccount.pollable(job.account, firm: firm, tx) }
        guard let account, let server = account.imap else { return }
        var options = IMAPOptions()
        options.trust = world.post.sessions.trust
        var problem = ""
        do {
            let login = try account.settings(world.keys).login
            try await IMAPClient.withSession(server, login: login, options: options) { session in
                try await MailCensusCounting(account: account, session: session, world: world, wish: job.wish).run()
            }
        } catch let error as MailConnectionError {
            problem = error.words
        }
        let (now, words) = (world.now(), problem)
        try await world.database.write(.firm(firm)) { tx in
            let last = try MailCensus.of(account, tx)
            try MailCensus.note(
                job.wish, of: account, done: last?.done ?? 0, total: last?.total ?? 0, isOver: true, problem: words, at: now, tx)
        }
    }
}

/// Goes through folder by folder, some hundred letters at a time, and fetches what is missing where that is wished; the figures of a folder are
/// replaced when it is counted through.
struct MailCensusCounting: Sendable {
    /// Missing letters of a folder that are listed; the others are only counted.
    private static let listed = 1_000
    /// Letters among some hundred at which the connection may break off before the work is left.
    private static let breaks = 3

    let account: MailAccount
    let session: IMAPSession
    let world: World
    let wish: MailCensus.Wish

    private var firm: RecordID { account.firmID }

    @concurrent func run() async throws {
        let folders = try await session.folders().filter(\.canBeOpened)
        var (total, done) = (0, 0)
        var known: [(IMAPFolder, Int64, [UInt32])] = []
        for folder in folders {
            let state = try await session.open(folder.path)
            let uids = try await session.search(.all)
            known.append((folder, Int64(state.uidValidity), uids))
            total += uids.count
        }
        for (folder, validity, uids) in known {
            try await session.open(folder.path)
            var (months, missing): ([String: (there: Int, here: Int)], [IMAPEnvelope]) = ([:], [])
            let isFetched = wish == .fetch && Self.isWanted(folder)
            for start in stride(from: 0, to: uids.count, by: MailCensusJob.batch) {
                let envelopes = try await session.envelopes(of: Array(uids[start..<min(start + MailCensusJob.batch, uids.count)]))
                var held = try await held(envelopes, folder, validity)
                if isFetched { held.formUnion(try await fetch(envelopes.filter { !held.contains($0.uid) }, folder, validity)) }
                for envelope in envelopes {
                    let isHeld = held.contains(envelope.uid)
                    months[Self.month(envelope), default: (0, 0)].there += 1
                    if isHeld {
                        months[Self.month(envelope), default: (0, 0)].here += 1
                    } else if missing.count < Self.listed {
                        missing.append(envelope)
                    }
                }
                done += envelopes.count
                try await progress(done, of: total)
            }
            try await keep(folder, validity, months, missing)
        }
        let (paths, firm, id) = (folders.map(\.path), firm, account.id)
        try await world.database.write(.firm(firm)) { tx in
            for table: SQL in ["mail_account_month", "mail_account_missing"] {
                try tx.run("DELETE FROM \(table) WHERE firm_id = \(firm) AND mail_account_id = \(id) AND folder NOT IN \(list: paths)")
            }
        }
    }

    private static func isWanted(_ folder: IMAPFolder) -> Bool { folder.role.map { !MailCensusJob.unwanted.contains($0) } ?? true }

    /// What is missing becomes arrivals like all others; returns what came.
    private func fetch(_ missing: [IMAPEnvelope], _ folder: IMAPFolder, _ validity: Int64) async throws -> Set<UInt32> {
        let uids = missing.filter { $0.size ?? 0 <= Int(world.settings.letterLimit) }.map(\.uid)
        var (came, waiting, breaks): (Set<UInt32>, [UInt32], Int) = ([], uids, 0)
        while !waiting.isEmpty {
            let piece = Array(waiting.prefix(MailHaul.piece))
            let haul = await MailHaul(session: session, world: world).fetch(piece)
            let (account, now) = (account, world.now())
            try await world.database.write(.firm(firm)) { tx in
                for letter in haul.letters {
                    let source = MailCensusFetching.sources(account, folder.path, validity, letter.uid)[0]
                    try LetterArrival.note(
                        firm: account.firmID, source: source, recipient: account.address, blob: letter.blob, at: now, tx)
                }
            }
            came.formUnion(haul.letters.map { UInt32(clamping: $0.uid) })
            waiting.removeFirst(piece.count)
            guard let failure = haul.failure else { continue }
            breaks += 1
            guard failure is MailConnectionError, breaks <= Self.breaks else { throw failure }
            // The letter at which it broke off stays missing; those behind it are asked for again.
            waiting = Array(piece.drop { Int64($0) <= haul.lastUID ?? 0 }.dropFirst()) + waiting
            try await session.connect()
            try await session.open(folder.path)
        }
        return came
    }

    private static func month(_ envelope: IMAPEnvelope) -> String {
        envelope.arrived.map { String($0.day.text.prefix(7)) } ?? ""
    }

    /// Those we hold: by Message-ID, or as an arrival from this very place.
    private func held(_ envelopes: [IMAPEnvelope], _ folder: IMAPFolder, _ validity: Int64) async throws -> Set<UInt32> {
        let (firm, account) = (firm, account)
        guard !envelopes.isEmpty else { return [] }
        return try await world.database.read(.firm(firm)) { tx in
            let names = Array(Set(envelopes.compactMap(\.messageID)))
            let known =
                names.isEmpty
                ? []
                : try tx.all(
                    String.self,
                    "SELECT letter.message_id FROM letter WHERE letter.firm_id = \(firm) AND letter.message_id IN \(list: names)")
            let sources = envelopes.flatMap { MailCensusFetching.sources(account, folder.path, validity, Int64($0.uid)) }
            let arrived = try tx.all(
                String.self, "SELECT arrival.source FROM arrival WHERE arrival.firm_id = \(firm) AND arrival.source IN \(list: sources)")
            let (ids, places) = (Set(known), Set(arrived))
            return Set(
                envelopes.filter { envelope in
                    if let id = envelope.messageID, ids.contains(id) { return true }
                    return MailCensusFetching.sources(account, folder.path, validity, Int64(envelope.uid)).contains { places.contains($0) }
                }.map(\.uid))
        }
    }

    private func progress(_ done: Int, of total: Int) async throws {
        let (account, now, wish) = (account, world.now(), wish)
        try await world.database.write(.firm(firm)) { tx in
            try MailCensus.note(wish, of: account, done: done, total: total, at: now, tx)
        }
    }

    private func keep(
        _ folder: IMAPFolder, _ validity: Int64, _ months: [String: (there: Int, here: Int)], _ missing: [IMAPEnvelope]
    ) async throws {
        let (firm, id) = (firm, account.id)
        let isWanted = Self.isWanted(folder)
        try await world.database.write(.firm(firm)) { tx in
            for table: SQL in ["mail_account_month", "mail_account_missing"] {
                try tx.run("DELETE FROM \(table) WHERE firm_id = \(firm) AND mail_account_id = \(id) AND folder = \(folder.path)")
            }
            for (month, count) in months {
                try tx.run(
                    """
                    INSERT INTO mail_account_month (firm_id, mail_account_id, folder, month, name, role, there, here)
                    VALUES (\(firm), \(id), \(folder.path), \(month), \(folder.name), \(folder.role?.rawValue ?? ""), \(count.there), \(count.here))
                    """)
            }
            for letter in missing {
                try tx.run(
                    """
                    INSERT INTO mail_account_missing (firm_id, mail_account_id, folder, uid_validity, uid, month, subject, author, arrived_at, size,
                        is_wanted)
                    VALUES (\(firm), \(id), \(folder.path), \(validity), \(Int64(letter.uid)), \(Self.month(letter)), \(letter.subject),
                        \(letter.author), \(letter.arrived), \(letter.size.map(Int64.init)), \(isWanted ? 1 : 0))
                    """)
            }
        }
    }
}

/// Letters that lay on the server before.
enum MailCensusFetching {
    /// How an arrival from a place on the server is named: by this work, and by the visits to the inbox.
    static func sources(_ account: MailAccount, _ folder: String, _ validity: Int64, _ uid: Int64) -> [String] {
        let own = "\(prefix)\(account.id)/\(validity)/\(uid)/\(folder)"
        return folder.uppercased() == MailPollJob.folder ? [own, "imap/\(account.id)/\(validity)/\(uid)"] : [own]
    }

    /// What the source of a letter that lay on the server before begins with.
    static let prefix = "mailbox/"
}
