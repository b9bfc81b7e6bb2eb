import Store

extension MailboxSchema {
    /// Attachments that are too heavy to go along, and letters that somebody put into the mail as files.
    /// What guests wrote is found by their link.
    static let byGuest = Migration(
        "mailbox-9",
        sql: ["CREATE INDEX letter_by_guest ON letter (firm_id, guest_link_id, id) WHERE guest_link_id IS NOT NULL"])

    static let attached = [
        Migration(
            "mailbox-8",
            sql: [
                """
                ALTER TABLE mail_policy ADD COLUMN attachment_megabytes BIGINT NOT NULL DEFAULT 10
                    CHECK (attachment_megabytes BETWEEN 1 AND 50)
                """,
                """
                CREATE TABLE letter_link (
                    firm_id BIGINT NOT NULL,
                    letter_id BIGINT NOT NULL,
                    recipient TEXT NOT NULL,
                    guest_link_id BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, letter_id, recipient),
                    FOREIGN KEY (firm_id, letter_id) REFERENCES letter (firm_id, id)
                )
                """,
                """
                CREATE TABLE letter_upload (
                    firm_id BIGINT NOT NULL,
                    arrival_id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    letter_id BIGINT,
                    audience BIGINT NOT NULL,
                    name TEXT NOT NULL,
                    account_id BIGINT,
                    uploader TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, arrival_id),
                    FOREIGN KEY (firm_id, arrival_id) REFERENCES arrival (firm_id, id)
                )
                """,
                "CREATE INDEX letter_upload_by_binder ON letter_upload (firm_id, binder_id, arrival_id)",
                "CREATE INDEX letter_upload_by_letter ON letter_upload (firm_id, letter_id) WHERE letter_id IS NOT NULL",
                "ALTER TABLE mail_cursor ADD COLUMN stuck_uid BIGINT",
                "ALTER TABLE mail_cursor ADD COLUMN stuck_times BIGINT NOT NULL DEFAULT 0",
                .tenant("letter_link"), .tenant("letter_upload"),
            ])
    ]
}
