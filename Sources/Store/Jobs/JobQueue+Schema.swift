extension JobQueue {
    /// The table of jobs, for the product's ordered list.
    public static let migrations = [
        Migration(
            "jobs",
            sql: [
                """
                CREATE TABLE job (
                    firm_id BIGINT,
                    id BIGINT NOT NULL PRIMARY KEY,
                    kind TEXT NOT NULL CHECK (kind <> ''),
                    payload TEXT NOT NULL,
                    dedupe_key TEXT,
                    run_at BIGINT NOT NULL,
                    attempts BIGINT NOT NULL DEFAULT 0,
                    losses BIGINT NOT NULL DEFAULT 0,
                    lease_owner TEXT,
                    last_error TEXT,
                    died_at BIGINT
                );
                CREATE INDEX job_due ON job (run_at, id) WHERE died_at IS NULL;
                CREATE INDEX job_dead ON job (firm_id, id) WHERE died_at IS NOT NULL;
                CREATE UNIQUE INDEX job_waiting ON job (coalesce(firm_id, 0), kind, dedupe_key)
                    WHERE dedupe_key IS NOT NULL AND lease_owner IS NULL AND died_at IS NULL
                """,
                .tenant("job"),
            ]),
        // A hand that looks for one kind passes over those of others without touching their rows.
        Migration("jobs-2", sql: ["DROP INDEX job_due", "CREATE INDEX job_due ON job (run_at, id, kind) WHERE died_at IS NULL"]),
    ]

    /// What enqueued jobs are announced under; the payload is their kind.
    static let topic = "job"
}
