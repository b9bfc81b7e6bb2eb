import Values

extension Transaction {
    /// Makes a record findable, or findable by what it says now.
    public func index(_ entry: SearchEntry) throws {
        let id = SearchIndex.number(at: entry.at)
        let title = SearchIndex.clean(entry.title, limit: 2_000)
        let body = SearchIndex.clean(entry.body, limit: SearchIndex.longestBody)
        let words = SearchWords.indexed(title + "\n" + body)
        let own: (columns: SQL, values: SQL, changes: SQL) =
            dialect == .sqlite ? (", words", ", \(words)", ", words = excluded.words") : ("", "", "")
        try run(
            """
            INSERT INTO search_entry (firm_id, id, kind, record, binder, audience, title, body, at\(own.columns))
            VALUES (\(entry.firm), \(id), \(entry.kind), \(entry.record), \(entry.binder), \(entry.audience), \(title), \(body),
                \(entry.at.milliseconds)\(own.values))
            ON CONFLICT (kind, record, firm_id) DO UPDATE SET
                id = excluded.id, binder = excluded.binder, audience = excluded.audience, title = excluded.title, body = excluded.body,
                at = excluded.at\(own.changes)
            """)
        guard dialect == .postgres else { return }
        try run(
            """
            INSERT INTO search_words (firm_id, id, words) VALUES (\(entry.firm), \(id), to_tsvector('simple', \(words)))
            ON CONFLICT (id) DO UPDATE SET words = excluded.words
            """)
    }

    /// Makes a record unfindable; one that is not in the index is no error. Touches only what the scope of the transaction sees.
    public func unindex(kind: String, record: RecordID) throws {
        switch scope {
        case .firm(let firm): try run("DELETE FROM search_entry WHERE kind = \(kind) AND record = \(record) AND firm_id = \(firm)")
        case .everything: try run("DELETE FROM search_entry WHERE kind = \(kind) AND record = \(record)")
        }
    }
}
