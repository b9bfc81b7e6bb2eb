import Values

extension Transaction {
    /// Deletes rows of a firm for good, with the rows that are parts of them: rows of tables that refer to them by a foreign key and
    /// are called after them (`offer_line` is a part of `offer`) or named in `parts`. Anything else that still refers to them is left
    /// alone and makes this throw `StoreError.foreignKey`; use ``attempt(_:)``.
    ///
    /// - Parameters:
    ///   - table: a table whose rows have `firm_id` and `id`.
    ///   - parts: for a table, further tables that are parts of it.
    /// - Returns: the SHA-256 names of blobs that the deleted rows named.
    @discardableResult
    public func erase(_ table: StaticString, _ ids: [RecordID], firm: RecordID, parts: [String: Set<String>] = [:], map: TableMap) throws
        -> Set<String>
    {
        try erase("\(table)", ids, firm, parts, map)
    }

    private func erase(_ table: String, _ ids: [RecordID], _ firm: RecordID, _ parts: [String: Set<String>], _ map: TableMap) throws
        -> Set<String>
    {
        var blobs: Set<String> = []
        for batch in stride(from: 0, to: ids.count, by: 400).map({ Array(ids[$0..<min($0 + 400, ids.count)]) }) {
            let mine: SQL = "firm_id = \(firm) AND id IN \(list: batch)"
            var waiting = (map.edges[table] ?? []).filter {
                $0.child.hasPrefix(table + "_") || $0.cascades || parts[table]?.contains($0.child) == true
            }
            // Parts may refer to each other: whichever can go, goes first.
            while !waiting.isEmpty {
                let before = waiting.count
                for edge in waiting {
                    do {
                        blobs.formUnion(try attempt { try eraseParts(edge, of: batch, firm, parts, map) })
                        waiting.remove(edge)
                    } catch StoreError.foreignKey where waiting.count > 1 {
                        continue
                    }
                }
                if waiting.count == before { throw StoreError.foreignKey(table) }
            }
            blobs.formUnion(try blobNames(in: table, where: mine, map))
            try run(SQL(trusted: "DELETE FROM \(table) WHERE ") + mine)
        }
        return blobs
    }

    private func eraseParts(
        _ edge: TableMap.Edge, of batch: [RecordID], _ firm: RecordID, _ parts: [String: Set<String>], _ map: TableMap
    ) throws -> Set<String> {
        let theirs = SQL(trusted: "firm_id = ") + "\(firm) AND" + SQL(trusted: edge.column) + "IN \(list: batch)"
        if map.withID.contains(edge.child) {
            let children = try all(Int64.self, SQL(trusted: "SELECT id FROM \(edge.child) WHERE ") + theirs)
            return try erase(edge.child, children, firm, parts, map)
        }
        let blobs = Set(try blobNames(in: edge.child, where: theirs, map))
        try run(SQL(trusted: "DELETE FROM \(edge.child) WHERE ") + theirs)
        return blobs
    }

    private func blobNames(in table: String, where condition: SQL, _ map: TableMap) throws -> [String] {
        try (map.blobColumns[table] ?? []).flatMap { column in
            try all(String.self, SQL(trusted: "SELECT DISTINCT \(column) FROM \(table) WHERE \(column) IS NOT NULL AND ") + condition)
        }
    }

    /// Which of these blobs some row of any table still names. Sees what the transaction's scope sees: ask over everything.
    public func named(_ hashes: [String], map: TableMap) throws -> Set<String> {
        var found: Set<String> = []
        for (table, columns) in map.blobColumns where table != "unnamed_blob" {
            for column in columns {
                found.formUnion(
                    try all(
                        String.self,
                        SQL(trusted: "SELECT DISTINCT \(column) FROM \(table) WHERE \(column) IN") + "\(list: hashes)"))
            }
        }
        return found
    }
}
