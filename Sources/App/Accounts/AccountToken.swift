import Store
import Values

/// A link in a letter that proves the address: used once, for a limited time; the table holds only its hash.
struct AccountToken: RowDecodable, Sendable {
    enum Purpose: String, Sendable {
        case confirmation, recovery, invitation, email
        case signIn = "sign_in"

        var hours: Int64 {
            switch self {
            case .signIn, .recovery: 1
            case .confirmation, .email: 48
            case .invitation: 14 * 24
            }
        }
    }

    let id: RecordID
    let accountID: RecordID
    let detail: String

    init(row: Row) {
        id = row.int64(0)
        accountID = row.int64(1)
        detail = row.text(2)
    }

    static func issue(
        _ purpose: Purpose, for account: RecordID, detail: String = "", at now: Instant, keys: Keys, _ tx: Transaction
    ) throws -> String {
        let token = keys.newToken()
        let until = Instant(milliseconds: now.milliseconds + purpose.hours * 3_600_000)
        try tx.run(
            """
            INSERT INTO account_token (id, token_hash, purpose, account_id, detail, created_at, expires_at)
            VALUES (\(RecordID.next()), \(keys.hash(of: token)), \(purpose.rawValue), \(account), \(detail), \(now), \(until))
            """)
        return token
    }

    /// The token while it may still be used; looking does not use it up.
    static func find(_ token: String, _ purpose: Purpose, at now: Instant, keys: Keys, _ tx: Transaction) throws -> AccountToken? {
        try tx.one(
            AccountToken.self,
            """
            SELECT id, account_id, detail FROM account_token
            WHERE token_hash = \(keys.hash(of: token)) AND purpose = \(purpose.rawValue) AND used_at IS NULL AND expires_at > \(now)
            """)
    }

    /// Ends the links and the passwords of programs that still lead into an account: where its sessions end, these must not open a new one.
    static func spendWaysIn(of account: RecordID, at now: Instant, _ tx: Transaction) throws {
        try AppPassword.endAll(of: account, at: now, tx)
        try tx.run(
            """
            UPDATE account_token SET used_at = \(now)
            WHERE account_id = \(account) AND used_at IS NULL AND purpose IN ('sign_in', 'recovery')
            """)
    }

    /// Uses the token up; false when somebody was faster.
    func use(at now: Instant, _ tx: Transaction) throws -> Bool {
        try tx.run("UPDATE account_token SET used_at = \(now) WHERE id = \(id) AND used_at IS NULL") == 1
    }
}
