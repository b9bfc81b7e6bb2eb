import Store

/// Everything an office keeps of its clients beside name and address. Comes after the tables that point at contacts.
extension ContactsSchema {
    static let office = [
        Migration("contacts-2", sql: columns + tables + counters + lastContact),
        Migration("contacts-3", sql: ["binder", "offer", "works_order"].flatMap(clientsOnly)),
        Migration("contacts-batch-kept", sql: ["ALTER TABLE contact_batch ADD COLUMN kept BIGINT NOT NULL DEFAULT 0"]),
    ]

    private static let columns: [MigrationStep] = [
        "ALTER TABLE contact_base ADD COLUMN version BIGINT NOT NULL DEFAULT 1",
        "ALTER TABLE contact_base ADD COLUMN contact_count BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE contact ADD COLUMN regon TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE contact ADD COLUMN krs TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE contact ADD COLUMN pesel TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE contact ADD COLUMN source TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE contact ADD COLUMN job_title TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE contact ADD COLUMN company_id BIGINT",
        "ALTER TABLE contact ADD COLUMN keeper_id BIGINT",
        "ALTER TABLE contact ADD COLUMN keeper_key TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE contact ADD COLUMN city_key TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE contact ADD COLUMN last_contact_at BIGINT NOT NULL DEFAULT 0",
        "UPDATE contact_base SET contact_count = (SELECT count(*) FROM contact WHERE contact.firm_id = contact_base.firm_id AND contact.base_id = contact_base.id)",
        "UPDATE contact SET city_key = city",
        "CREATE INDEX contact_by_phone ON contact (firm_id, base_id, phone, id)",
        "CREATE INDEX contact_by_mail ON contact (firm_id, base_id, email, id)",
        "CREATE INDEX contact_by_city ON contact (firm_id, base_id, city_key, id)",
        "CREATE INDEX contact_by_keeper ON contact (firm_id, base_id, keeper_key, id)",
        "CREATE INDEX contact_by_last ON contact (firm_id, base_id, last_contact_at, id)",
        "CREATE INDEX contact_by_nip ON contact (firm_id, nip, id) WHERE nip <> ''",
        "CREATE INDEX contact_by_company ON contact (firm_id, company_id, id) WHERE company_id IS NOT NULL",
    ]

    private static let tables: [MigrationStep] =
        [
            // Further telephones, addresses of mail and of houses; the first of each stands in the contact itself.
            """
            CREATE TABLE contact_detail (
                firm_id BIGINT NOT NULL,
                id BIGINT NOT NULL,
                contact_id BIGINT NOT NULL,
                position BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'address')),
                label TEXT NOT NULL,
                value TEXT NOT NULL,
                street TEXT NOT NULL,
                postal_code TEXT NOT NULL,
                city TEXT NOT NULL,
                PRIMARY KEY (firm_id, id),
                FOREIGN KEY (firm_id, contact_id) REFERENCES contact (firm_id, id) ON DELETE CASCADE
            )
            """,
            "CREATE INDEX contact_detail_by_contact ON contact_detail (firm_id, contact_id, position)",
            "CREATE INDEX contact_detail_by_value ON contact_detail (firm_id, value) WHERE value <> ''",
            """
            CREATE TABLE contact_field (
                firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                id BIGINT NOT NULL,
                name TEXT NOT NULL CHECK (name <> ''),
                kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice', 'flag')),
                choices TEXT NOT NULL,
                position BIGINT NOT NULL,
                ended_at BIGINT,
                PRIMARY KEY (firm_id, id)
            )
            """,
            """
            CREATE TABLE contact_value (
                firm_id BIGINT NOT NULL,
                contact_id BIGINT NOT NULL,
                field_id BIGINT NOT NULL,
                value TEXT NOT NULL CHECK (value <> ''),
                words TEXT NOT NULL,
                number BIGINT,
                PRIMARY KEY (firm_id, contact_id, field_id),
                FOREIGN KEY (firm_id, contact_id) REFERENCES contact (firm_id, id) ON DELETE CASCADE,
                FOREIGN KEY (firm_id, field_id) REFERENCES contact_field (firm_id, id)
            )
            """,
            "CREATE INDEX contact_value_by_field ON contact_value (firm_id, field_id, words, contact_id)",
            """
            CREATE TABLE contact_note (
                firm_id BIGINT NOT NULL,
                id BIGINT NOT NULL,
                contact_id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('note', 'call', 'visit')),
                words TEXT NOT NULL CHECK (words <> ''),
                account_id BIGINT,
                author TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (firm_id, id),
                FOREIGN KEY (firm_id, contact_id) REFERENCES contact (firm_id, id) ON DELETE CASCADE
            )
            """,
            "CREATE INDEX contact_note_by_contact ON contact_note (firm_id, contact_id, id)",
            """
            CREATE TABLE contact_view (
                firm_id BIGINT NOT NULL,
                id BIGINT NOT NULL,
                base_id BIGINT NOT NULL,
                account_id BIGINT NOT NULL,
                name TEXT NOT NULL CHECK (name <> ''),
                query TEXT NOT NULL,
                PRIMARY KEY (firm_id, id),
                FOREIGN KEY (firm_id, base_id) REFERENCES contact_base (firm_id, id) ON DELETE CASCADE
            )
            """,
            "CREATE INDEX contact_view_by_base ON contact_view (firm_id, base_id, account_id, id)",
            // Work on many contacts at once: an import, a bulk change, an export, a merge. Can be taken back for 30 days.
            """
            CREATE TABLE contact_batch (
                firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('import', 'tag', 'untag', 'keeper', 'move', 'delete', 'export', 'merge')),
                base_id BIGINT NOT NULL,
                account_id BIGINT,
                actor TEXT NOT NULL,
                title TEXT NOT NULL,
                order_text TEXT NOT NULL,
                header_key TEXT NOT NULL,
                blob_hash TEXT,
                result_hash TEXT,
                total BIGINT NOT NULL DEFAULT 0,
                done BIGINT NOT NULL DEFAULT 0,
                added BIGINT NOT NULL DEFAULT 0,
                changed BIGINT NOT NULL DEFAULT 0,
                skipped BIGINT NOT NULL DEFAULT 0,
                failed BIGINT NOT NULL DEFAULT 0,
                cursor BIGINT NOT NULL DEFAULT 0,
                created_at BIGINT NOT NULL,
                started_at BIGINT,
                finished_at BIGINT,
                failure TEXT,
                reverting_at BIGINT,
                reverted_at BIGINT,
                PRIMARY KEY (firm_id, id),
                FOREIGN KEY (firm_id, base_id) REFERENCES contact_base (firm_id, id)
            )
            """,
            "CREATE INDEX contact_batch_by_header ON contact_batch (firm_id, header_key, id)",
            "CREATE INDEX contact_batch_by_base ON contact_batch (firm_id, base_id, id)",
            """
            CREATE TABLE contact_change (
                firm_id BIGINT NOT NULL,
                batch_id BIGINT NOT NULL,
                contact_id BIGINT NOT NULL,
                changes TEXT NOT NULL,
                PRIMARY KEY (firm_id, batch_id, contact_id),
                FOREIGN KEY (firm_id, batch_id) REFERENCES contact_batch (firm_id, id) ON DELETE CASCADE
            )
            """,
            "CREATE INDEX contact_change_by_contact ON contact_change (firm_id, contact_id, batch_id)",
            """
            CREATE TABLE contact_fault (
                firm_id BIGINT NOT NULL,
                batch_id BIGINT NOT NULL,
                line BIGINT NOT NULL,
                reason TEXT NOT NULL,
                cells TEXT NOT NULL,
                PRIMARY KEY (firm_id, batch_id, line),
                FOREIGN KEY (firm_id, batch_id) REFERENCES contact_batch (firm_id, id) ON DELETE CASCADE
            )
            """,
            // What a register answered about a number, and under which number of the request.
            """
            CREATE TABLE registry_check (
                firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                id BIGINT NOT NULL,
                nip TEXT NOT NULL,
                at BIGINT NOT NULL,
                account_id BIGINT,
                request_id TEXT NOT NULL,
                status TEXT NOT NULL,
                answer TEXT NOT NULL,
                PRIMARY KEY (firm_id, id)
            )
            """,
            "CREATE INDEX registry_check_by_nip ON registry_check (firm_id, nip, id)",
            // A row means that somebody switched the asking of registers off.
            """
            CREATE TABLE registry_silence (
                firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                at BIGINT NOT NULL,
                account_id BIGINT,
                PRIMARY KEY (firm_id)
            )
            """,
        ]
        + [
            "contact_detail", "contact_field", "contact_value", "contact_note", "contact_view", "contact_batch", "contact_change",
            "contact_fault", "registry_check", "registry_silence",
        ]
        .map(MigrationStep.tenant)
}
