import Values

/// What somebody looks for.
public struct SearchQuery: Sendable {
    /// Whose records.
    public var firm: RecordID
    /// As they were typed; all must match, the last may be half-typed. No sign has a meaning.
    public var words: String
    /// How many hits at most.
    public var limit: Int
    /// The `id` of the last hit of the page before.
    public var after: Int64?

    public init(firm: RecordID, words: String, limit: Int = 20, after: Int64? = nil) {
        (self.firm, self.words, self.limit, self.after) = (firm, words, limit, after)
    }
}

extension SearchWords {
    /// The question as FTS5 reads it; the words consist of letters and digits only.
    static func fts5(_ groups: [[String]]) -> String {
        groups.map { "(" + $0.map { "\"\($0)\"*" }.joined(separator: " OR ") + ")" }.joined(separator: " AND ")
    }

    /// The question as `tsquery` reads it.
    static func tsquery(_ groups: [[String]]) -> String {
        groups.map { "(" + $0.map { "'\($0)':*" }.joined(separator: " | ") + ")" }.joined(separator: " & ")
    }
}
