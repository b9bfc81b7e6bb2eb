import Foundation
import Mail
import Store
import Values

/// Carries one letter to its recipients. The copies are claimed first, so what was in flight at a crash is never sent again by itself.
struct DispatchJob: Codable, Sendable {
    static let job = "dispatch"
    static let attempts = 12

    let letter: RecordID

    func later(firm: RecordID, at: Instant? = nil, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm, at: at,
            key: "letter-\(letter)")
    }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        let job: DispatchJob = try ticket.decode()
        guard let firm = ticket.firm else { throw JobFailure.final("a letter belongs to a firm") }
        let now = world.now()
        let claim = try await world.database.write(.firm(firm)) { tx in try DispatchClaim.take(job.letter, firm: firm, at: now, tx) }
        guard let claim, !claim.recipients.isEmpty else { return }
        let results = await claim.carry(in: world)
        let isLast = ticket.attempt >= attempts
        let answeredAt = world.now()
        let waiting = try await world.database.write(.firm(firm)) { tx in
            if claim.account?.imap != nil, results.contains(where: { $0.state == .sent || $0.state == .unknown }) {
                try SentCopyJob(letter: job.letter).later(firm: firm, at: answeredAt.adding(seconds: 5), tx)
            }
            return try claim.settle(results, isLast: isLast, at: answeredAt, tx)
        }
        if let waiting { throw StoreError.unavailable(waiting) }
    }
}

/// What became of one recipient's copy.
struct DispatchResult: Sendable {
    let recipient: String
    let state: Dispatch.State
    let answer: String

    init(_ recipient: String, _ state: Dispatch.State, _ answer: String) {
        (self.recipient, self.state, self.answer) = (recipient, state, String(answer.prefix(1000)))
    }

    init(_ recipient: String, _ outcome: SMTPOutcome?) {
        switch outcome {
        case .accepted(let reply): self.init(recipient, .sent, reply.description)
        case .rejected(let reply): self.init(recipient, .refused, reply.description)
        case .deferred(let reply): self.init(recipient, .queued, reply.description)
        case .unknown(let words): self.init(recipient, .unknown, words)
        case nil: self.init(recipient, .unknown, "serwer nie odpowiedział na ten adres")
        }
    }
}
