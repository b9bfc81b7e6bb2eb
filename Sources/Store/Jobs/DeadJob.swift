import Values

/// A job that nobody tries any more until a person says so.
public struct DeadJob: Sendable, Identifiable {
    /// The job's identity; newer jobs have greater ones.
    public let id: RecordID
    /// Whose job it is.
    public let firm: RecordID?
    /// Which handler does it.
    public let kind: String
    /// JSON, as it was enqueued.
    public let payload: String
    /// How often it was tried.
    public let attempts: Int
    /// Why the last attempt failed.
    public let reason: String
    /// When it was given up.
    public let diedAt: Instant

    /// What deaths are announced under; the payload is the firm.
    public static let topic = "dead-job"
}

extension DeadJob: RowDecodable {
    public init(row: Row) throws {
        (id, firm, kind, payload) = (row.int64(0), row.optionalInt64(1), row.text(2), row.text(3))
        (attempts, reason, diedAt) = (row.int(4), row.optionalText(5) ?? "", Instant(milliseconds: row.int64(6)))
    }
}

extension Transaction {
    /// The dead jobs of a firm (nil: of the house itself), the newest first.
    ///
    /// - Parameter before: goes on behind the last one of the page before.
    public func deadJobs(firm: RecordID?, before: RecordID = .max, limit: Int = 50) throws -> [DeadJob] {
        try all(
            DeadJob.self,
            """
            SELECT id, firm_id, kind, payload, attempts, last_error, died_at FROM job
            WHERE \(Transaction.belongs(to: firm)) AND died_at IS NOT NULL AND id < \(before) ORDER BY id DESC LIMIT \(limit)
            """)
    }

    /// Gives a dead job all its attempts again; false when there is no such job.
    @discardableResult
    public func retryDeadJob(_ id: RecordID, firm: RecordID?) throws -> Bool {
        let dead: SQL = "id = \(id) AND \(Transaction.belongs(to: firm)) AND died_at IS NOT NULL"
        guard let kind = try one(String.self, "SELECT kind FROM job WHERE \(dead)") else { return false }
        do {
            _ = try attempt { try run("UPDATE job SET died_at = NULL, attempts = 0, losses = 0, run_at = 0 WHERE \(dead)") }
        } catch StoreError.unique {
            try run("DELETE FROM job WHERE \(dead)")
        }
        announce(JobQueue.topic, kind)
        return true
    }

    /// Throws a dead job away; false when there is no such job.
    @discardableResult
    public func discardDeadJob(_ id: RecordID, firm: RecordID?) throws -> Bool {
        try run("DELETE FROM job WHERE id = \(id) AND \(Transaction.belongs(to: firm)) AND died_at IS NOT NULL") > 0
    }

    private static func belongs(to firm: RecordID?) -> SQL {
        if let firm { "firm_id = \(firm)" } else { "firm_id IS NULL" }
    }
}
