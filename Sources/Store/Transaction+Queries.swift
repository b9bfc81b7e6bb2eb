extension Transaction {
    /// All rows of a query.
    @inlinable
    public func all<T: RowDecodable>(_ type: T.Type, _ sql: SQL) throws -> [T] {
        var found: [T] = []
        try rows(sql) { row in
            found.append(try T(row: row))
            return true
        }
        return found
    }

    /// The first row of a query, nil when there is none.
    @inlinable
    public func one<T: RowDecodable>(_ type: T.Type, _ sql: SQL) throws -> T? {
        var found: T?
        try rows(sql) { row in
            found = try T(row: row)
            return false
        }
        return found
    }

    /// Whether a query such as `SELECT 1 FROM …` has a row.
    public func exists(_ sql: SQL) throws -> Bool {
        var found = false
        try rows(sql) { _ in
            found = true
            return false
        }
        return found
    }
}
