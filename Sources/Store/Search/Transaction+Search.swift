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
        let columns: SQL = """
            SELECT search_entry.id, search_entry.kind, search_entry.record, search_entry.binder, search_entry.audience, search_entry.title,
                substr(search_entry.body, 1, 20000), search_entry.at FROM search_words
            """
        let hits: [SearchHit] =
            switch dialect {
            case .sqlite:
                try all(
                    SearchHit.self,
                    """
                    \(columns) JOIN search_entry ON search_entry.id = search_words.rowid
                    WHERE search_words MATCH \(SearchWords.fts5(groups)) AND search_words.rowid < \(after)
                        AND search_entry.firm_id = \(query.firm) AND (\(condition))
                    ORDER BY search_words.rowid DESC LIMIT \(limit)
                    """)
            case .postgres:
                try all(
                    SearchHit.self,
                    """
                    \(columns) JOIN search_entry ON search_entry.id = search_words.id
                    WHERE search_words.words @@ CAST(\(SearchWords.tsquery(groups)) AS tsquery) AND search_words.id < \(after)
                        AND search_words.firm_id = \(query.firm) AND search_entry.firm_id = \(query.firm) AND (\(condition))
                    ORDER BY search_words.id DESC LIMIT \(limit)
                    """)
            }
        return hits.map { $0.marking(groups) }
    }

    /// The same for the firm of the transaction's scope.
    ///
    /// - Throws: `StoreError.other` in a transaction over everything: search belongs to one firm.
    public func search(words: String, where condition: SQL = "1 = 1", limit: Int = 20, after: Int64? = nil) throws -> [SearchHit] {
        guard case .firm(let firm) = scope else { throw StoreError.other("a search needs a firm") }
        return try search(SearchQuery(firm: firm, words: words, limit: limit, after: after), where: condition)
    }
}
