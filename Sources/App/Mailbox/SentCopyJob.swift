import Foundation
import Mail
import Store
import Values

/// Looks into the account's folder of sent letters after a letter left: what is unknown is settled by what lies there, what is missing is put there.
struct SentCopyJob: Codable, Sendable {
    static let job = "sent-copy"
    /// Looks in vain for a letter of unknown fate before it is left to a person.
    private static let looks = 4

    let letter: RecordID
    var look = 1

    func later(firm: RecordID, at: Instant?, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm, at: at,
            key: "letter-\(letter)")
    }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        let job: SentCopyJob = try ticket.decode()
        guard let firm = ticket.firm else { throw JobFailure.final("a letter belongs to a firm") }
        let known = try await world.database.read(.firm(firm)) { tx -> (DispatchClaim, SentCopy?)? in
            guard let claim = try DispatchClaim.read(job.letter, firm: firm, tx) else { return nil }
            return (claim, try SentCopy.find(job.letter, firm: firm, tx))
        }
        guard let (claim, copy) = known, let account = claim.account, let server = account.imap else { return }
        guard copy?.state != .kept, copy?.state != .found else { return }
        var options = IMAPOptions()
        options.trust = world.post.sessions.trust
        let login = try account.settings(world.keys).login
        try await IMAPClient.withSession(server, login: login, options: options) { session in
            try await job.look(in: session, for: claim, copy, account, world)
        }
    }

    @concurrent private func look(
        in session: IMAPSession, for claim: DispatchClaim, _ copy: SentCopy?, _ account: MailAccount, _ world: World
    ) async throws {
        let folder = try await Self.folder(session)
        try await session.open(folder)
        let isThere = try await !session.search(.messageID("<\(claim.letter.messageID)>")).isEmpty
        let now = world.now()
        if isThere {
            // What an interrupted append of ours left there says nothing about the recipients.
            let state = copy == nil ? SentCopy.State.found : .kept
            return try await world.database.write(.firm(claim.firm)) { tx in
                try SentCopy.note(state, of: claim, in: account, at: now, tx)
                if state == .found { try claim.settleUnknown(at: now, tx) }
            }
        }
        let fates = try await world.database.read(.firm(claim.firm)) { tx in try claim.states(tx) }
        guard fates.contains(.sent), !account.keepsSentLetters else {
            return try await world.database.write(.firm(claim.firm)) { tx in
                guard look < Self.looks, fates.contains(.unknown) || fates.contains(.sent) else { return }
                try SentCopyJob(letter: letter, look: look + 1).later(firm: claim.firm, at: now.adding(minutes: 5), tx)
            }
        }
        try await world.database.write(.firm(claim.firm)) { tx in
            try SentCopy.note(.appending, of: claim, in: account, at: now, tx)
        }
        try await session.append(MailBody(chunks: try claim.outgoing(world).chunks()), to: folder, arrived: claim.letter.at)
        try await world.database.write(.firm(claim.firm)) { tx in try SentCopy.note(.kept, of: claim, in: account, at: now, tx) }
    }

    /// The account's folder for sent letters; made where there is none.
    private static func folder(_ session: IMAPSession) async throws -> String {
        if let folder = try await session.folders().first(where: { $0.role == .sent && $0.canBeOpened }) { return folder.path }
        try await session.create("Sent")
        return "Sent"
    }
}
