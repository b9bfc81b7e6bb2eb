import Synchronization
import Values

/// Where full text lies: one entry a record, its words beside it in the engine's own index (FTS5, or a tsvector with GIN).
///
/// Words are folded and stemmed here, so both engines find the same. The number of an entry grows with its moment: the index
/// gives the newest first without sorting.
public enum SearchIndex {
    /// The tables of the index, for the product's ordered list.
    ///
    /// On PostgreSQL the words stand in a table without the wall of row-level security, because `@@` could not use its index
    /// behind it; what is shown comes from `search_entry`, which is behind the wall.
    public static let migrations = [
        Migration(
            "search",
            sql: [
                """
                CREATE TABLE search_entry (
                    firm_id BIGINT NOT NULL,
                    id BIGINT NOT NULL PRIMARY KEY,
                    kind TEXT NOT NULL CHECK (kind <> ''),
                    record BIGINT NOT NULL,
                    binder BIGINT,
                    audience BIGINT NOT NULL,
                    title TEXT NOT NULL,
                    body TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    UNIQUE (kind, record, firm_id)
                )
                """,
                .tenant("search_entry"),
                .sqlite(
                    """
                    ALTER TABLE search_entry ADD COLUMN words TEXT NOT NULL DEFAULT '';
                    CREATE VIRTUAL TABLE search_words USING fts5 (
                        words, content = 'search_entry', content_rowid = 'id', tokenize = 'ascii', prefix = '2 3 4', detail = none, columnsize = 0
                    );
                    CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
                        INSERT INTO search_words (rowid, words) VALUES (new.id, new.words);
                    END;
                    CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
                        INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.id, old.words);
                    END;
                    CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
                        INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.id, old.words);
                        INSERT INTO search_words (rowid, words) VALUES (new.id, new.words);
                    END
                    """),
                .postgres(
                    """
                    CREATE TABLE search_words (
                        firm_id BIGINT NOT NULL,
                        id BIGINT NOT NULL PRIMARY KEY REFERENCES search_entry (id) ON DELETE CASCADE ON UPDATE CASCADE,
                        words TSVECTOR NOT NULL
                    );
                    CREATE INDEX search_words_words ON search_words USING gin (words) WITH (gin_pending_list_limit = 512);
                    CREATE INDEX search_words_firm ON search_words (firm_id, id);
                    CREATE FUNCTION search_matches(firm BIGINT, question TSQUERY, before BIGINT, most BIGINT) RETURNS SETOF BIGINT
                    LANGUAGE sql STABLE ROWS 100 SET enable_seqscan = off AS
                    'SELECT id FROM search_words WHERE words @@ question AND firm_id + 0 = firm AND id + 0 < before LIMIT most'
                    """),
            ])
    ]

    /// How much of a body is kept and indexed, in bytes of UTF-8. A tsvector may have 1 MB (PostgreSQL 15 manual, 12.11).
    static let longestBody = 200_000

    private static let count = Atomic(UInt64.random(in: 0...UInt64.max))

    /// The number of a new entry: milliseconds since 1970, then 20 bits that count.
    static func number(at moment: Instant) -> Int64 {
        let milliseconds = min(max(0, moment.milliseconds), 1 << 42 - 1)
        return milliseconds << 20 | Int64(count.add(1, ordering: .relaxed).newValue & 0xFFFFF)
    }

    /// The text without what no database takes, cut to a length in bytes.
    static func clean(_ text: String, limit: Int) -> String {
        let cut = text.utf8.count > limit ? String(decoding: text.utf8.prefix(limit), as: UTF8.self) : text
        return cut.utf8.contains(0) ? cut.replacing("\0", with: " ") : cut
    }
}
