import Foundation

/// The first sheet of an Excel workbook (ECMA-376), read row by row. Only its shared texts are held in memory, under a limit.
public final class XLSXFile: RowSource {
    /// Bytes that a sheet may unpack to.
    static let sheetLimit: Int64 = 4 << 30
    /// Bytes of the texts that cells share.
    static let stringsLimit: Int64 = 256 << 20

    private let archive: ZipArchive
    private let sheet: ZipEntry
    private let cells: SheetCells
    private let reader: XMLReader
    private var place = 0
    private var isAtEnd = false

    /// Opens a workbook.
    ///
    /// - Throws: `ExchangeError.damaged`, `.locked` or `.tooLarge`.
    public init(path: String) throws {
        archive = try ZipArchive(path: path)
        // A workbook with a password is no archive of sheets but a container of another kind.
        guard archive.has("[Content_Types].xml") else { throw ExchangeError.damaged("no workbook") }
        let index = WorkbookIndex()
        for part in ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"] { try Self.read(part, of: archive, index) }
        let strings = SharedStrings()
        try Self.read("xl/sharedStrings.xml", of: archive, strings, limit: Self.stringsLimit)
        let styles = WorkbookStyles()
        try Self.read("xl/styles.xml", of: archive, styles)
        guard let sheet = try archive.entry(index.path, limit: Self.sheetLimit) else { throw ExchangeError.damaged("no sheet") }
        self.sheet = sheet
        cells = SheetCells(strings: strings, days: styles.days, from1904: index.from1904)
        reader = try XMLReader(cells)
    }

    public func next() throws -> [String]? {
        while place == cells.rows.count {
            guard !isAtEnd else { return nil }
            place = 0
            cells.rows.removeAll(keepingCapacity: true)
            let piece = try sheet.read()
            isAtEnd = piece.isEmpty
            try reader.feed(piece, isLast: piece.isEmpty)
        }
        defer { place += 1 }
        return cells.rows[place]
    }

    private static func read(_ name: String, of archive: ZipArchive, _ listener: any XMLReader.Listener, limit: Int64 = 16 << 20) throws {
        guard let entry = try archive.entry(name, limit: limit) else { return }
        try XMLReader(listener).feed(all: entry)
    }
}
