import Store
import Values
import Web

/// An account with the session it is used through, before a seat is chosen.
struct SignedIn: RowDecodable, Sendable {
    let sessionID: RecordID
    let firmID: RecordID?
    let seenAt: Instant
    /// When the person last proved who it is, by signing in or by typing a secret again.
    let provedAt: Instant
    let account: Account

    init(row: Row) {
        account = Account(row: row)
        sessionID = row.int64(9)
        firmID = row.optionalInt64(10)
        seenAt = row.instant(11)
        provedAt = row.instant(12)
    }

    static func find(token: String, at now: Instant, keys: Keys, _ tx: Transaction) throws -> SignedIn? {
        try tx.one(
            SignedIn.self,
            """
            SELECT \(Account.columns), session.id, session.firm_id, session.seen_at, session.proved_at
            FROM session JOIN account ON account.id = session.account_id
            WHERE session.token_hash = \(keys.hash(of: token)) AND \(Session.alive(at: now))
            """)
    }
}

extension World {
    /// The session's cookie, or a refusal that leads to signing in and back.
    func sessionToken(_ call: Call) throws -> String {
        guard let token = call.cookies[Session.cookie], token.utf8.count < 100 else { throw Refusal.signIn(returnTo: call.address) }
        return token
    }

    func signedIn(_ call: Call) async throws -> SignedIn {
        let token = try sessionToken(call)
        let now = now()
        let found = try await database.read(.everything) { [keys] tx in try SignedIn.find(token: token, at: now, keys: keys, tx) }
        guard let found else { throw Refusal.signIn(returnTo: call.address) }
        return found
    }
}
