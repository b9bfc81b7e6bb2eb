import Store

/// People who can sign in. An account belongs to nobody: seats in firms and buildings point at it.
enum AccountsSchema {
    /// Public keys of authenticators, and the questions that wait for their answers.
    static let passkeys = Migration(
        "accounts-passkeys",
        sql: [
            """
            CREATE TABLE passkey (
                id BIGINT NOT NULL PRIMARY KEY,
                account_id BIGINT NOT NULL REFERENCES account (id),
                credential TEXT NOT NULL UNIQUE CHECK (credential <> ''),
                public_key TEXT NOT NULL,
                counter BIGINT NOT NULL,
                name TEXT NOT NULL CHECK (name <> ''),
                created_at BIGINT NOT NULL,
                used_at BIGINT
            )
            """,
            "CREATE INDEX passkey_by_account ON passkey (account_id, id)",
            """
            CREATE TABLE passkey_question (
                challenge TEXT NOT NULL PRIMARY KEY,
                purpose TEXT NOT NULL CHECK (purpose IN ('register', 'prove', 'sign_in', 'second_step')),
                asked TEXT NOT NULL,
                expires_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX passkey_question_by_end ON passkey_question (expires_at)",
        ])

    static let migrations = [
        Migration(
            "accounts-1",
            sql: [
                """
                CREATE TABLE account (
                    id BIGINT NOT NULL PRIMARY KEY,
                    login TEXT NOT NULL UNIQUE CHECK (login <> ''),
                    email TEXT NOT NULL UNIQUE CHECK (email <> ''),
                    name TEXT NOT NULL CHECK (name <> ''),
                    password_hash TEXT,
                    language TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    confirmed_at BIGINT,
                    sessions_ended_at BIGINT NOT NULL DEFAULT 0
                )
                """,
                """
                CREATE TABLE session (
                    id BIGINT NOT NULL PRIMARY KEY,
                    token_hash TEXT NOT NULL UNIQUE,
                    account_id BIGINT NOT NULL REFERENCES account (id),
                    firm_id BIGINT,
                    device TEXT NOT NULL,
                    place TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    seen_at BIGINT NOT NULL,
                    ended_at BIGINT
                )
                """,
                "CREATE INDEX session_by_account ON session (account_id, id)",
                """
                CREATE TABLE account_token (
                    id BIGINT NOT NULL PRIMARY KEY,
                    token_hash TEXT NOT NULL UNIQUE,
                    purpose TEXT NOT NULL CHECK (purpose IN ('confirmation', 'sign_in', 'recovery', 'invitation', 'email')),
                    account_id BIGINT NOT NULL REFERENCES account (id),
                    detail TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    expires_at BIGINT NOT NULL,
                    used_at BIGINT
                )
                """,
                "CREATE INDEX account_token_by_account ON account_token (account_id, purpose, id)",
            ]),
        Migration(
            "accounts-2",
            sql: [
                "ALTER TABLE session ADD COLUMN acting_id BIGINT",
                "ALTER TABLE session ADD COLUMN proved_at BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE account ADD COLUMN avatar_hash TEXT",
                "ALTER TABLE account ADD COLUMN avatar_at BIGINT",
                "ALTER TABLE account ADD COLUMN colour BIGINT",
                "ALTER TABLE account ADD COLUMN totp_secret TEXT",
                "ALTER TABLE account ADD COLUMN totp_last BIGINT NOT NULL DEFAULT 0",
                """
                CREATE TABLE recovery_code (
                    account_id BIGINT NOT NULL REFERENCES account (id),
                    hash TEXT NOT NULL,
                    used_at BIGINT,
                    PRIMARY KEY (account_id, hash)
                )
                """,
                """
                CREATE TABLE silenced_notice (
                    account_id BIGINT NOT NULL REFERENCES account (id),
                    kind TEXT NOT NULL CHECK (kind <> ''),
                    PRIMARY KEY (account_id, kind)
                )
                """,
            ]),
    ]

    /// Passwords of programs: files and address books without a browser.
    static let programs = Migration(
        "accounts-programs",
        sql: [
            """
            CREATE TABLE app_password (
                id BIGINT NOT NULL PRIMARY KEY,
                account_id BIGINT NOT NULL REFERENCES account (id),
                name TEXT NOT NULL CHECK (name <> ''),
                token_hash TEXT NOT NULL UNIQUE,
                opens TEXT NOT NULL CHECK (opens IN ('files', 'book', 'both')),
                created_at BIGINT NOT NULL,
                used_at BIGINT,
                ended_at BIGINT
            )
            """,
            "CREATE INDEX app_password_by_account ON app_password (account_id, id)",
        ])
}
