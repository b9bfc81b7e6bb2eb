import Store

/// One table says who did what to which record, and when: timeline, audit, feed and undo read it.
enum HistorySchema {
    static let migrations = [
        Migration(
            "history-1",
            sql: [
                """
                CREATE TABLE history_head (
                    firm_id BIGINT NOT NULL PRIMARY KEY,
                    count BIGINT NOT NULL,
                    hash TEXT NOT NULL
                )
                """,
                """
                CREATE TABLE history (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    position BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    account_id BIGINT,
                    actor TEXT NOT NULL,
                    verb TEXT NOT NULL CHECK (verb <> ''),
                    kind TEXT NOT NULL CHECK (kind <> ''),
                    record_id BIGINT NOT NULL,
                    binder_id BIGINT,
                    zone BIGINT NOT NULL CHECK (zone IN (0, 1)),
                    title TEXT NOT NULL,
                    detail TEXT NOT NULL,
                    change TEXT NOT NULL,
                    hash TEXT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, position)
                )
                """,
                "CREATE INDEX history_by_record ON history (firm_id, kind, record_id, id)",
                "CREATE INDEX history_by_binder ON history (firm_id, binder_id, id)",
                .tenant("history_head"),
                .tenant("history"),
            ]),
        // Who may read an entry is under the hash from here on; entries of before keep the hash they have.
        Migration(
            "history-2",
            sql: [
                "ALTER TABLE history ADD COLUMN audience BIGINT NOT NULL DEFAULT 0 CHECK (audience IN (0, 1, 2))",
                "ALTER TABLE history ADD COLUMN chain BIGINT NOT NULL DEFAULT 1",
                "UPDATE history SET audience = zone",
                "ALTER TABLE history DROP COLUMN zone",
            ]),
        Migration(
            "history-3",
            sql: [
                "CREATE INDEX history_by_time ON history (firm_id, at, id)",
                "CREATE INDEX history_by_person ON history (firm_id, account_id, at, id)",
                "CREATE INDEX history_by_kind ON history (firm_id, kind, at, id)",
            ]),
    ]
}
