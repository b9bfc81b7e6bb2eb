import Store

/// The people around a building, and the roles that may not look at them.
enum AddressBookSchema {
    static let migrations = [
        Migration(
            "address-book-1",
            sql: [
                """
                CREATE TABLE address_entry (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    contact_id BIGINT,
                    name TEXT NOT NULL CHECK (name <> ''),
                    sort_key TEXT NOT NULL,
                    part TEXT NOT NULL,
                    company TEXT NOT NULL,
                    phone TEXT NOT NULL,
                    email TEXT NOT NULL,
                    note TEXT NOT NULL,
                    author TEXT NOT NULL,
                    changed_at BIGINT NOT NULL,
                    version BIGINT NOT NULL DEFAULT 1,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
                )
                """,
                "CREATE INDEX address_entry_by_name ON address_entry (firm_id, binder_id, sort_key, id)",
                .tenant("address_entry"),
                """
                CREATE TABLE address_book_closed (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    binder_id BIGINT NOT NULL,
                    role TEXT NOT NULL,
                    PRIMARY KEY (firm_id, binder_id, role)
                )
                """,
                .tenant("address_book_closed"),
            ])
    ]
}
