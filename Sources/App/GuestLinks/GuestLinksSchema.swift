import Store

/// One-time access: a link that opens exactly one offer, letter, document or folder. Only its hash is kept.
enum GuestLinksSchema {
    static let migrations = [
        Migration(
            "guest-links-1",
            sql: [
                """
                CREATE TABLE guest_link (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    token_hash TEXT NOT NULL UNIQUE,
                    binder_id BIGINT NOT NULL,
                    scope TEXT NOT NULL CHECK (scope IN ('offer', 'letter', 'document', 'folder')),
                    scope_id BIGINT NOT NULL,
                    person TEXT NOT NULL,
                    email TEXT NOT NULL,
                    created_by TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    expires_at BIGINT NOT NULL,
                    revoked_at BIGINT,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
                )
                """,
                "CREATE INDEX guest_link_by_binder ON guest_link (firm_id, binder_id, id)",
                "CREATE INDEX guest_link_by_scope ON guest_link (firm_id, scope, scope_id)",
                """
                CREATE TABLE guest_session (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    token_hash TEXT NOT NULL UNIQUE,
                    guest_link_id BIGINT NOT NULL,
                    device TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, guest_link_id) REFERENCES guest_link (firm_id, id)
                )
                """,
                "CREATE INDEX guest_session_by_link ON guest_session (firm_id, guest_link_id, id)",
                .tenant("guest_link"),
                .tenant("guest_session"),
            ]),
        Migration(
            "guest-links-2",
            sql: [
                "ALTER TABLE guest_link ADD COLUMN note TEXT NOT NULL DEFAULT ''",
                "ALTER TABLE guest_link ADD COLUMN guarded_at BIGINT",
                "ALTER TABLE guest_link ADD COLUMN letter_id BIGINT",
                """
                CREATE TABLE guest_code (
                    firm_id BIGINT NOT NULL,
                    guest_link_id BIGINT NOT NULL,
                    code_hash TEXT NOT NULL,
                    made_at BIGINT NOT NULL,
                    tries BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, guest_link_id),
                    FOREIGN KEY (firm_id, guest_link_id) REFERENCES guest_link (firm_id, id)
                )
                """,
                .tenant("guest_code"),
            ]),
        Migration("guest-links-3", sql: ["ALTER TABLE guest_session ADD COLUMN ended_at BIGINT"]),
    ]

    /// A link may open a document to be signed.
    static let signing = Migration(
        "guest-links-4",
        sql: [
            """
            ALTER TABLE guest_link ADD COLUMN opens TEXT NOT NULL DEFAULT 'document'
                CHECK (opens IN ('offer', 'letter', 'document', 'folder', 'form_document'))
            """,
            "UPDATE guest_link SET opens = scope",
            "DROP INDEX guest_link_by_scope",
            "ALTER TABLE guest_link DROP COLUMN scope",
            "ALTER TABLE guest_link RENAME COLUMN opens TO scope",
            "CREATE INDEX guest_link_by_scope ON guest_link (firm_id, scope, scope_id)",
        ])

    /// What a firm keeps from its guests; the row is there while it does.
    static let policy = Migration(
        "guest-links-5",
        sql: [
            """
            CREATE TABLE guest_policy (
                firm_id BIGINT NOT NULL PRIMARY KEY REFERENCES firm (firm_id),
                details_removed_at BIGINT NOT NULL,
                author TEXT NOT NULL
            )
            """,
            .tenant("guest_policy"),
        ])
}
