import Store

/// Firms and the people who work in them.
enum FirmsSchema {
    static let migrations = [
        Migration(
            "firms-1",
            sql: [
                """
                CREATE TABLE firm (
                    firm_id BIGINT NOT NULL PRIMARY KEY,
                    name TEXT NOT NULL CHECK (name <> ''),
                    nip TEXT NOT NULL,
                    street TEXT NOT NULL,
                    postal_code TEXT NOT NULL,
                    city TEXT NOT NULL,
                    phone TEXT NOT NULL,
                    email TEXT NOT NULL,
                    bank_account TEXT NOT NULL,
                    footer TEXT NOT NULL,
                    logo_hash TEXT,
                    created_at BIGINT NOT NULL,
                    trial_until BIGINT NOT NULL,
                    version BIGINT NOT NULL DEFAULT 1
                )
                """,
                """
                CREATE TABLE employee (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL REFERENCES account (id),
                    role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'employee', 'accountant', 'reader')),
                    title TEXT NOT NULL,
                    joined_at BIGINT NOT NULL,
                    left_at BIGINT,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, account_id)
                )
                """,
                "CREATE INDEX employee_by_account ON employee (account_id)",
                """
                CREATE TABLE number_series (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    series TEXT NOT NULL CHECK (series <> ''),
                    last BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, series)
                )
                """,
                .tenant("firm"),
                .tenant("employee"),
                .tenant("number_series"),
            ])
    ]
}
