import Store

/// Letters of buildings. A letter once sent or received is never changed; what happens to it are rows beside it.
enum MailboxSchema {
    static let migrations = [
        Migration(
            "mailbox-1",
            sql: [
                """
                CREATE TABLE mail_account (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    address TEXT NOT NULL CHECK (address <> ''),
                    login TEXT NOT NULL,
                    sealed_password TEXT NOT NULL,
                    smtp_host TEXT NOT NULL,
                    smtp_port BIGINT NOT NULL CHECK (smtp_port BETWEEN 1 AND 65535),
                    smtp_security TEXT NOT NULL CHECK (smtp_security IN ('tls', 'starttls', 'plain')),
                    imap_host TEXT NOT NULL,
                    imap_port BIGINT NOT NULL,
                    imap_security TEXT NOT NULL CHECK (imap_security IN ('tls', 'starttls', 'plain')),
                    trial_code TEXT,
                    trial_sent_at BIGINT,
                    verified_at BIGINT,
                    version BIGINT NOT NULL DEFAULT 1,
                    PRIMARY KEY (firm_id, id)
                )
                """,
                """
                CREATE TABLE mail_cursor (
                    firm_id BIGINT NOT NULL,
                    mail_account_id BIGINT NOT NULL,
                    folder TEXT NOT NULL,
                    uid_validity BIGINT NOT NULL,
                    last_uid BIGINT NOT NULL,
                    checked_at BIGINT NOT NULL,
                    problem TEXT NOT NULL,
                    PRIMARY KEY (firm_id, mail_account_id, folder),
                    FOREIGN KEY (firm_id, mail_account_id) REFERENCES mail_account (firm_id, id)
                )
                """,
                """
                CREATE TABLE arrival (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    source TEXT NOT NULL,
                    recipient TEXT NOT NULL,
                    blob_hash TEXT NOT NULL,
                    size BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    readings BIGINT NOT NULL DEFAULT 0,
                    letter_id BIGINT,
                    settled_at BIGINT,
                    problem TEXT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, source)
                )
                """,
                "CREATE INDEX arrival_by_settlement ON arrival (firm_id, settled_at, id)",
                """
                CREATE TABLE thread (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    binder_id BIGINT,
                    subject TEXT NOT NULL,
                    last_letter_id BIGINT NOT NULL,
                    last_at BIGINT NOT NULL,
                    letter_count BIGINT NOT NULL,
                    zone BIGINT NOT NULL CHECK (zone IN (0, 1)),
                    done_at BIGINT,
                    done_by TEXT NOT NULL,
                    PRIMARY KEY (firm_id, id)
                )
                """,
                "CREATE INDEX thread_by_time ON thread (firm_id, last_at, id)",
                "CREATE INDEX thread_by_subject ON thread (firm_id, binder_id, subject, last_at)",
                "CREATE INDEX thread_by_binder ON thread (firm_id, binder_id, last_at, id)",
                """
                CREATE TABLE letter (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    thread_id BIGINT NOT NULL,
                    binder_id BIGINT,
                    number BIGINT,
                    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
                    message_id TEXT NOT NULL CHECK (message_id <> ''),
                    from_name TEXT NOT NULL,
                    from_email TEXT NOT NULL,
                    recipients TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    preview TEXT NOT NULL,
                    body TEXT NOT NULL,
                    html_hash TEXT,
                    raw_hash TEXT,
                    role TEXT NOT NULL,
                    account_id BIGINT,
                    guest_link_id BIGINT,
                    zone BIGINT NOT NULL CHECK (zone IN (0, 1)),
                    at BIGINT NOT NULL,
                    problem TEXT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, message_id),
                    UNIQUE (firm_id, binder_id, number),
                    FOREIGN KEY (firm_id, thread_id) REFERENCES thread (firm_id, id)
                )
                """,
                "CREATE INDEX letter_by_thread ON letter (firm_id, thread_id, id)",
                "CREATE INDEX letter_by_binder ON letter (firm_id, binder_id, at, id)",
                """
                CREATE TABLE letter_reference (
                    firm_id BIGINT NOT NULL,
                    message_id TEXT NOT NULL,
                    thread_id BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, message_id),
                    FOREIGN KEY (firm_id, thread_id) REFERENCES thread (firm_id, id)
                )
                """,
                """
                CREATE TABLE letter_attachment (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    letter_id BIGINT NOT NULL,
                    position BIGINT NOT NULL,
                    name TEXT NOT NULL,
                    content_type TEXT NOT NULL,
                    content_id TEXT NOT NULL,
                    size BIGINT NOT NULL,
                    blob_hash TEXT NOT NULL,
                    document_id BIGINT,
                    filing TEXT NOT NULL,
                    skipped TEXT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, letter_id, position),
                    FOREIGN KEY (firm_id, letter_id) REFERENCES letter (firm_id, id)
                )
                """,
                "CREATE INDEX letter_attachment_by_document ON letter_attachment (firm_id, document_id)",
                """
                CREATE TABLE letter_reading (
                    firm_id BIGINT NOT NULL,
                    letter_id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, letter_id, account_id),
                    FOREIGN KEY (firm_id, letter_id) REFERENCES letter (firm_id, id)
                )
                """,
                """
                CREATE TABLE letter_unread (
                    firm_id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    letter_id BIGINT NOT NULL,
                    thread_id BIGINT NOT NULL,
                    binder_id BIGINT,
                    PRIMARY KEY (firm_id, account_id, letter_id),
                    FOREIGN KEY (firm_id, letter_id) REFERENCES letter (firm_id, id)
                )
                """,
                "CREATE INDEX letter_unread_by_thread ON letter_unread (firm_id, account_id, thread_id)",
                """
                CREATE TABLE dispatch (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    letter_id BIGINT NOT NULL,
                    recipient TEXT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'refused', 'unknown')),
                    attempts BIGINT NOT NULL DEFAULT 0,
                    answer TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, letter_id, recipient),
                    FOREIGN KEY (firm_id, letter_id) REFERENCES letter (firm_id, id)
                )
                """,
                "CREATE INDEX dispatch_by_letter ON dispatch (firm_id, letter_id)",
                """
                CREATE TABLE draft (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    binder_id BIGINT,
                    thread_id BIGINT,
                    account_id BIGINT NOT NULL,
                    content TEXT NOT NULL,
                    changed_at BIGINT NOT NULL,
                    sent_letter_id BIGINT,
                    PRIMARY KEY (firm_id, id)
                )
                """,
                .tenant("mail_account"),
                .tenant("mail_cursor"),
                .tenant("arrival"),
                .tenant("thread"),
                .tenant("letter"),
                .tenant("letter_reference"),
                .tenant("letter_attachment"),
                .tenant("letter_reading"),
                .tenant("letter_unread"),
                .tenant("dispatch"),
                .tenant("draft"),
            ]),
        Migration(
            "mailbox-2",
            sql: [
                """
                CREATE TABLE sent_copy (
                    firm_id BIGINT NOT NULL,
                    letter_id BIGINT NOT NULL,
                    mail_account_id BIGINT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('appending', 'kept', 'found')),
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, letter_id),
                    FOREIGN KEY (firm_id, letter_id) REFERENCES letter (firm_id, id),
                    FOREIGN KEY (firm_id, mail_account_id) REFERENCES mail_account (firm_id, id)
                )
                """,
                .tenant("sent_copy"),
            ]),
    ]

    /// Letters that no person wrote, and reports about letters that came back.
    static let reports = [
        Migration(
            "mailbox-3",
            sql: [
                "ALTER TABLE letter ADD COLUMN origin TEXT NOT NULL DEFAULT ''",
                """
                CREATE TABLE dispatch_report (
                    firm_id BIGINT NOT NULL,
                    dispatch_id BIGINT NOT NULL,
                    action TEXT NOT NULL CHECK (action IN ('failed', 'delayed')),
                    status TEXT NOT NULL,
                    diagnostic TEXT NOT NULL,
                    letter_id BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, dispatch_id),
                    FOREIGN KEY (firm_id, dispatch_id) REFERENCES dispatch (firm_id, id)
                )
                """,
                "CREATE INDEX dispatch_by_recipient ON dispatch (firm_id, recipient, at)",
                .tenant("dispatch_report"),
            ])
    ]

    /// Who of a building reads a letter, by the numbers of history and search: comes after all it looks at. What was said about an offer, and
    /// what guests answered, becomes the owners' and the office's.
    static let audiences = [
        Migration(
            "mailbox-audience",
            sql: [
                "ALTER TABLE letter ADD COLUMN audience BIGINT NOT NULL DEFAULT 0 CHECK (audience IN (0, 1, 2))",
                "ALTER TABLE thread ADD COLUMN audience BIGINT NOT NULL DEFAULT 0 CHECK (audience IN (0, 1, 2))",
                """
                UPDATE letter SET audience = CASE WHEN letter.guest_link_id IS NOT NULL OR EXISTS (
                    SELECT 1 FROM offer_sending JOIN letter sent ON sent.firm_id = offer_sending.firm_id AND sent.id = offer_sending.letter_id
                    WHERE sent.firm_id = letter.firm_id AND sent.thread_id = letter.thread_id) THEN 2 ELSE 1 END
                WHERE letter.zone = 1
                """,
                """
                UPDATE thread SET audience = coalesce((SELECT min(letter.audience) FROM letter
                    WHERE letter.firm_id = thread.firm_id AND letter.thread_id = thread.id AND letter.audience > 0), 0)
                """,
                """
                UPDATE search_entry SET audience = 2 WHERE search_entry.kind = 'letter' AND search_entry.audience = 1 AND EXISTS (
                    SELECT 1 FROM letter WHERE letter.firm_id = search_entry.firm_id AND letter.id = search_entry.record AND letter.audience = 2)
                """,
                """
                DELETE FROM letter_unread WHERE EXISTS (SELECT 1 FROM letter WHERE letter.firm_id = letter_unread.firm_id
                        AND letter.id = letter_unread.letter_id AND letter.audience = 2)
                    AND NOT EXISTS (SELECT 1 FROM employee WHERE employee.firm_id = letter_unread.firm_id
                        AND employee.account_id = letter_unread.account_id)
                    AND NOT EXISTS (SELECT 1 FROM participant WHERE participant.firm_id = letter_unread.firm_id
                        AND participant.account_id = letter_unread.account_id AND participant.binder_id = letter_unread.binder_id
                        AND participant.role = 'owner')
                """,
                "ALTER TABLE letter DROP COLUMN zone",
                "ALTER TABLE thread DROP COLUMN zone",
            ])
    ]
}
