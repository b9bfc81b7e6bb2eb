import Values

extension Transaction {
    /// The records that have all the words, the newest first; none when nothing was asked.
    ///
    /// - Parameter condition: who may see them, on the columns of `search_entry` (`kind`, `record`, `binder`, `audience`, `at`).
    public func search(_ query: SearchQuery, where condition: SQL = "1 = 1") throws -> [SearchHit] {
        let groups = SearchWords.asked(query.words)
        guard !groups.isEmpty else { return [] }
        let limit = min(max(query.limit, 1), 200)
        let after = query.after ?? .max
        let (found, order): (SQL, SQL) =
            switch dialect {
            case .sqlite: (fts5(SearchWords.fts5(groups), before: after), "search_words.rowid")
            case .postgres: try tsvector(SearchWords.tsquery(groups), query.firm, before: after)
            }
        let hits = try all(
            SearchHit.self,
            """
            SELECT search_entry.id, search_entry.kind, search_entry.record, search_entry.binder, search_entry.audience, search_entry.title,
                substr(search_entry.body, 1, 20000), search_entry.at
            FROM \(found) AND search_entry.firm_id = \(query.firm) AND (\(condition))
            ORDER BY \(order) DESC LIMIT \(limit)
            """)
        return hits.map { $0.marking(groups) }
    }

    /// The same for the firm of the transaction's scope.
    ///
    /// - Throws: `StoreError.other` in a transaction over everything: search belongs to one firm.
    public func search(words: String, where condition: SQL = "1 = 1", limit: Int = 20, after: Int64? = nil) throws -> [SearchHit] {
        guard case .firm(let firm) = scope else { throw StoreError.other("a search needs a firm") }
        return try search(SearchQuery(firm: firm, words: words, limit: limit, after: after), where: condition)
    }

    private func fts5(_ question: String, before: Int64) -> SQL {
        """
        search_words JOIN search_entry ON search_entry.id = search_words.rowid
        WHERE search_words MATCH \(question) AND search_words.rowid < \(before)
        """
    }

    /// PostgreSQL cannot read an index of words by recency: few matches are all fetched from that index and sorted, while for words
    /// that are everywhere the entries are walked from the newest until there are enough.
    private func tsvector(_ question: String, _ firm: RecordID, before: Int64) throws -> (SQL, SQL) {
        let few: Int64 = 2_000
        let matches: SQL = "search_matches(\(firm), CAST(\(question) AS tsquery), \(before), \(few + 1))"
        if try one(Int64.self, "SELECT count(*) FROM \(matches)") ?? 0 <= few {
            return ("\(matches) AS found (id) JOIN search_entry ON search_entry.id = found.id WHERE 1 = 1", "search_entry.id + 0")
        }
        return (
            """
            search_words JOIN search_entry ON search_entry.id = search_words.id
            WHERE search_words.words @@ CAST(\(question) AS tsquery) AND search_words.firm_id = \(firm) AND search_words.id < \(before)
            """, "search_words.id"
        )
    }
}
