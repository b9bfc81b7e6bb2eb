import Store

extension MailboxSchema {
    /// How an office works on its mail together: rules, who keeps a thread, notes, labels, putting off.
    static let office = [
        Migration(
            "mailbox-4",
            sql: [
                """
                CREATE TABLE mail_rule (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    sender TEXT NOT NULL CHECK (sender <> ''),
                    binder_id BIGINT NOT NULL,
                    author TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, sender)
                )
                """,
                """
                CREATE TABLE thread_placing (
                    firm_id BIGINT NOT NULL,
                    thread_id BIGINT NOT NULL,
                    joined_id BIGINT,
                    letters TEXT NOT NULL,
                    rule_id BIGINT,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, thread_id),
                    FOREIGN KEY (firm_id, thread_id) REFERENCES thread (firm_id, id)
                )
                """,
                """
                CREATE TABLE thread_keeper (
                    firm_id BIGINT NOT NULL,
                    thread_id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, thread_id),
                    FOREIGN KEY (firm_id, thread_id) REFERENCES thread (firm_id, id)
                )
                """,
                "CREATE INDEX thread_keeper_by_account ON thread_keeper (firm_id, account_id, thread_id)",
                """
                CREATE TABLE thread_note (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    thread_id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    author TEXT NOT NULL,
                    body TEXT NOT NULL CHECK (body <> ''),
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, thread_id) REFERENCES thread (firm_id, id)
                )
                """,
                "CREATE INDEX thread_note_by_thread ON thread_note (firm_id, thread_id, id)",
                """
                CREATE TABLE thread_tag (
                    firm_id BIGINT NOT NULL,
                    thread_id BIGINT NOT NULL,
                    tag_id BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, thread_id, tag_id),
                    FOREIGN KEY (firm_id, thread_id) REFERENCES thread (firm_id, id),
                    FOREIGN KEY (firm_id, tag_id) REFERENCES tag (firm_id, id) ON DELETE CASCADE
                )
                """,
                "CREATE INDEX thread_tag_by_tag ON thread_tag (firm_id, tag_id, thread_id)",
                """
                CREATE TABLE thread_snooze (
                    firm_id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    thread_id BIGINT NOT NULL,
                    until BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, account_id, thread_id),
                    FOREIGN KEY (firm_id, thread_id) REFERENCES thread (firm_id, id)
                )
                """,
                """
                CREATE TABLE thread_mention (
                    firm_id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    thread_id BIGINT NOT NULL,
                    words TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, account_id, thread_id),
                    FOREIGN KEY (firm_id, thread_id) REFERENCES thread (firm_id, id)
                )
                """,
                .tenant("mail_rule"), .tenant("thread_placing"), .tenant("thread_keeper"), .tenant("thread_note"), .tenant("thread_tag"),
                .tenant("thread_snooze"), .tenant("thread_mention"),
            ])
    ]
}
