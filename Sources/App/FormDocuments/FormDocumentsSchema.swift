import Store

/// Documents that several people fill in: their fields with every edit ever made, who holds a field now, defects, signatures.
enum FormDocumentsSchema {
    static let migrations = [
        Migration(
            "form-documents-1",
            sql: [
                """
                CREATE TABLE form_document (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('report', 'protocol', 'defect', 'memo')),
                    title TEXT NOT NULL CHECK (title <> ''),
                    day TEXT NOT NULL,
                    number TEXT,
                    author TEXT NOT NULL,
                    account_id BIGINT NOT NULL,
                    created_at BIGINT NOT NULL,
                    changed_at BIGINT NOT NULL,
                    frozen_at BIGINT,
                    hash TEXT,
                    signed_at BIGINT,
                    document_id BIGINT,
                    replaces_id BIGINT,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
                )
                """,
                "CREATE INDEX form_document_by_binder ON form_document (firm_id, binder_id, id)",
                .tenant("form_document"),
                """
                CREATE TABLE form_field (
                    firm_id BIGINT NOT NULL,
                    form_id BIGINT NOT NULL,
                    name TEXT NOT NULL,
                    value TEXT NOT NULL,
                    version BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, form_id, name),
                    FOREIGN KEY (firm_id, form_id) REFERENCES form_document (firm_id, id)
                )
                """,
                .tenant("form_field"),
                """
                CREATE TABLE form_edit (
                    firm_id BIGINT NOT NULL,
                    form_id BIGINT NOT NULL,
                    name TEXT NOT NULL,
                    version BIGINT NOT NULL,
                    sent TEXT NOT NULL,
                    value TEXT NOT NULL,
                    account_id BIGINT NOT NULL,
                    author TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, form_id, name, version),
                    FOREIGN KEY (firm_id, form_id) REFERENCES form_document (firm_id, id)
                )
                """,
                .tenant("form_edit"),
                """
                CREATE TABLE form_hold (
                    firm_id BIGINT NOT NULL,
                    form_id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    person TEXT NOT NULL,
                    field TEXT NOT NULL,
                    until BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, form_id, account_id),
                    FOREIGN KEY (firm_id, form_id) REFERENCES form_document (firm_id, id)
                )
                """,
                .tenant("form_hold"),
                """
                CREATE TABLE form_defect (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    form_id BIGINT NOT NULL,
                    title TEXT NOT NULL CHECK (title <> ''),
                    reporter TEXT NOT NULL,
                    due_on TEXT,
                    removed_at BIGINT,
                    removed_by TEXT,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, form_id) REFERENCES form_document (firm_id, id)
                )
                """,
                "CREATE INDEX form_defect_by_form ON form_defect (firm_id, form_id, id)",
                .tenant("form_defect"),
                """
                CREATE TABLE form_signature (
                    firm_id BIGINT NOT NULL,
                    form_id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    position BIGINT NOT NULL,
                    part TEXT NOT NULL,
                    person TEXT NOT NULL,
                    signed_at BIGINT,
                    PRIMARY KEY (firm_id, form_id, account_id),
                    FOREIGN KEY (firm_id, form_id) REFERENCES form_document (firm_id, id)
                )
                """,
                .tenant("form_signature"),
            ])
    ]

    /// Parties with or without an account, and what each of them put under the document.
    static let parties = Migration(
        "form-documents-2",
        sql: [
            """
            CREATE TABLE form_party (
                firm_id BIGINT NOT NULL,
                form_id BIGINT NOT NULL,
                position BIGINT NOT NULL,
                account_id BIGINT,
                guest_link_id BIGINT,
                part TEXT NOT NULL,
                person TEXT NOT NULL,
                email TEXT NOT NULL DEFAULT '',
                signed_at BIGINT,
                signed_name TEXT NOT NULL DEFAULT '',
                signed_hash TEXT NOT NULL DEFAULT '',
                means TEXT NOT NULL DEFAULT '' CHECK (means IN ('', 'password', 'link')),
                drawing TEXT NOT NULL DEFAULT '',
                PRIMARY KEY (firm_id, form_id, position),
                FOREIGN KEY (firm_id, form_id) REFERENCES form_document (firm_id, id)
            )
            """,
            "CREATE INDEX form_party_by_link ON form_party (firm_id, guest_link_id)",
            """
            INSERT INTO form_party (firm_id, form_id, position, account_id, part, person, signed_at, signed_name, signed_hash, means)
            SELECT form_signature.firm_id, form_signature.form_id, form_signature.position, form_signature.account_id, form_signature.part,
                form_signature.person, form_signature.signed_at, CASE WHEN form_signature.signed_at IS NULL THEN '' ELSE form_signature.person END,
                CASE WHEN form_signature.signed_at IS NULL THEN '' ELSE coalesce(form_document.hash, '') END,
                CASE WHEN form_signature.signed_at IS NULL THEN '' ELSE 'password' END
            FROM form_signature JOIN form_document ON form_document.firm_id = form_signature.firm_id AND form_document.id = form_signature.form_id
            """,
            "DROP TABLE form_signature",
            .tenant("form_party"),
        ])

    /// What a firm wants to be asked, one row a version, and the version each document was made with.
    static let templates = Migration(
        "form-documents-3",
        sql: [
            """
            CREATE TABLE form_template (
                firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                id BIGINT NOT NULL,
                kind TEXT NOT NULL,
                stage TEXT NOT NULL,
                body TEXT NOT NULL,
                account_id BIGINT,
                author TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (firm_id, id)
            )
            """,
            "CREATE INDEX form_template_by_kind ON form_template (firm_id, kind, stage, id)",
            .tenant("form_template"),
            "ALTER TABLE form_document ADD COLUMN template_id BIGINT",
        ])

    /// Photographs of the building's files that a document shows, each in the version that was picked.
    static let photos = Migration(
        "form-documents-4",
        sql: [
            """
            CREATE TABLE form_photo (
                firm_id BIGINT NOT NULL,
                id BIGINT NOT NULL,
                form_id BIGINT NOT NULL,
                document_id BIGINT NOT NULL,
                version BIGINT NOT NULL,
                blob_hash TEXT NOT NULL,
                size BIGINT NOT NULL,
                content_type TEXT NOT NULL,
                name TEXT NOT NULL,
                caption TEXT NOT NULL,
                shown_at BIGINT NOT NULL,
                account_id BIGINT NOT NULL,
                PRIMARY KEY (firm_id, id),
                UNIQUE (firm_id, form_id, blob_hash),
                FOREIGN KEY (firm_id, form_id) REFERENCES form_document (firm_id, id)
            )
            """,
            .tenant("form_photo"),
        ])
}
