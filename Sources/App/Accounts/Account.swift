import Store
import Values
import Web

/// A person who can sign in.
struct Account: RowDecodable, Sendable {
    let id: RecordID
    let login: String
    let email: String
    let name: String
    let passwordHash: String?
    let language: Language
    let createdAt: Instant
    let confirmedAt: Instant?
    let sessionsEndedAt: Instant

    static let columns: SQL = """
        account.id, account.login, account.email, account.name, account.password_hash, account.language, account.created_at,
        account.confirmed_at, account.sessions_ended_at
        """

    init(row: Row) {
        id = row.int64(0)
        login = row.text(1)
        email = row.text(2)
        name = row.text(3)
        passwordHash = row.optionalText(4)
        language = Language(rawValue: row.text(5)) ?? .polish
        createdAt = row.instant(6)
        confirmedAt = row.optionalInstant(7)
        sessionsEndedAt = row.instant(8)
    }
}
