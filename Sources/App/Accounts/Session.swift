import Store
import Values

/// One place where an account is signed in. The cookie holds a token, the table only its hash.
struct Session: RowDecodable, Sendable {
    let id: RecordID
    let accountID: RecordID
    let firmID: RecordID?
    let device: String
    let place: String
    let createdAt: Instant
    let seenAt: Instant

    /// Days after which a session that nobody used ends.
    static let days: Int64 = 30
    /// The cookie's name; the web layer adds `__Host-` where the connection is secure.
    static let cookie = "wiecha"

    static let columns: SQL =
        "session.id, session.account_id, session.firm_id, session.device, session.place, session.created_at, session.seen_at"

    init(row: Row) {
        id = row.int64(0)
        accountID = row.int64(1)
        firmID = row.optionalInt64(2)
        device = row.text(3)
        place = row.text(4)
        createdAt = row.instant(5)
        seenAt = row.instant(6)
    }
}
