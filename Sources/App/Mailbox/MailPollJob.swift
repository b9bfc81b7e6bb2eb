import Foundation
import Mail
import Store
import Values

/// Fetches what came into one account since the last time, and comes back in a minute, at once where more waits. Each account is a job of its own, so none waits for another.
struct MailPollJob: Codable, Sendable {
    static let job = "mail-poll"
    static let folder = "INBOX"
    static let pause: Int64 = 60
    static let batch = 200

    let account: RecordID
    /// The account waits for its trial letter: only that is looked for.
    var isTrial = false

    func later(firm: RecordID, at: Instant?, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm, at: at,
            key: "account-\(account)")
    }

    /// Visits side by side; a server that hangs holds up few others, and no work of another kind.
    static func run(_ tickets: [JobTicket], in world: World) async -> [RecordID: any Error] {
        await withTaskGroup(of: (RecordID, (any Error)?).self) { group in
            for ticket in tickets {
                group.addTask {
                    do {
                        try await run(ticket, in: world)
                        return (ticket.id, nil)
                    } catch {
                        return (ticket.id, error)
                    }
                }
            }
            var failures: [RecordID: any Error] = [:]
            for await (id, error) in group { failures[id] = error }
            return failures
        }
    }

    private static func run(_ ticket: JobTicket, in world: World) async throws {
        let job: MailPollJob = try ticket.decode()
        guard let firm = ticket.firm else { throw JobFailure.final("an account belongs to a firm") }
        let account = try await world.database.read(.firm(firm)) { tx in try MailAccount.pollable(job.account, firm: firm, tx) }
        guard let account, let server = account.imap else { return }
        var (problem, isMore) = ("", false)
        do {
            isMore = try await MailFetching(account: account, server: server, world: world).run()
        } catch let error as MailConnectionError {
            problem = error.words
        }
        let now = world.now()
        let (sentence, goesOn) = (problem, isMore)
        try await world.database.write(.firm(firm)) { tx in
            try MailCursor.note(sentence, of: account, at: now, tx)
            guard let still = try MailAccount.pollable(account.id, firm: firm, tx) else { return }
            let isWaiting = !still.isActive
            if isWaiting, let sent = still.trialSentAt, now.milliseconds(since: sent) > 3_600_000 { return }
            let seconds = !sentence.isEmpty ? pause * 5 : goesOn ? 0 : isWaiting ? 10 : pause
            try MailPollJob(account: account.id, isTrial: isWaiting).later(firm: firm, at: now.adding(seconds: seconds), tx)
        }
    }
}

extension MailAccount {
    /// An account that has a server to fetch from and is active, or waits for its trial letter.
    static func pollable(_ id: RecordID, firm: RecordID, _ tx: Transaction) throws -> MailAccount? {
        try tx.one(
            MailAccount.self,
            """
            SELECT \(columns) FROM mail_account WHERE \(present(firm: firm)) AND mail_account.id = \(id) AND mail_account.imap_host <> ''
                AND (mail_account.verified_at IS NOT NULL OR mail_account.trial_code IS NOT NULL)
            """)
    }
}

/// How far an account's folder has been read.
struct MailCursor: RowDecodable, Sendable {
    let uidValidity: Int64
    let lastUID: Int64
    let checkedAt: Instant
    /// The letter at which visits broke off, and how often.
    let stuckUID: Int64?
    let stuckTimes: Int64

    init(row: Row) {
        (uidValidity, lastUID, checkedAt) = (row.int64(0), row.int64(1), row.instant(2))
        (stuckUID, stuckTimes) = (row.optionalInt64(3), row.int64(4))
    }

    static func find(_ account: MailAccount, _ tx: Transaction) throws -> MailCursor? {
        try tx.one(
            MailCursor.self,
            """
            SELECT mail_cursor.uid_validity, mail_cursor.last_uid, mail_cursor.checked_at, mail_cursor.stuck_uid, mail_cursor.stuck_times
            FROM mail_cursor
            WHERE mail_cursor.firm_id = \(account.firmID) AND mail_cursor.mail_account_id = \(account.id) AND mail_cursor.folder = \(MailPollJob.folder)
            """)
    }

    static func move(_ account: MailAccount, to uid: Int64, validity: Int64, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO mail_cursor (firm_id, mail_account_id, folder, uid_validity, last_uid, checked_at, problem)
            VALUES (\(account.firmID), \(account.id), \(MailPollJob.folder), \(validity), \(uid), \(now), '')
            ON CONFLICT (firm_id, mail_account_id, folder)
            DO UPDATE SET uid_validity = excluded.uid_validity, last_uid = excluded.last_uid, checked_at = excluded.checked_at
            """)
    }

    /// A visit broke off at this letter.
    static func noteStuck(_ account: MailAccount, at uid: Int64, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE mail_cursor SET stuck_times = CASE WHEN stuck_uid = \(uid) THEN stuck_times + 1 ELSE 1 END, stuck_uid = \(uid)
            WHERE firm_id = \(account.firmID) AND mail_account_id = \(account.id) AND folder = \(MailPollJob.folder)
            """)
    }

    static func note(_ problem: String, of account: MailAccount, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO mail_cursor (firm_id, mail_account_id, folder, uid_validity, last_uid, checked_at, problem)
            VALUES (\(account.firmID), \(account.id), \(MailPollJob.folder), 0, 0, \(now), \(problem))
            ON CONFLICT (firm_id, mail_account_id, folder) DO UPDATE SET checked_at = excluded.checked_at, problem = excluded.problem
            """)
    }
}
