import Values

extension Transaction {
    /// The records of one kind that have all the words, as a sub-select for the right side of `IN`; nil when nothing was asked.
    ///
    /// For lists that have an order of their own; a search by itself is `search`.
    ///
    /// - Throws: `StoreError.other` in a transaction over everything: search belongs to one firm.
    public func records(matching words: String, kind: String) throws -> SQL? {
        guard case .firm(let firm) = scope else { throw StoreError.other("a search needs a firm") }
        let groups = SearchWords.asked(words)
        guard !groups.isEmpty else { return nil }
        let match: SQL =
            switch dialect {
            case .sqlite: "search_words MATCH \(SearchWords.fts5(groups))"
            case .postgres: "search_words.words @@ CAST(\(SearchWords.tsquery(groups)) AS tsquery) AND search_words.firm_id = \(firm)"
            }
        let key: SQL = dialect == .sqlite ? "search_words.rowid" : "search_words.id"
        // SQLite would walk all entries of the kind and ask the index of words about each: CROSS JOIN keeps the order as written.
        let join: SQL = dialect == .sqlite ? "CROSS JOIN" : "JOIN"
        return """
            (SELECT search_entry.record FROM search_words \(join) search_entry ON search_entry.id = \(key)
                WHERE \(match) AND search_entry.firm_id = \(firm) AND search_entry.kind = \(kind))
            """
    }
}
