import Store

/// Binders; one of kind building opens a zone with its own mail, folders and particulars.
enum BindersSchema {
    static let migrations = [
        Migration(
            "binders-1",
            sql: [
                """
                CREATE TABLE mail_name (
                    name TEXT NOT NULL PRIMARY KEY
                )
                """,
                """
                CREATE TABLE binder (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('building', 'plain')),
                    contact_id BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    street TEXT NOT NULL,
                    postal_code TEXT NOT NULL,
                    city TEXT NOT NULL,
                    mail_name TEXT UNIQUE,
                    letter_count BIGINT NOT NULL DEFAULT 0,
                    created_at BIGINT NOT NULL,
                    closed_at BIGINT,
                    version BIGINT NOT NULL DEFAULT 1,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, contact_id) REFERENCES contact (firm_id, id)
                )
                """,
                "CREATE UNIQUE INDEX binder_by_id ON binder (id)",
                "CREATE INDEX binder_open ON binder (firm_id, kind, closed_at, id)",
                "CREATE INDEX binder_by_contact ON binder (firm_id, contact_id, id)",
                """
                CREATE TABLE stage (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    position BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    planned_on TEXT,
                    done_on TEXT,
                    progress BIGINT NOT NULL CHECK (progress BETWEEN 0 AND 100),
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, binder_id, position),
                    FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
                )
                """,
                """
                CREATE TABLE participant (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL REFERENCES account (id),
                    role TEXT NOT NULL CHECK (role IN ('owner', 'architect', 'site_manager', 'inspector', 'contractor', 'estimator', 'secretariat')),
                    since BIGINT NOT NULL,
                    until BIGINT,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, binder_id, account_id),
                    FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
                )
                """,
                "CREATE INDEX participant_by_account ON participant (account_id)",
                """
                CREATE TABLE particulars (
                    firm_id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    invoice_name TEXT NOT NULL,
                    invoice_nip TEXT NOT NULL,
                    invoice_street TEXT NOT NULL,
                    invoice_postal_code TEXT NOT NULL,
                    invoice_city TEXT NOT NULL,
                    site_street TEXT NOT NULL,
                    site_postal_code TEXT NOT NULL,
                    site_city TEXT NOT NULL,
                    plot TEXT NOT NULL,
                    land_register TEXT NOT NULL,
                    directions TEXT NOT NULL,
                    latitude TEXT NOT NULL,
                    longitude TEXT NOT NULL,
                    gate_code TEXT NOT NULL,
                    hours TEXT NOT NULL,
                    phone TEXT NOT NULL,
                    version BIGINT NOT NULL DEFAULT 1,
                    PRIMARY KEY (firm_id, binder_id),
                    FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
                )
                """,
                .tenant("binder"),
                .tenant("stage"),
                .tenant("participant"),
                .tenant("particulars"),
            ]),
        Migration(
            "binders-2",
            sql: [
                "ALTER TABLE binder ADD COLUMN archived_at BIGINT",
                "CREATE INDEX binder_by_archive ON binder (firm_id, archived_at, closed_at, id)",
            ]),
    ]

    /// The permit, where invoices go, and a picture that shows the way.
    static let particulars = Migration(
        "binders-3",
        sql: [
            "ALTER TABLE particulars ADD COLUMN permit TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE particulars ADD COLUMN invoice_email TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE particulars ADD COLUMN sketch_id BIGINT",
        ])
}
