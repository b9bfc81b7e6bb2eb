import Store

extension MailboxSchema {
    /// Letters that wait for their moment, files of drafts, what was forwarded from where.
    static let writing = [
        Migration(
            "mailbox-5",
            sql: [
                """
                CREATE TABLE draft_schedule (
                    firm_id BIGINT NOT NULL,
                    draft_id BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    problem TEXT NOT NULL,
                    PRIMARY KEY (firm_id, draft_id),
                    FOREIGN KEY (firm_id, draft_id) REFERENCES draft (firm_id, id) ON DELETE CASCADE
                )
                """,
                """
                CREATE TABLE draft_file (
                    firm_id BIGINT NOT NULL,
                    draft_id BIGINT NOT NULL,
                    position BIGINT NOT NULL,
                    name TEXT NOT NULL,
                    content_type TEXT NOT NULL,
                    size BIGINT NOT NULL,
                    blob_hash TEXT NOT NULL,
                    PRIMARY KEY (firm_id, draft_id, position),
                    FOREIGN KEY (firm_id, draft_id) REFERENCES draft (firm_id, id) ON DELETE CASCADE
                )
                """,
                "CREATE INDEX draft_by_account ON draft (firm_id, account_id, changed_at)",
                "CREATE INDEX draft_by_thread ON draft (firm_id, thread_id)",
                """
                CREATE TABLE letter_forward (
                    firm_id BIGINT NOT NULL,
                    letter_id BIGINT NOT NULL,
                    source_id BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, letter_id),
                    FOREIGN KEY (firm_id, letter_id) REFERENCES letter (firm_id, id)
                )
                """,
                "CREATE INDEX letter_forward_by_source ON letter_forward (firm_id, source_id)",
                .tenant("draft_schedule"), .tenant("draft_file"), .tenant("letter_forward"),
            ])
    ]
}
