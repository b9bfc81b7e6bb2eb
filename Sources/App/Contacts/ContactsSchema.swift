import Store

/// Client databases and who is in them; the second part stands in `ContactsSchema+Office.swift`.
enum ContactsSchema {
    static let migrations = [
        Migration(
            "contacts-1",
            sql: [
                """
                CREATE TABLE contact_base (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('contacts', 'mailing')),
                    name TEXT NOT NULL CHECK (name <> ''),
                    note TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id)
                )
                """,
                """
                CREATE TABLE contact (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    base_id BIGINT NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('company', 'person')),
                    name TEXT NOT NULL CHECK (name <> ''),
                    sort_key TEXT NOT NULL,
                    given_name TEXT NOT NULL,
                    family_name TEXT NOT NULL,
                    nip TEXT NOT NULL,
                    email TEXT NOT NULL,
                    phone TEXT NOT NULL,
                    street TEXT NOT NULL,
                    postal_code TEXT NOT NULL,
                    city TEXT NOT NULL,
                    note TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    changed_at BIGINT NOT NULL,
                    version BIGINT NOT NULL DEFAULT 1,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, base_id) REFERENCES contact_base (firm_id, id)
                )
                """,
                "CREATE INDEX contact_by_name ON contact (firm_id, base_id, sort_key, id)",
                "CREATE INDEX contact_by_email ON contact (firm_id, email)",
                .tenant("contact_base"),
                .tenant("contact"),
            ])
    ]
}

extension ContactsSchema {
    /// Files that lie with a contact.
    static let files = Migration(
        "contact-files",
        sql: [
            """
            CREATE TABLE contact_file (
                firm_id BIGINT NOT NULL,
                id BIGINT NOT NULL,
                contact_id BIGINT NOT NULL,
                name TEXT NOT NULL CHECK (name <> ''),
                content_type TEXT NOT NULL,
                blob_hash TEXT NOT NULL,
                size BIGINT NOT NULL,
                account_id BIGINT,
                author TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (firm_id, id),
                FOREIGN KEY (firm_id, contact_id) REFERENCES contact (firm_id, id) ON DELETE CASCADE
            )
            """,
            "CREATE INDEX contact_file_by_contact ON contact_file (firm_id, contact_id, id)",
            "CREATE INDEX works_order_by_contact ON works_order (firm_id, contact_id, id)",
            .tenant("contact_file"),
        ])

    /// Which columns somebody wants to see, and the orders that further columns need. View 0 is the list itself.
    static let columnChoice = Migration(
        "contacts-4",
        sql: [
            """
            CREATE TABLE contact_columns (
                firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                account_id BIGINT NOT NULL,
                base_id BIGINT NOT NULL,
                view_id BIGINT NOT NULL,
                keys TEXT NOT NULL,
                PRIMARY KEY (firm_id, account_id, base_id, view_id),
                FOREIGN KEY (firm_id, base_id) REFERENCES contact_base (firm_id, id) ON DELETE CASCADE
            )
            """,
            "CREATE INDEX contact_by_tax ON contact (firm_id, base_id, nip, id)",
            "CREATE INDEX contact_by_age ON contact (firm_id, base_id, created_at, id)",
            "CREATE INDEX contact_value_by_number ON contact_value (firm_id, field_id, number, contact_id) WHERE number IS NOT NULL",
            .tenant("contact_columns"),
        ])
}
