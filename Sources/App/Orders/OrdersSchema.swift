import Store

/// "order" is a word of SQL, so the table is `works_order`.
enum OrdersSchema {
    static let migrations = [
        Migration(
            "orders-1",
            sql: [
                """
                CREATE TABLE works_order (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    contact_id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    offer_id BIGINT,
                    number TEXT NOT NULL CHECK (number <> ''),
                    title TEXT NOT NULL CHECK (title <> ''),
                    net BIGINT NOT NULL,
                    vat BIGINT NOT NULL,
                    gross BIGINT NOT NULL,
                    created_at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, number),
                    UNIQUE (firm_id, offer_id),
                    FOREIGN KEY (firm_id, offer_id) REFERENCES offer (firm_id, id),
                    FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
                )
                """,
                "CREATE INDEX works_order_by_binder ON works_order (firm_id, binder_id, id)",
                .tenant("works_order"),
            ])
    ]
}
