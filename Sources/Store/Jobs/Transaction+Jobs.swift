import Values

extension Transaction {
    /// Puts a job into the queue in this transaction: it exists when its cause does.
    ///
    /// - Parameters:
    ///   - kind: which handler does it.
    ///   - payload: JSON for the handler; identities rather than copies of records.
    ///   - firm: whose job it is; nil for the house itself, only in a transaction over everything.
    ///   - at: not before this moment; nil for at once.
    ///   - key: while a job of the same firm, kind and key waits, this one melts into it: the newer payload, the earlier moment.
    /// - Returns: the identity of the job that now waits.
    @discardableResult
    public func enqueue(kind: String, payload: String = "{}", firm: RecordID?, at: Instant? = nil, key: String? = nil) throws -> RecordID {
        if case .firm(let own) = scope, own != firm { throw StoreError.check("job.firm_id") }
        let due = at?.milliseconds ?? 0
        let id = try one(
            RecordID.self,
            """
            INSERT INTO job (firm_id, id, kind, payload, dedupe_key, run_at)
            VALUES (\(firm), \(RecordID.next()), \(kind), \(payload), \(key), \(due))
            ON CONFLICT (coalesce(firm_id, 0), kind, dedupe_key) WHERE dedupe_key IS NOT NULL AND lease_owner IS NULL AND died_at IS NULL
            DO UPDATE SET payload = excluded.payload, run_at = CASE WHEN job.run_at < excluded.run_at THEN job.run_at ELSE excluded.run_at END
            RETURNING id
            """)
        guard let id else { throw StoreError.other("the job was not stored") }
        let word = Announcement(topic: JobQueue.topic, payload: kind)
        if announcements.last != word { announce(word.topic, word.payload) }
        return id
    }

    /// Strikes a job off in the same transaction as its effect, so that the effect happens exactly once.
    ///
    /// - Throws: `JobFailure.lost` when the lease has passed to somebody else: the transaction must not be committed then.
    public func finish(_ ticket: JobTicket) throws {
        guard try run("DELETE FROM job WHERE \(ticket.isHeld)") == 1 else { throw JobFailure.lost }
    }
}
