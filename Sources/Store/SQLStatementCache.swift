/// Prepared statements of one connection, the least recently used of which gives way.
struct StatementCache<Key: Hashable, Statement: AnyObject> {
    private final class Entry {
        let statement: Statement
        var used: Int

        init(_ statement: Statement, used: Int) {
            self.statement = statement
            self.used = used
        }
    }

    let limit: Int
    private var entries: [Key: Entry] = [:]
    private var clock = 0

    init(limit: Int) {
        self.limit = max(1, limit)
    }

    /// The statement, if it is still prepared.
    mutating func find(_ key: Key) -> Statement? {
        guard let entry = entries[key] else { return nil }
        clock += 1
        entry.used = clock
        return entry.statement
    }

    /// Keeps a statement; returns the one that had to go for it.
    mutating func keep(_ statement: Statement, for key: Key) -> Statement? {
        clock += 1
        var dropped: Statement?
        if entries.count >= limit, let oldest = entries.min(by: { $0.value.used < $1.value.used }) {
            entries[oldest.key] = nil
            dropped = oldest.value.statement
        }
        entries[key] = Entry(statement, used: clock)
        return dropped
    }

    /// Forgets one statement.
    mutating func forget(_ key: Key) {
        entries[key] = nil
    }

    /// Forgets all statements.
    mutating func forgetAll() {
        entries = [:]
    }
}
