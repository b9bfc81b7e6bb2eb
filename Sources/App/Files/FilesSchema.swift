import Store

/// Folders and documents of binders. Bytes live once in the blob store, named by their SHA-256.
enum FilesSchema {
    static let migrations = [
        Migration(
            "files-1",
            sql: [
                """
                CREATE TABLE folder (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    position BIGINT NOT NULL,
                    purpose TEXT NOT NULL CHECK (purpose IN ('offers', 'orders', 'invoices', 'photos', 'drawings', 'reports', 'protocols', 'contracts', 'other')),
                    name TEXT NOT NULL CHECK (name <> ''),
                    audience TEXT NOT NULL CHECK (audience IN ('internal', 'zone', 'owner')),
                    PRIMARY KEY (firm_id, id)
                )
                """,
                "CREATE INDEX folder_by_binder ON folder (firm_id, binder_id, position, id)",
                """
                CREATE TABLE document (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    folder_id BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    content_type TEXT NOT NULL,
                    blob_hash TEXT NOT NULL,
                    size BIGINT NOT NULL CHECK (size >= 0),
                    version BIGINT NOT NULL,
                    filing TEXT NOT NULL,
                    taken_at BIGINT,
                    shown_at BIGINT NOT NULL,
                    account_id BIGINT,
                    author TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    changed_at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    FOREIGN KEY (firm_id, folder_id) REFERENCES folder (firm_id, id)
                )
                """,
                "CREATE INDEX document_by_folder ON document (firm_id, folder_id, shown_at, id)",
                "CREATE INDEX document_by_binder ON document (firm_id, binder_id, id)",
                "CREATE INDEX document_by_blob ON document (firm_id, blob_hash)",
                """
                CREATE TABLE document_version (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    document_id BIGINT NOT NULL,
                    number BIGINT NOT NULL CHECK (number > 0),
                    blob_hash TEXT NOT NULL,
                    size BIGINT NOT NULL,
                    content_type TEXT NOT NULL,
                    account_id BIGINT,
                    author TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, id),
                    UNIQUE (firm_id, document_id, number),
                    FOREIGN KEY (firm_id, document_id) REFERENCES document (firm_id, id)
                )
                """,
                """
                CREATE TABLE upload (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL,
                    binder_id BIGINT NOT NULL,
                    folder_id BIGINT,
                    name TEXT NOT NULL,
                    content_type TEXT NOT NULL,
                    length BIGINT NOT NULL CHECK (length >= 0),
                    account_id BIGINT,
                    author TEXT NOT NULL,
                    guest_link_id BIGINT,
                    created_at BIGINT NOT NULL,
                    document_id BIGINT,
                    partial TEXT NOT NULL,
                    PRIMARY KEY (firm_id, id)
                )
                """,
                "CREATE INDEX upload_by_time ON upload (firm_id, created_at, id)",
                """
                CREATE TABLE thumbnail (
                    firm_id BIGINT NOT NULL,
                    source_hash TEXT NOT NULL,
                    blob_hash TEXT,
                    content_type TEXT NOT NULL,
                    size BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, source_hash)
                )
                """,
                .tenant("folder"),
                .tenant("document"),
                .tenant("document_version"),
                .tenant("upload"),
                .tenant("thumbnail"),
            ]),
        Migration(
            "files-2",
            sql: [
                "ALTER TABLE document ADD COLUMN caption TEXT NOT NULL DEFAULT ''",
                "ALTER TABLE document_version ADD COLUMN note TEXT NOT NULL DEFAULT ''",
                """
                CREATE TABLE filing_lesson (
                    firm_id BIGINT NOT NULL,
                    word TEXT NOT NULL,
                    purpose TEXT NOT NULL,
                    folder TEXT NOT NULL,
                    votes BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, word, purpose, folder)
                )
                """,
                .tenant("filing_lesson"),
            ]),
    ]

    /// What files as a drive need: subfolders, locks, properties that programs keep, and their passing files.
    static let drive = Migration(
        "files-drive",
        sql: [
            """
            CREATE TABLE subfolder (
                firm_id BIGINT NOT NULL,
                id BIGINT NOT NULL,
                folder_id BIGINT NOT NULL,
                parent_id BIGINT NOT NULL,
                name TEXT NOT NULL CHECK (name <> ''),
                created_at BIGINT NOT NULL,
                PRIMARY KEY (firm_id, id),
                UNIQUE (firm_id, folder_id, parent_id, name),
                FOREIGN KEY (firm_id, folder_id) REFERENCES folder (firm_id, id) ON DELETE CASCADE
            )
            """,
            "ALTER TABLE document ADD COLUMN subfolder_id BIGINT NOT NULL DEFAULT 0",
            "CREATE INDEX document_by_name ON document (firm_id, folder_id, subfolder_id, name)",
            """
            CREATE TABLE file_lock (
                firm_id BIGINT NOT NULL,
                id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('folder', 'subfolder', 'document', 'passing')),
                record_id BIGINT NOT NULL,
                token TEXT NOT NULL UNIQUE,
                scope TEXT NOT NULL CHECK (scope IN ('exclusive', 'shared')),
                depth TEXT NOT NULL CHECK (depth IN ('0', 'infinity')),
                account_id BIGINT NOT NULL,
                holder TEXT NOT NULL,
                owner TEXT NOT NULL,
                means TEXT NOT NULL CHECK (means IN ('program', 'browser')),
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                PRIMARY KEY (firm_id, id)
            )
            """,
            "CREATE INDEX file_lock_by_record ON file_lock (firm_id, kind, record_id)",
            """
            CREATE TABLE file_property (
                firm_id BIGINT NOT NULL,
                kind TEXT NOT NULL,
                record_id BIGINT NOT NULL,
                namespace TEXT NOT NULL,
                name TEXT NOT NULL,
                value TEXT NOT NULL,
                PRIMARY KEY (firm_id, kind, record_id, namespace, name)
            )
            """,
            """
            CREATE TABLE passing_file (
                firm_id BIGINT NOT NULL,
                id BIGINT NOT NULL,
                folder_id BIGINT NOT NULL,
                subfolder_id BIGINT NOT NULL,
                account_id BIGINT NOT NULL,
                name TEXT NOT NULL CHECK (name <> ''),
                content_type TEXT NOT NULL,
                blob_hash TEXT NOT NULL,
                size BIGINT NOT NULL,
                changed_at BIGINT NOT NULL,
                PRIMARY KEY (firm_id, id),
                UNIQUE (firm_id, folder_id, subfolder_id, account_id, name),
                FOREIGN KEY (firm_id, folder_id) REFERENCES folder (firm_id, id) ON DELETE CASCADE
            )
            """,
            "CREATE INDEX passing_file_by_time ON passing_file (firm_id, changed_at)",
            .tenant("subfolder"),
            .tenant("file_lock"),
            .tenant("file_property"),
            .tenant("passing_file"),
        ])

    /// Which document a program has put aside under a passing name while it saves.
    static let aside = Migration(
        "files-drive-2",
        sql: [
            "ALTER TABLE passing_file ADD COLUMN document_id BIGINT NOT NULL DEFAULT 0",
            "CREATE INDEX passing_file_by_document ON passing_file (firm_id, document_id)",
        ])
}
