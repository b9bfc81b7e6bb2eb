/// Something that is read from one row.
public protocol RowDecodable {
    /// Reads the row; columns are counted from 0 in the order of the SELECT.
    ///
    /// A column that cannot be read as asked makes the query throw `StoreError.decoding` when this returns.
    init(row: Row) throws
}

extension Int64: RowDecodable {
    public init(row: Row) { self = row.int64(0) }
}

extension Int: RowDecodable {
    public init(row: Row) { self = row.int(0) }
}

extension Double: RowDecodable {
    public init(row: Row) { self = row.double(0) }
}

extension String: RowDecodable {
    public init(row: Row) { self = row.text(0) }
}

extension Bool: RowDecodable {
    public init(row: Row) { self = row.bool(0) }
}

extension Optional: RowDecodable where Wrapped: RowDecodable {
    /// A NULL in the first column is `nil`.
    public init(row: Row) throws {
        self = row.isNull(0) ? nil : try Wrapped(row: row)
    }
}
