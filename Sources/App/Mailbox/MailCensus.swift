import Mail
import Store
import Values
import Web

/// How far counting or fetching is, or how the last one ended.
struct MailCensus: RowDecodable, Sendable {
    enum Wish: String, Codable, Sendable { case count, fetch }

    let wish: Wish
    let done: Int
    let total: Int
    let startedAt: Instant
    let finishedAt: Instant?
    let problem: String

    init(row: Row) {
        wish = Wish(rawValue: row.text(0)) ?? .count
        (done, total) = (row.int(1), row.int(2))
        (startedAt, finishedAt) = (row.instant(3), row.optionalInstant(4))
        problem = row.text(5)
    }

    static func of(_ account: MailAccount, _ tx: Transaction) throws -> MailCensus? {
        try tx.one(
            MailCensus.self,
            """
            SELECT mail_account_census.wish, mail_account_census.done, mail_account_census.total, mail_account_census.started_at,
                mail_account_census.finished_at, mail_account_census.problem FROM mail_account_census
            WHERE mail_account_census.firm_id = \(account.firmID) AND mail_account_census.mail_account_id = \(account.id)
            """)
    }

    /// Notes how far it is; open pages are told.
    static func note(
        _ wish: Wish, of account: MailAccount, done: Int, total: Int, isOver: Bool = false, problem: String = "", at now: Instant,
        _ tx: Transaction
    ) throws {
        let end: Instant? = isOver ? now : nil
        try tx.run(
            """
            INSERT INTO mail_account_census (firm_id, mail_account_id, wish, done, total, started_at, finished_at, problem)
            VALUES (\(account.firmID), \(account.id), \(wish.rawValue), \(done), \(total), \(now), \(end), \(problem))
            ON CONFLICT (firm_id, mail_account_id) DO UPDATE SET wish = excluded.wish, done = excluded.done, total = excluded.total,
                started_at = CASE WHEN mail_account_census.finished_at IS NULL THEN mail_account_census.started_at ELSE excluded.started_at END,
                finished_at = excluded.finished_at, problem = excluded.problem
            """)
        tx.announce("firm/\(account.firmID)", RecordKind.mailAccount.rawValue)
    }
}

/// One folder in one month: letters on the server, and those of them that we hold.
struct MailMonth: RowDecodable, Sendable {
    let folder: String
    let month: String
    let name: String
    let role: IMAPFolder.Role?
    let there: Int
    let here: Int

    init(row: Row) {
        (folder, month, name) = (row.text(0), row.text(1), row.text(2))
        role = IMAPFolder.Role(rawValue: row.text(3))
        (there, here) = (row.int(4), row.int(5))
    }

    static func all(_ account: MailAccount, _ tx: Transaction) throws -> [MailMonth] {
        try tx.all(
            MailMonth.self,
            """
            SELECT mail_account_month.folder, mail_account_month.month, mail_account_month.name, mail_account_month.role,
                mail_account_month.there, mail_account_month.here FROM mail_account_month
            WHERE mail_account_month.firm_id = \(account.firmID) AND mail_account_month.mail_account_id = \(account.id)
            ORDER BY mail_account_month.folder, mail_account_month.month DESC LIMIT 2000
            """)
    }
}

/// A letter that lies on the server and not with us.
struct MissingLetter: RowDecodable, Sendable {
    let folder: String
    let uidValidity: Int64
    let uid: Int64
    let subject: String
    let author: String
    let arrivedAt: Instant?
    let size: Int64?
    let isWanted: Bool

    static let columns: SQL = """
        mail_account_missing.folder, mail_account_missing.uid_validity, mail_account_missing.uid, mail_account_missing.subject,
        mail_account_missing.author, mail_account_missing.arrived_at, mail_account_missing.size, mail_account_missing.is_wanted
        """

    init(row: Row) {
        (folder, uidValidity, uid) = (row.text(0), row.int64(1), row.int64(2))
        (subject, author) = (row.text(3), row.text(4))
        (arrivedAt, size, isWanted) = (row.optionalInstant(5), row.optionalInt64(6), row.int64(7) == 1)
    }

    static func all(_ account: MailAccount, limit: Int, _ tx: Transaction) throws -> [MissingLetter] {
        try tx.all(
            MissingLetter.self,
            """
            SELECT \(columns) FROM mail_account_missing
            WHERE mail_account_missing.firm_id = \(account.firmID) AND mail_account_missing.mail_account_id = \(account.id)
            ORDER BY mail_account_missing.folder, mail_account_missing.uid LIMIT \(limit)
            """)
    }
}
