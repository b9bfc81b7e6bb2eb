/// Why the database said no.
public enum StoreError: Error, Equatable, Sendable {
    /// A row with these values exists: `offer.firm_id, offer.number`, or the name of the index.
    case unique(String)
    /// A row that is pointed at is missing, or a row that is needed was to be deleted: the constraint's name, empty on SQLite.
    case foreignKey(String)
    /// A value is outside what its column allows: the constraint's name or text.
    case check(String)
    /// A value is missing: `offer.title`.
    case notNull(String)
    /// The database cannot be reached, is closed, or did not answer in time.
    case unavailable(String)
    /// There is no room on the database's disk.
    case full(String)
    /// A row did not hold what was asked of it.
    case decoding(String)
    /// Everything else, in the words of the database.
    case other(String)
}

extension StoreError {
    /// Whether a UNIQUE constraint of this table refused the row.
    public func isUnique(on table: String) -> Bool {
        guard case .unique(let columns) = self else { return false }
        return columns.hasPrefix(table + ".")
    }
}

extension Error {
    /// Whether this is a `StoreError.unique` of that table.
    public func isUnique(on table: String) -> Bool {
        (self as? StoreError)?.isUnique(on: table) ?? false
    }
}
