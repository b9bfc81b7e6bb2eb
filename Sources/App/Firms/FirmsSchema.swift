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
            ]),
        Migration(
            "firms-2",
            sql: [
                "ALTER TABLE employee ADD COLUMN suspended_at BIGINT",
                "ALTER TABLE firm ADD COLUMN regon TEXT NOT NULL DEFAULT ''",
                "ALTER TABLE firm ADD COLUMN mail_address TEXT NOT NULL DEFAULT ''",
                """
                CREATE TABLE bank_account (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    position BIGINT NOT NULL,
                    label TEXT NOT NULL,
                    number TEXT NOT NULL CHECK (number <> ''),
                    PRIMARY KEY (firm_id, id)
                )
                """,
                """
                CREATE TABLE stage_template (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    position BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    PRIMARY KEY (firm_id, position)
                )
                """,
                """
                CREATE TABLE folder_template (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    position BIGINT NOT NULL,
                    purpose TEXT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    audience TEXT NOT NULL,
                    PRIMARY KEY (firm_id, position)
                )
                """,
                .tenant("bank_account"),
                .tenant("stage_template"),
                .tenant("folder_template"),
            ]),
    ]
}
