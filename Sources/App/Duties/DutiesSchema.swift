import Store

/// Documents that come again and again: who owes them, and every day on which one was due.
enum DutiesSchema {
    /// When the page of the week goes out, and who has seen what of a building.
    static let friday = Migration(
        "duties-2",
        sql: [
            """
            CREATE TABLE friday (
                firm_id BIGINT NOT NULL,
                binder_id BIGINT NOT NULL,
                weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
                minute BIGINT NOT NULL CHECK (minute BETWEEN 0 AND 1439),
                last_on TEXT,
                PRIMARY KEY (firm_id, binder_id),
                FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
            )
            """,
            .tenant("friday"),
            """
            CREATE TABLE zone_visit (
                firm_id BIGINT NOT NULL,
                account_id BIGINT NOT NULL REFERENCES account (id),
                binder_id BIGINT NOT NULL,
                before_id BIGINT NOT NULL,
                last_id BIGINT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (firm_id, account_id, binder_id),
                FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
            )
            """,
            .tenant("zone_visit"),
        ])

    static let migrations = [
        Migration(
            "duties-1",
            sql: [
                """
                CREATE TABLE duty (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    matter TEXT NOT NULL CHECK (matter IN ('report', 'protocol', 'defect', 'memo', 'file', 'hand')),
                    folder_id BIGINT,
                    at_least BIGINT NOT NULL CHECK (at_least BETWEEN 1 AND 100),
                    account_id BIGINT NOT NULL REFERENCES account (id),
                    rule TEXT NOT NULL CHECK (rule <> ''),
                    rule_start TEXT NOT NULL,
                    due_minute BIGINT NOT NULL CHECK (due_minute BETWEEN 0 AND 1439),
                    remind_before BIGINT CHECK (remind_before BETWEEN 1 AND 100000),
                    author TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    ended_at BIGINT,
                    version BIGINT NOT NULL DEFAULT 1,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
                )
                """,
                "CREATE INDEX duty_by_binder ON duty (firm_id, binder_id, id)",
                """
                CREATE TABLE duty_day (
                    firm_id BIGINT NOT NULL,
                    duty_id BIGINT NOT NULL,
                    day TEXT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    from_day TEXT NOT NULL,
                    due_at BIGINT NOT NULL,
                    done_at BIGINT,
                    done_by TEXT NOT NULL DEFAULT '',
                    how TEXT NOT NULL DEFAULT '' CHECK (how IN ('', 'form', 'file', 'hand')),
                    record_id BIGINT,
                    note TEXT NOT NULL DEFAULT '',
                    told_before_at BIGINT,
                    missed_at BIGINT,
                    told_after_at BIGINT,
                    PRIMARY KEY (firm_id, duty_id, day),
                    FOREIGN KEY (firm_id, duty_id) REFERENCES duty (firm_id, id)
                )
                """,
                "CREATE INDEX duty_day_open ON duty_day (firm_id, due_at, duty_id) WHERE done_at IS NULL",
                "CREATE INDEX duty_day_by_binder ON duty_day (firm_id, binder_id, due_at, duty_id)",
                .tenant("duty"),
                .tenant("duty_day"),
            ])
    ]
}
