import Store

/// Where programs are told what happens, and what was told to whom. `position` is how far into the firm's history a webhook has come.
enum WebhooksSchema {
    static let migrations = [
        Migration(
            "webhooks-1",
            sql: [
                """
                CREATE TABLE webhook (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    url TEXT NOT NULL CHECK (url <> ''),
                    events TEXT NOT NULL CHECK (events <> ''),
                    sealed_secret TEXT NOT NULL,
                    account_id BIGINT NOT NULL REFERENCES account (id),
                    author TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    position BIGINT NOT NULL,
                    paused_at BIGINT,
                    pause TEXT NOT NULL CHECK (pause IN ('', 'person', 'failures', 'gone')),
                    failing_since BIGINT,
                    version BIGINT NOT NULL DEFAULT 1,
                    PRIMARY KEY (firm_id, id)
                )
                """,
                """
                CREATE TABLE webhook_delivery (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    webhook_id BIGINT NOT NULL,
                    history_id BIGINT,
                    event TEXT NOT NULL CHECK (event <> ''),
                    kind TEXT NOT NULL,
                    record_id BIGINT NOT NULL,
                    body TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
                    attempts BIGINT NOT NULL,
                    last_at BIGINT,
                    last_status BIGINT,
                    last_error TEXT NOT NULL,
                    last_answer TEXT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, webhook_id, history_id),
                    FOREIGN KEY (firm_id, webhook_id) REFERENCES webhook (firm_id, id) ON DELETE CASCADE
                )
                """,
                "CREATE INDEX webhook_delivery_by_webhook ON webhook_delivery (firm_id, webhook_id, id)",
                """
                CREATE INDEX webhook_delivery_waiting ON webhook_delivery (firm_id, webhook_id, kind, record_id, id)
                    WHERE state = 'waiting'
                """,
                .tenant("webhook"),
                .tenant("webhook_delivery"),
            ])
    ]
}
