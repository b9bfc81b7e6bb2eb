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
