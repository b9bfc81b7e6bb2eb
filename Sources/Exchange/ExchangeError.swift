/// Why a file cannot be read or written.
public enum ExchangeError: Error, Equatable, Sendable {
    /// The file is not what it says, or ends in the middle.
    case damaged(String)
    /// Unpacked it would be larger than is ever needed: more than `limit` bytes.
    case tooLarge(limit: Int64)
    /// The workbook is protected by a password.
    case locked
    /// The file could not be written.
    case unwritable(String)
}

/// Rows of cells, one after another, without holding the file in memory.
public protocol RowSource {
    /// The next row; nil after the last. Rows may differ in length.
    ///
    /// - Throws: `ExchangeError`, or what the file system says.
    func next() throws -> [String]?
}
