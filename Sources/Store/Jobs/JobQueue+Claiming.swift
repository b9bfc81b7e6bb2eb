import Values

extension JobQueue {
    /// Leases at most `limit` due jobs. Those that have worn out their attempts or their workers die instead.
    func claim(_ limit: Int) async throws -> [JobTicket] {
        try await claim(limit, of: Array(handlers.keys), losses: patience.losses)
    }

    func claim(_ limit: Int, of kinds: [String], losses: Int) async throws -> [JobTicket] {
        guard !kinds.isEmpty else { return [] }
        if isTurnOfRetries() {
            let retries = try await claim(limit, of: kinds, losses, from: 1)
            if !retries.isEmpty { return retries }
        }
        return try await claim(limit, of: kinds, losses, from: 0)
    }

    private func claim(_ limit: Int, of kinds: [String], _ losses: Int, from earliest: Int64) async throws -> [JobTicket] {
        let kinds = kinds.sorted()
        let (now, patience, owner) = (now(), patience, owner)
        let until = now.milliseconds + patience.lease.milliseconds
        return try await database.write(.everything) { tx in
            let lock: SQL = tx.dialect == .postgres ? "FOR UPDATE SKIP LOCKED" : ""
            let claimed = try tx.all(
                JobTicket.self,
                """
                WITH due AS MATERIALIZED (
                    SELECT id FROM job
                    WHERE died_at IS NULL AND run_at BETWEEN \(earliest) AND \(now.milliseconds) AND kind IN \(list: kinds)
                    ORDER BY run_at, id LIMIT \(limit) \(lock)
                )
                UPDATE job SET
                    attempts = attempts + 1, run_at = \(until),
                    losses = losses + CASE WHEN lease_owner IS NULL THEN 0 ELSE 1 END, lease_owner = \(owner)
                WHERE id IN (SELECT id FROM due)
                RETURNING \(JobTicket.columns)
                """)
            let worn = claimed.filter { $0.losses >= losses || $0.attempt > patience.attempts }
            for ticket in worn {
                let reason = ticket.losses > 0 ? "its worker ended in the middle of it, \(ticket.losses) times" : "too many attempts"
                try tx.bury(ticket, because: reason, at: now)
            }
            let dead = Set(worn.map(\.id))
            return claimed.filter { !dead.contains($0.id) }.sorted { $0.id < $1.id }
        }
    }

    /// Gives back what was leased and not begun, as if it had never been touched.
    func release(_ tickets: [JobTicket]) async throws {
        guard !tickets.isEmpty else { return }
        try await database.write(.everything) { tx in
            for ticket in tickets { try tx.putBack(ticket, dueAt: 0, attempts: ticket.attempt - 1, error: nil) }
        }
    }

    /// Tells the others that these are still being worked on.
    func renew(_ ids: [RecordID]) async throws {
        let until = now().milliseconds + patience.lease.milliseconds
        let owner = owner
        _ = try await database.write(.everything) { tx in
            try tx.run("UPDATE job SET run_at = \(until) WHERE lease_owner = \(owner) AND id IN \(list: ids)")
        }
    }

    /// When the next job is due or the next lease ends, in milliseconds since 1970; nil when there is none.
    func nextDue(_ kinds: [String]) async throws -> Int64? {
        guard !kinds.isEmpty else { return nil }
        let kinds = kinds.sorted()
        return try await database.read(.everything) { tx in
            try tx.one(Int64.self, "SELECT run_at FROM job WHERE died_at IS NULL AND kind IN \(list: kinds) ORDER BY run_at, id LIMIT 1")
        }
    }
}
