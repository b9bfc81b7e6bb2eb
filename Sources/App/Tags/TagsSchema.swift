import Store

/// The firm's own labels, and which contact carries which. A label in the bin keeps its rows, so that taking it back restores them.
enum TagsSchema {
    static let migrations = [
        Migration(
            "tags-1",
            sql: [
                """
                CREATE TABLE tag (
                    firm_id BIGINT NOT NULL REFERENCES firm (firm_id),
                    id BIGINT NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    colour BIGINT NOT NULL CHECK (colour BETWEEN 0 AND 9),
                    PRIMARY KEY (firm_id, id)
                )
                """,
                """
                CREATE TABLE contact_tag (
                    firm_id BIGINT NOT NULL,
                    contact_id BIGINT NOT NULL,
                    tag_id BIGINT NOT NULL,
                    PRIMARY KEY (firm_id, contact_id, tag_id),
                    FOREIGN KEY (firm_id, contact_id) REFERENCES contact (firm_id, id) ON DELETE CASCADE,
                    FOREIGN KEY (firm_id, tag_id) REFERENCES tag (firm_id, id) ON DELETE CASCADE
                )
                """,
                "CREATE INDEX contact_tag_by_tag ON contact_tag (firm_id, tag_id, contact_id)",
                .tenant("tag"),
                .tenant("contact_tag"),
            ])
    ]
}
