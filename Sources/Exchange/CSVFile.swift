import Foundation

/// A text file of cells, read piece by piece.
public final class CSVFile: RowSource {
    private let file: FileHandle
    private var transcoder: Transcoder
    private var parser: CSVParser
    private var rows: [[String]] = []
    private var place = 0
    private var isAtEnd = false

    /// Opens a file.
    ///
    /// - Throws: what the file system says.
    public init(path: String, encoding: TableEncoding, separator: CSVDialect.Separator) throws {
        file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        transcoder = Transcoder(encoding)
        parser = CSVParser(separator: separator)
    }

    deinit { close() }

    public func next() throws -> [String]? {
        while place == rows.count {
            guard !isAtEnd else { return nil }
            place = 0
            if let piece = try file.read(upToCount: 1 << 17), !piece.isEmpty {
                rows = parser.feed(transcoder.feed(Array(piece)))
            } else {
                isAtEnd = true
                rows = parser.finish()
            }
        }
        defer { place += 1 }
        return rows[place]
    }

    /// What a file that begins with these bytes is written in, and how it parts its cells.
    public static func guess(_ head: [UInt8]) -> (encoding: TableEncoding, dialect: CSVDialect) {
        let encoding = TableEncoding.guess(head)
        var transcoder = Transcoder(encoding)
        return (encoding, CSVDialect.guess(transcoder.feed(head)))
    }

    private func close() {
        do { try file.close() } catch { return }
    }
}
