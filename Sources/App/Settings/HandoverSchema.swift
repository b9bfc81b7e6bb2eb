import Store

/// Who handed whose matters to whom, thing by thing, so that it can be read later and taken back.
enum HandoverSchema {
    static let migrations = [
        Migration(
            "handover-1",
            sql: [
                """
                CREATE TABLE handover (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    account_id BIGINT NOT NULL REFERENCES account (id),
                    actor TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    undone_at BIGINT,
                    PRIMARY KEY (firm_id, id)
                )
                """,
                """
                CREATE TABLE handover_item (
                    firm_id BIGINT NOT NULL,
                    handover_id BIGINT NOT NULL,
                    part TEXT NOT NULL CHECK (part <> ''),
                    record_id BIGINT NOT NULL,
                    heir_id BIGINT NOT NULL REFERENCES account (id),
                    former BIGINT,
                    PRIMARY KEY (firm_id, handover_id, part, record_id),
                    FOREIGN KEY (firm_id, handover_id) REFERENCES handover (firm_id, id)
                )
                """,
                "CREATE INDEX handover_by_account ON handover (firm_id, account_id, id)",
                "CREATE INDEX contact_kept ON contact (firm_id, keeper_id, id) WHERE keeper_id IS NOT NULL",
                "CREATE INDEX offer_kept ON offer (firm_id, account_id, id) WHERE answer IS NULL",
                "CREATE INDEX draft_kept ON draft (firm_id, account_id, id) WHERE sent_letter_id IS NULL",
                .tenant("handover"),
                .tenant("handover_item"),
            ]),
        // Large handovers go on behind the page: `total` says how many things there are, `waits` is 1 on what has not gone yet, 2 on what
        // goes in the present step.
        Migration(
            "handover-2",
            sql: [
                "ALTER TABLE handover ADD COLUMN total BIGINT",
                "ALTER TABLE handover ADD COLUMN finished_at BIGINT",
                "ALTER TABLE handover_item ADD COLUMN waits BIGINT",
                "CREATE INDEX handover_item_waiting ON handover_item (firm_id, handover_id, part, record_id) WHERE waits IS NOT NULL",
            ]),
    ]
}
