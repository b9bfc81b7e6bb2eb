import Values

extension Transaction {
    /// Makes many records findable in few statements; else as `index` of one. At most some hundreds at a time.
    public func index(_ entries: [SearchEntry]) throws {
        guard !entries.isEmpty else { return }
        let prepared = entries.map { entry -> (row: SQL, words: SQL) in
            let id = SearchIndex.number(at: entry.at)
            let title = SearchIndex.clean(entry.title, limit: 2_000)
            let body = SearchIndex.clean(entry.body, limit: SearchIndex.longestBody)
            let words = SearchWords.indexed(title + "\n" + body)
            let own: SQL = dialect == .sqlite ? ", \(words)" : ""
            return (
                """
                (\(entry.firm), \(id), \(entry.kind), \(entry.record), \(entry.binder), \(entry.audience), \(title), \(body),
                    \(entry.at.milliseconds)\(own))
                """, "(CAST(\(entry.firm) AS BIGINT), CAST(\(id) AS BIGINT), to_tsvector('simple', \(words)))"
            )
        }
        let own: (columns: SQL, changes: SQL) = dialect == .sqlite ? (", words", ", words = excluded.words") : ("", "")
        try run(
            """
            INSERT INTO search_entry (firm_id, id, kind, record, binder, audience, title, body, at\(own.columns))
            VALUES \(SQL.joined(prepared.map(\.row), by: ", "))
            ON CONFLICT (kind, record, firm_id) DO UPDATE SET
                id = excluded.id, binder = excluded.binder, audience = excluded.audience, title = excluded.title, body = excluded.body,
                at = excluded.at\(own.changes)
            """)
        guard dialect == .postgres else { return }
        try run(
            """
            INSERT INTO search_words (firm_id, id, words) VALUES \(SQL.joined(prepared.map(\.words), by: ", "))
            ON CONFLICT (id) DO UPDATE SET words = excluded.words
            """)
    }
}
