import Synchronization

/// The columns of every unique index, which the server does not tell when a table has row-level security.
final class PostgreSQLIndexes: Sendable {
    private let names = Mutex<[String: String]>([:])

    /// `offer.firm_id, offer.number` for the name of a constraint or index; the index's own name behind the table's for
    /// an index over expressions.
    func columns(of index: String) -> String? {
        names.withLock { $0[index] }
    }

    /// Asks the catalogue.
    func load(from handle: PostgreSQLHandle) throws(StoreError) {
        let rows = try handle.execute(
            """
            SELECT i.relname, CASE WHEN 0 = ANY (x.indkey::int2[]) THEN t.relname || '.' || i.relname ELSE (
                SELECT string_agg(t.relname || '.' || a.attname, ', ' ORDER BY k.place)
                FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS k (number, place)
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
            ) END
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE x.indisunique AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
            """)
        let found = Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        names.withLock { $0 = found }
    }
}
