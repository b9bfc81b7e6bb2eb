import Store

/// Tasks of the office. A row of an assignee repeats when its task is due and done, so that one's own list is one walk over an index.
enum TasksSchema {
    /// Tasks that the owner of the building may know of.
    static let shown = Migration("tasks-3", sql: ["ALTER TABLE task ADD COLUMN shown BIGINT NOT NULL DEFAULT 0"])

    static let migrations = [
        Migration(
            "tasks-1",
            sql: [
                """
                CREATE TABLE task_category (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    colour BIGINT NOT NULL CHECK (colour BETWEEN 0 AND 9),
                    PRIMARY KEY (firm_id, id)
                )
                """,
                """
                INSERT INTO task_category (firm_id, id, name, colour)
                SELECT firm.firm_id, starter.id, starter.name, starter.colour FROM firm CROSS JOIN (
                    SELECT 1 AS id, 'Telefon' AS name, 4 AS colour UNION ALL SELECT 2, 'Spotkanie', 3 UNION ALL SELECT 3, 'Wizja lokalna', 9
                    UNION ALL SELECT 4, 'Pomiar', 6 UNION ALL SELECT 5, 'Oferta', 2 UNION ALL SELECT 6, 'Reklamacja', 8
                ) starter
                """,
                """
                CREATE TABLE task (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    title TEXT NOT NULL CHECK (title <> ''),
                    note TEXT NOT NULL,
                    category_id BIGINT,
                    due_on TEXT,
                    due_minute BIGINT CHECK (due_minute BETWEEN 0 AND 1439),
                    due_rank BIGINT NOT NULL,
                    remind_before BIGINT CHECK (remind_before BETWEEN 0 AND 100000),
                    remind_at BIGINT,
                    important BIGINT NOT NULL CHECK (important IN (0, 1)),
                    rule TEXT NOT NULL,
                    rule_start TEXT,
                    follows BIGINT,
                    contact_id BIGINT,
                    binder_id BIGINT,
                    offer_id BIGINT,
                    thread_id BIGINT,
                    account_id BIGINT,
                    author TEXT NOT NULL,
                    editor TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    changed_at BIGINT NOT NULL,
                    done_at BIGINT,
                    done_by TEXT NOT NULL,
                    version BIGINT NOT NULL DEFAULT 1,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, follows)
                )
                """,
                "CREATE INDEX task_by_rank ON task (firm_id, due_rank, id)",
                "CREATE INDEX task_open ON task (firm_id, due_rank, id) WHERE done_at IS NULL",
                "CREATE INDEX task_done ON task (firm_id, done_at, id) WHERE done_at IS NOT NULL",
                "CREATE INDEX task_recurring ON task (firm_id, id) WHERE done_at IS NULL AND rule <> ''",
                "CREATE INDEX task_by_category ON task (firm_id, category_id, due_rank, id) WHERE done_at IS NULL",
                "CREATE INDEX task_by_binder ON task (firm_id, binder_id, due_rank, id)",
                "CREATE INDEX task_by_contact ON task (firm_id, contact_id, due_rank, id)",
                "CREATE INDEX task_by_offer ON task (firm_id, offer_id, due_rank, id)",
                "CREATE INDEX task_by_thread ON task (firm_id, thread_id, due_rank, id)",
                """
                CREATE TABLE task_assignee (
                    firm_id BIGINT NOT NULL,
                    task_id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    due_rank BIGINT NOT NULL,
                    remind_at BIGINT,
                    done_at BIGINT,
                    PRIMARY KEY (firm_id, task_id, account_id),
                    FOREIGN KEY (firm_id, task_id) REFERENCES task (firm_id, id) ON DELETE CASCADE
                )
                """,
                "CREATE INDEX task_assignee_open ON task_assignee (firm_id, account_id, due_rank, task_id) WHERE done_at IS NULL",
                "CREATE INDEX task_assignee_done ON task_assignee (firm_id, account_id, done_at, task_id) WHERE done_at IS NOT NULL",
                "CREATE INDEX task_assignee_reminded ON task_assignee (firm_id, account_id, remind_at) WHERE done_at IS NULL AND remind_at IS NOT NULL",
                """
                CREATE TABLE task_step (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    task_id BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    done_at BIGINT,
                    done_by TEXT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, task_id) REFERENCES task (firm_id, id) ON DELETE CASCADE
                )
                """,
                "CREATE INDEX task_step_by_task ON task_step (firm_id, task_id, id)",
                """
                CREATE TABLE task_comment (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    task_id BIGINT NOT NULL,
                    account_id BIGINT,
                    author TEXT NOT NULL,
                    body TEXT NOT NULL CHECK (body <> ''),
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, task_id) REFERENCES task (firm_id, id) ON DELETE CASCADE
                )
                """,
                "CREATE INDEX task_comment_by_task ON task_comment (firm_id, task_id, id)",
                """
                CREATE TABLE task_file (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    task_id BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    content_type TEXT NOT NULL,
                    blob_hash TEXT NOT NULL,
                    size BIGINT NOT NULL,
                    account_id BIGINT,
                    author TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, task_id) REFERENCES task (firm_id, id) ON DELETE CASCADE
                )
                """,
                "CREATE INDEX task_file_by_task ON task_file (firm_id, task_id, id)",
                """
                CREATE TABLE task_feed (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    binder_id BIGINT,
                    token_hash TEXT NOT NULL UNIQUE,
                    created_at BIGINT NOT NULL,
                    revoked_at BIGINT,
                    PRIMARY KEY (firm_id, id)
                )
                """,
                "CREATE INDEX task_feed_by_account ON task_feed (firm_id, account_id, id)",
                """
                CREATE TABLE task_digest (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    account_id BIGINT NOT NULL,
                    hour BIGINT NOT NULL CHECK (hour BETWEEN 0 AND 23),
                    last_on TEXT,
                    PRIMARY KEY (firm_id, account_id)
                )
                """,
                .tenant("task_category"),
                .tenant("task"),
                .tenant("task_assignee"),
                .tenant("task_step"),
                .tenant("task_comment"),
                .tenant("task_file"),
                .tenant("task_feed"),
                .tenant("task_digest"),
            ])
    ]
}
