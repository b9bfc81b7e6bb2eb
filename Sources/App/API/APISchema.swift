import Store

/// Keys of programs, and what they asked for once already.
enum APISchema {
    static let migrations = [
        Migration(
            "api-1",
            sql: [
                """
                CREATE TABLE api_key (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    token_hash TEXT NOT NULL UNIQUE,
                    scopes TEXT NOT NULL,
                    account_id BIGINT NOT NULL REFERENCES account (id),
                    created_at BIGINT NOT NULL,
                    used_at BIGINT,
                    revoked_at BIGINT,
                    PRIMARY KEY (firm_id, id)
                )
                """,
                """
                CREATE TABLE api_once (
                    firm_id BIGINT NOT NULL,
                    key_id BIGINT NOT NULL,
                    word TEXT NOT NULL CHECK (word <> ''),
                    request TEXT NOT NULL,
                    record_id BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, key_id, word),
                    FOREIGN KEY (firm_id, key_id) REFERENCES api_key (firm_id, id)
                )
                """,
                .tenant("api_key"),
                .tenant("api_once"),
            ])
    ]
}
