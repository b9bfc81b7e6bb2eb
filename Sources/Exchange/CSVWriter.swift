import Foundation

/// Writes rows of cells as UTF-8 with a mark and semicolons, which spreadsheets in Poland open with a double click.
public final class CSVWriter {
    private let file: FileHandle
    private var buffer: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Makes the file, or empties it.
    ///
    /// - Throws: `ExchangeError.unwritable`.
    public init(path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw ExchangeError.unwritable(path)
        }
        file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    /// Adds a row.
    public func write(_ row: [String]) throws {
        for (place, cell) in row.enumerated() {
            if place > 0 { buffer.append(UInt8(ascii: ";")) }
            put(cell)
        }
        buffer += [13, 10]
        if buffer.count > 1 << 16 { try flush() }
    }

    /// Writes what is left and closes the file.
    public func close() throws {
        try flush()
        try file.close()
    }

    private func flush() throws {
        try file.write(contentsOf: Data(buffer))
        buffer.removeAll(keepingCapacity: true)
    }

    private func put(_ cell: String) {
        let cell = CSVWriter.harmless(cell)
        guard cell.utf8.contains(where: { [34, 59, 44, 10, 13, 9].contains($0) }) || cell.first == " " || cell.last == " " else {
            buffer += cell.utf8
            return
        }
        buffer.append(34)
        for byte in cell.utf8 { if byte == 34 { buffer += [34, 34] } else { buffer.append(byte) } }
        buffer.append(34)
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it (CWE-1236); numbers and telephones stay.
    static func harmless(_ cell: String) -> String {
        guard let first = cell.unicodeScalars.first else { return cell }
        if ["=", "@", "\t", "\r"].contains(first) { return "'" + cell }
        guard ["+", "-"].contains(first) else { return cell }
        return cell.unicodeScalars.dropFirst().allSatisfy { "0123456789 .,-()".unicodeScalars.contains($0) } ? cell : "'" + cell
    }
}
