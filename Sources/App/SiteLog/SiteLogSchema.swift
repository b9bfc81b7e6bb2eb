import Store

/// What happened on a site, entry by entry; nothing is ever changed or taken out.
enum SiteLogSchema {
    static let migrations = [
        Migration(
            "site-log-1",
            sql: [
                """
                CREATE TABLE site_log_entry (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    number BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    day TEXT NOT NULL,
                    account_id BIGINT NOT NULL,
                    author TEXT NOT NULL,
                    role TEXT NOT NULL,
                    weather TEXT NOT NULL,
                    people BIGINT NOT NULL,
                    works TEXT NOT NULL CHECK (works <> ''),
                    remarks TEXT NOT NULL,
                    corrects BIGINT,
                    previous TEXT NOT NULL,
                    hash TEXT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, binder_id, number),
                    FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
                )
                """,
                .tenant("site_log_entry"),
            ])
    ]
}
