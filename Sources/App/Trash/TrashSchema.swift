import Store

/// A record in the bin is a row here; taking it back deletes the row.
enum TrashSchema {
    /// A bulk delete puts thousands into the bin at one moment: pages go on by the moment and the record.
    static let moments = Migration(
        "trash-moments",
        sql: [
            "CREATE INDEX trash_by_moment ON trash (firm_id, at, record_id)",
            "CREATE INDEX trash_by_person_moment ON trash (firm_id, account_id, at, record_id)",
            "DROP INDEX trash_by_time",
            "DROP INDEX trash_by_person",
        ])

    static let migrations = [
        Migration(
            "trash-1",
            sql: [
                """
                CREATE TABLE trash (
                    firm_id BIGINT NOT NULL,
                    kind TEXT NOT NULL,
                    record_id BIGINT NOT NULL,
                    binder_id BIGINT,
                    title TEXT NOT NULL,
                    account_id BIGINT,
                    actor TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, kind, record_id)
                )
                """,
                "CREATE INDEX trash_by_time ON trash (firm_id, at)",
                .tenant("trash"),
            ]),
        Migration(
            "trash-2",
            sql: [
                "CREATE INDEX trash_by_person ON trash (firm_id, account_id, at)",
                """
                CREATE TABLE unnamed_blob (
                    firm_id BIGINT NOT NULL,
                    hash TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, hash)
                )
                """,
                .tenant("unnamed_blob"),
            ]),
    ]
}
