import Foundation
import Store
import Values
import Web

/// One letter a day to whoever wants it: what is due today and what is late.
struct TaskDigest: Codable, Sendable {
    static let job = "task-digest"

    let account: RecordID

    private struct Setting: RowDecodable {
        let hour: Int
        let lastOn: DayDate?

        init(row: Row) {
            hour = row.int(0)
            lastOn = row.optionalDay(1)
        }
    }

    private static func setting(_ account: RecordID, _ firm: RecordID, _ tx: Transaction) throws -> Setting? {
        try tx.one(
            Setting.self,
            """
            SELECT task_digest.hour, task_digest.last_on FROM task_digest
            WHERE task_digest.firm_id = \(firm) AND task_digest.account_id = \(account)
            """)
    }

    static func hour(_ viewer: Viewer, _ tx: Transaction) throws -> Int? { try setting(viewer.accountID ?? 0, viewer.firmID, tx)?.hour }

    /// Another hour, or nil for no letters. An hour that is past today begins tomorrow.
    static func set(_ hour: Int?, _ viewer: Viewer, at now: Instant, _ tx: Transaction) throws {
        guard let account = viewer.accountID else { return }
        guard let hour else {
            try tx.run("DELETE FROM task_digest WHERE task_digest.firm_id = \(viewer.firmID) AND task_digest.account_id = \(account)")
            return
        }
        let isPast = now.day.at(hour: hour) <= now
        let last = isPast ? now.day : now.day.adding(days: -1)
        try tx.run(
            """
            INSERT INTO task_digest (firm_id, account_id, hour, last_on) VALUES (\(viewer.firmID), \(account), \(hour), \(last))
            ON CONFLICT (firm_id, account_id) DO UPDATE SET hour = excluded.hour,
                last_on = CASE WHEN task_digest.last_on > excluded.last_on THEN task_digest.last_on ELSE excluded.last_on END
            """)
        try TaskDigest(account: account).later(firm: viewer.firmID, at: now.day.adding(days: isPast ? 1 : 0).at(hour: hour), tx)
    }

    private func later(firm: RecordID, at moment: Instant, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm, at: moment,
            key: "\(account)")
    }

    private static func isSeated(_ account: RecordID, _ firm: RecordID, _ tx: Transaction) throws -> Bool {
        try tx.exists(
            "SELECT 1 FROM employee WHERE employee.firm_id = \(firm) AND employee.account_id = \(account) AND employee.left_at IS NULL")
    }

    /// Whoever marks the day sends its letter, so two nodes send one.
    static func run(_ ticket: JobTicket, in world: World) async throws {
        let digest: TaskDigest = try ticket.decode()
        guard let firm = ticket.firm else { throw JobFailure.final("a digest belongs to a firm") }
        let (now, address) = (world.now(), world.settings.publicAddress)
        try await world.database.write(.everything) { tx in
            guard let setting = try setting(digest.account, firm, tx), try isSeated(digest.account, firm, tx) else { return }
            let today = now.day
            guard now >= today.at(hour: setting.hour) else { return try digest.later(firm: firm, at: today.at(hour: setting.hour), tx) }
            try digest.later(firm: firm, at: today.adding(days: 1).at(hour: setting.hour), tx)
            let marked = try tx.run(
                """
                UPDATE task_digest SET last_on = \(today) WHERE task_digest.firm_id = \(firm) AND task_digest.account_id = \(digest.account)
                    AND (task_digest.last_on IS NULL OR task_digest.last_on < \(today))
                """)
            guard marked == 1 else { return }
            // Who is kept out gets no letter, but the days go on until they are let in again.
            guard let viewer = try Viewer.employee(digest.account, of: firm, tx) else { return }
            let tasks = try TaskQuery(Query("widok=dzis")).load(viewer, at: now, limit: 200, tx)
            let words = TaskDigestLetter(viewer: viewer, tasks: tasks, address: address, now: now)
            let language = try Account.withID(digest.account, tx)?.language ?? .polish
            if let letter = Language.reading(language, { words.letter }) { try letter.later(tx) }
        }
    }
}
