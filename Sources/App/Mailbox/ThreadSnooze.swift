import Foundation
import Store
import Values
import Web

/// Brings a thread back, unread, at the moment to which somebody put it off.
struct ThreadSnooze: Codable, Sendable {
    static let job = "mail-snooze"

    let thread: RecordID
    let account: RecordID

    func later(firm: RecordID, at moment: Instant, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm, at: moment,
            key: "\(account)-\(thread)")
    }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        let job: ThreadSnooze = try ticket.decode()
        guard let firm = ticket.firm else { throw JobFailure.final("a thread belongs to a firm") }
        let now = world.now()
        try await world.database.write(.firm(firm)) { tx in try job.wake(firm: firm, at: now, tx) }
    }

    /// One that was put off again meanwhile comes at its new moment.
    private func wake(firm: RecordID, at now: Instant, _ tx: Transaction) throws {
        let until = try tx.one(
            Int64.self,
            """
            SELECT thread_snooze.until FROM thread_snooze
            WHERE thread_snooze.firm_id = \(firm) AND thread_snooze.account_id = \(account) AND thread_snooze.thread_id = \(thread)
            """)
        guard let until = until.map(Instant.init(milliseconds:)) else { return }
        guard until <= now else { return try later(firm: firm, at: until, tx) }
        try tx.run("DELETE FROM thread_snooze WHERE firm_id = \(firm) AND account_id = \(account) AND thread_id = \(thread)")
        try tx.run(
            """
            INSERT INTO letter_unread (firm_id, account_id, letter_id, thread_id, binder_id)
            SELECT thread.firm_id, employee.account_id, letter.id, thread.id, thread.binder_id FROM thread
            JOIN letter ON letter.firm_id = thread.firm_id AND letter.id = thread.last_letter_id
            JOIN employee ON employee.firm_id = thread.firm_id AND employee.account_id = \(account) AND employee.left_at IS NULL
            WHERE thread.firm_id = \(firm) AND thread.id = \(thread)
            ON CONFLICT (firm_id, account_id, letter_id) DO NOTHING
            """)
        tx.announce("firm/\(firm)", RecordKind.letter.rawValue)
    }
}

extension Viewer {
    func snoozedUntil(_ thread: LetterThread, _ tx: Transaction) throws -> Instant? {
        try tx.one(
            Int64.self,
            """
            SELECT thread_snooze.until FROM thread_snooze WHERE thread_snooze.firm_id = \(firmID)
                AND thread_snooze.account_id = \(accountID ?? 0) AND thread_snooze.thread_id = \(thread.id) AND thread_snooze.at >= \(thread.lastAt)
            """
        ).map(Instant.init(milliseconds:))
    }

    /// Puts a thread off for this viewer alone; nil brings it back at once. What comes in meanwhile shows it again.
    func snooze(_ thread: LetterThread, until moment: Instant?, at now: Instant, _ tx: Transaction) throws {
        guard let accountID else { throw Refusal.missing }
        try tx.run("DELETE FROM thread_snooze WHERE firm_id = \(firmID) AND account_id = \(accountID) AND thread_id = \(thread.id)")
        if let moment {
            try tx.run(
                """
                INSERT INTO thread_snooze (firm_id, account_id, thread_id, until, at)
                VALUES (\(firmID), \(accountID), \(thread.id), \(moment), \(now))
                """)
            try tx.run("DELETE FROM letter_unread WHERE firm_id = \(firmID) AND account_id = \(accountID) AND thread_id = \(thread.id)")
            try ThreadSnooze(thread: thread.id, account: accountID).later(firm: firmID, at: moment, tx)
        }
        tx.announce("account/\(accountID)", RecordKind.thread.rawValue)
    }
}
