import Store

extension MailboxSchema {
    /// What a mailbox holds against what we hold.
    static let census = [
        Migration(
            "mailbox-7",
            sql: [
                """
                CREATE TABLE mail_account_census (
                    firm_id BIGINT NOT NULL,
                    mail_account_id BIGINT NOT NULL,
                    wish TEXT NOT NULL CHECK (wish IN ('count', 'fetch')),
                    done BIGINT NOT NULL,
                    total BIGINT NOT NULL,
                    started_at BIGINT NOT NULL,
                    finished_at BIGINT,
                    problem TEXT NOT NULL,
                    PRIMARY KEY (firm_id, mail_account_id),
                    FOREIGN KEY (firm_id, mail_account_id) REFERENCES mail_account (firm_id, id)
                )
                """,
                """
                CREATE TABLE mail_account_month (
                    firm_id BIGINT NOT NULL,
                    mail_account_id BIGINT NOT NULL,
                    folder TEXT NOT NULL,
                    month TEXT NOT NULL,
                    name TEXT NOT NULL,
                    role TEXT NOT NULL,
                    there BIGINT NOT NULL,
                    here BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, mail_account_id, folder, month),
                    FOREIGN KEY (firm_id, mail_account_id) REFERENCES mail_account (firm_id, id)
                )
                """,
                """
                CREATE TABLE mail_account_missing (
                    firm_id BIGINT NOT NULL,
                    mail_account_id BIGINT NOT NULL,
                    folder TEXT NOT NULL,
                    uid_validity BIGINT NOT NULL,
                    uid BIGINT NOT NULL,
                    month TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    author TEXT NOT NULL,
                    arrived_at BIGINT,
                    size BIGINT,
                    is_wanted BIGINT NOT NULL CHECK (is_wanted IN (0, 1)),
                    PRIMARY KEY (firm_id, mail_account_id, folder, uid),
                    FOREIGN KEY (firm_id, mail_account_id) REFERENCES mail_account (firm_id, id)
                )
                """,
                "CREATE INDEX arrival_unreadable ON arrival (firm_id, id) WHERE problem = 'unreadable'",
                .tenant("mail_account_census"), .tenant("mail_account_month"), .tenant("mail_account_missing"),
            ])
    ]
}
