import Store
import Values

extension Session {
    /// The condition that a session is in force.
    static func alive(at now: Instant) -> SQL {
        let oldest = Instant(milliseconds: now.milliseconds - days * 86_400_000)
        return "session.ended_at IS NULL AND session.seen_at > \(oldest)"
    }

    static func start(
        token: String, account: RecordID, firm: RecordID?, device: String, place: String, at now: Instant, keys: Keys, _ tx: Transaction
    ) throws -> RecordID {
        let id = RecordID.next()
        try tx.run(
            """
            INSERT INTO session (id, token_hash, account_id, firm_id, device, place, created_at, seen_at, proved_at)
            VALUES (\(id), \(keys.hash(of: token)), \(account), \(firm), \(device), \(place), \(now), \(now), \(now))
            """)
        return id
    }

    static func all(of account: RecordID, at now: Instant, _ tx: Transaction) throws -> [Session] {
        try tx.all(
            Session.self,
            "SELECT \(columns) FROM session WHERE account_id = \(account) AND \(alive(at: now)) ORDER BY seen_at DESC LIMIT 100")
    }

    /// Ends the account's sessions that sit in one firm; its seats elsewhere are nobody's business here.
    static func end(of account: RecordID, in firm: RecordID, at now: Instant, _ tx: Transaction) throws {
        try tx.run("UPDATE session SET ended_at = \(now) WHERE account_id = \(account) AND firm_id = \(firm) AND ended_at IS NULL")
        tx.announce("account/\(account)", "sessions")
    }

    /// Moves a session to another firm of its account.
    static func sit(_ id: RecordID, in firm: RecordID, _ tx: Transaction) throws {
        try tx.run("UPDATE session SET firm_id = \(firm) WHERE id = \(id)")
    }

    /// Ends one session of the account, or all of them but the kept one.
    static func end(_ id: RecordID? = nil, of account: RecordID, but kept: RecordID? = nil, at now: Instant, _ tx: Transaction) throws
        -> Int
    {
        let which: SQL = id.map { "AND id = \($0)" } ?? kept.map { "AND id <> \($0)" } ?? ""
        let ended = try tx.run("UPDATE session SET ended_at = \(now) WHERE account_id = \(account) AND ended_at IS NULL \(which)")
        tx.announce("account/\(account)", "sessions")
        return ended
    }
}
