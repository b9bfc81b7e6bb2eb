import Values

extension Transaction {
    /// The records of one kind that have all the words, as a sub-select for the right side of `IN`; nil when nothing was asked.
    ///
    /// For lists that have an order of their own; a search by itself is `search`.
    ///
    /// - Throws: `StoreError.other` in a transaction over everything: search belongs to one firm.
    public func records(matching words: String, kind: String) throws -> SQL? {
        try matching(words, kind).map { "(SELECT search_entry.record \($0))" }
    }

    /// Whether more than so many records of one kind have all the words: a list then does better to walk its own order and to ask of
    /// each, else to begin with the few. Reads at most one entry more than `limit`.
    ///
    /// - Throws: `StoreError.other` in a transaction over everything: search belongs to one firm.
    public func hasMore(than limit: Int, matching words: String, kind: String) throws -> Bool {
        guard let matching = try matching(words, kind) else { return true }
        let count = try one(Int64.self, "SELECT count(*) FROM (SELECT 1 \(matching) LIMIT \(limit + 1)) AS found")
        return Int(count ?? 0) > limit
    }

    /// From where entries with the words come; nil when no words were asked.
    private func matching(_ words: String, _ kind: String) throws -> SQL? {
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
            FROM search_words \(join) search_entry ON search_entry.id = \(key)
                WHERE \(match) AND search_entry.firm_id = \(firm) AND search_entry.kind = \(kind)
            """
    }
}
