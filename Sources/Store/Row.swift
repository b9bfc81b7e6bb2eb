import CPQ
import GRDBSQLite

/// One row of a result, read by column index; lives only inside `RowDecodable.init(row:)`.
///
/// It holds no values: it points into the result of the engine. A column that cannot be read as asked is noted, gives an
/// empty value, and makes the query throw when the row has been read.
public struct Row {
    let result: OpaquePointer
    /// The row of a PostgreSQL result; -1 for the present row of an SQLite statement.
    let line: Int32
    unowned(unsafe) let complaint: RowComplaint

    /// Whether the column is NULL.
    @inline(__always)
    public func isNull(_ column: Int) -> Bool {
        line < 0 ? sqlite3_column_type(result, Int32(column)) == SQLITE_NULL : PQgetisnull(result, line, Int32(column)) == 1
    }

    /// A whole number.
    public func int64(_ column: Int) -> Int64 {
        if line < 0 {
            let value = sqlite3_column_int64(result, Int32(column))
            if value == 0, sqlite3_column_type(result, Int32(column)) == SQLITE_NULL { complaint.note("NULL", column) }
            return value
        }
        guard PQgetisnull(result, line, Int32(column)) == 0 else { return complaint.note("NULL", column, 0) }
        let bytes = bytes(column)
        return bytes.baseAddress.flatMap { Row.number($0, count: bytes.count) } ?? complaint.note("no whole number", column, 0)
    }

    /// A floating point number, as sums and averages of PostgreSQL may be.
    public func double(_ column: Int) -> Double {
        guard !isNull(column) else { return complaint.note("NULL", column, 0) }
        if line < 0 { return sqlite3_column_double(result, Int32(column)) }
        return Double(String(decoding: bytes(column), as: UTF8.self)) ?? complaint.note("no number", column, 0)
    }

    /// Text.
    public func text(_ column: Int) -> String {
        optionalText(column) ?? complaint.note("NULL", column, "")
    }

    /// Text or NULL.
    public func optionalText(_ column: Int) -> String? {
        if line < 0 {
            guard let start = sqlite3_column_text(result, Int32(column)) else { return nil }
            let size = Int(sqlite3_column_bytes(result, Int32(column)))
            return String(decoding: UnsafeBufferPointer(start: start, count: size), as: UTF8.self)
        }
        guard PQgetisnull(result, line, Int32(column)) == 0 else { return nil }
        return String(decoding: bytes(column), as: UTF8.self)
    }

    /// The bytes of a column of a PostgreSQL result.
    @inline(__always)
    private func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        let start = UnsafeRawPointer(PQgetvalue(result, line, Int32(column)))?.assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: Int(PQgetlength(result, line, Int32(column))))
    }
}

/// The first column of a result that could not be read as asked.
final class RowComplaint {
    private(set) var text: String?

    func note(_ what: String, _ column: Int) {
        if text == nil { text = "column \(column) is \(what)" }
    }

    func note<T>(_ what: String, _ column: Int, _ substitute: T) -> T {
        note(what, column)
        return substitute
    }

    func settle() throws(StoreError) {
        guard let text else { return }
        self.text = nil
        throw .decoding(text)
    }
}
