import Store

enum OffersSchema {
    static let migrations = [
        Migration(
            "offers-1",
            sql: [
                """
                CREATE TABLE offer (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    contact_id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    number TEXT NOT NULL CHECK (number <> ''),
                    title TEXT NOT NULL CHECK (title <> ''),
                    valid_until TEXT,
                    layout TEXT NOT NULL CHECK (layout IN ('estimate', 'totals')),
                    price_mode TEXT NOT NULL CHECK (price_mode IN ('net', 'gross')),
                    discount BIGINT NOT NULL CHECK (discount BETWEEN 0 AND 10000),
                    reminder_days BIGINT CHECK (reminder_days BETWEEN 1 AND 365),
                    terms TEXT NOT NULL,
                    net BIGINT NOT NULL,
                    vat BIGINT NOT NULL,
                    gross BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    created_at BIGINT NOT NULL,
                    changed_at BIGINT NOT NULL,
                    editor TEXT NOT NULL,
                    editing BIGINT NOT NULL,
                    sent_at BIGINT,
                    opened_at BIGINT,
                    answer TEXT CHECK (answer IN ('accepted', 'declined')),
                    answered_at BIGINT,
                    version BIGINT NOT NULL DEFAULT 1,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, number),
                    FOREIGN KEY (firm_id, contact_id) REFERENCES contact (firm_id, id),
                    FOREIGN KEY (firm_id, binder_id) REFERENCES binder (firm_id, id)
                )
                """,
                "CREATE INDEX offer_by_binder ON offer (firm_id, binder_id, id)",
                "CREATE INDEX offer_by_contact ON offer (firm_id, contact_id, id)",
                "CREATE INDEX offer_by_state ON offer (firm_id, answer, answered_at, sent_at, opened_at, valid_until, gross, id)",
                """
                CREATE TABLE offer_line (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    offer_id BIGINT NOT NULL,
                    position BIGINT NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('item', 'section')),
                    name TEXT NOT NULL,
                    quantity BIGINT NOT NULL,
                    unit TEXT NOT NULL,
                    price BIGINT NOT NULL,
                    vat_rate TEXT NOT NULL,
                    discount BIGINT NOT NULL CHECK (discount BETWEEN 0 AND 10000),
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, offer_id, position),
                    FOREIGN KEY (firm_id, offer_id) REFERENCES offer (firm_id, id)
                )
                """,
                """
                CREATE TABLE offer_edition (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    offer_id BIGINT NOT NULL,
                    number BIGINT NOT NULL CHECK (number > 0),
                    offer_version BIGINT NOT NULL,
                    document_id BIGINT NOT NULL,
                    blob_hash TEXT NOT NULL,
                    size BIGINT NOT NULL,
                    title TEXT NOT NULL,
                    valid_until TEXT,
                    net BIGINT NOT NULL,
                    vat BIGINT NOT NULL,
                    gross BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    created_at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, offer_id, number),
                    UNIQUE (firm_id, offer_id, offer_version),
                    FOREIGN KEY (firm_id, offer_id) REFERENCES offer (firm_id, id),
                    FOREIGN KEY (firm_id, document_id) REFERENCES document (firm_id, id)
                )
                """,
                """
                CREATE TABLE offer_sending (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    offer_id BIGINT NOT NULL,
                    edition_id BIGINT NOT NULL,
                    letter_id BIGINT NOT NULL,
                    guest_link_id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, offer_id) REFERENCES offer (firm_id, id),
                    FOREIGN KEY (firm_id, edition_id) REFERENCES offer_edition (firm_id, id)
                )
                """,
                "CREATE INDEX offer_sending_by_link ON offer_sending (firm_id, guest_link_id)",
                "CREATE INDEX offer_sending_by_offer ON offer_sending (firm_id, offer_id, id)",
                """
                CREATE TABLE offer_answer (
                    firm_id BIGINT NOT NULL,
                    offer_id BIGINT NOT NULL,
                    edition_id BIGINT NOT NULL,
                    answer TEXT NOT NULL CHECK (answer IN ('accepted', 'declined')),
                    word TEXT NOT NULL,
                    blob_hash TEXT NOT NULL,
                    person TEXT NOT NULL,
                    account_id BIGINT,
                    guest_link_id BIGINT,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, offer_id),
                    FOREIGN KEY (firm_id, offer_id) REFERENCES offer (firm_id, id),
                    FOREIGN KEY (firm_id, edition_id) REFERENCES offer_edition (firm_id, id)
                )
                """,
                .tenant("offer"),
                .tenant("offer_line"),
                .tenant("offer_edition"),
                .tenant("offer_sending"),
                .tenant("offer_answer"),
            ])
    ]
}
