import Store

enum PriceListSchema {
    static let migrations = [
        Migration(
            "price-list-1",
            sql: [
                """
                CREATE TABLE price_list_item (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    chapter TEXT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    sort_key TEXT NOT NULL,
                    note TEXT NOT NULL,
                    unit TEXT NOT NULL CHECK (unit <> ''),
                    net_price BIGINT NOT NULL CHECK (net_price >= 0),
                    vat_rate TEXT NOT NULL,
                    changed_at BIGINT NOT NULL,
                    version BIGINT NOT NULL DEFAULT 1,
                    PRIMARY KEY (firm_id, id)
                )
                """,
                "CREATE INDEX price_list_item_by_name ON price_list_item (firm_id, sort_key, id)",
                "CREATE INDEX price_list_item_by_chapter ON price_list_item (firm_id, chapter, sort_key, id)",
                .tenant("price_list_item"),
            ])
    ]
}
