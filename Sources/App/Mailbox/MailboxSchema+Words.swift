import Store

extension MailboxSchema {
    /// Signatures, templates of letters, the firm's rules for its mail.
    static let words = [
        Migration(
            "mailbox-6",
            sql: [
                """
                CREATE TABLE mail_signature (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    account_id BIGINT NOT NULL,
                    body TEXT NOT NULL,
                    PRIMARY KEY (firm_id, account_id)
                )
                """,
                """
                CREATE TABLE letter_template (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    subject TEXT NOT NULL,
                    body TEXT NOT NULL CHECK (body <> ''),
                    version BIGINT NOT NULL DEFAULT 1,
                    PRIMARY KEY (firm_id, id)
                )
                """,
                """
                CREATE TABLE mail_policy (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    participant_copies BIGINT NOT NULL CHECK (participant_copies BETWEEN 1 AND 1000),
                    PRIMARY KEY (firm_id)
                )
                """,
                "CREATE INDEX letter_by_account ON letter (firm_id, account_id, at) WHERE account_id IS NOT NULL",
                .tenant("mail_signature"), .tenant("letter_template"), .tenant("mail_policy"),
            ])
    ]
}
