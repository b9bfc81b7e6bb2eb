import CXLSXWriter
import Foundation

/// Writes one sheet of text row by row, in constant memory.
public final class XLSXWriter {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let bold: UnsafeMutablePointer<lxw_format>?
    private var row: UInt32 = 0
    private var isOpen = true
    /// Rows that a sheet of Excel has.
    public static let mostRows = 1_048_576

    /// Makes the file; its first row will be bold and stay in sight.
    ///
    /// - Parameter scratch: a folder for what is not yet packed.
    /// - Throws: `ExchangeError.unwritable`.
    public init(path: String, sheet name: String, scratch: String) throws {
        let made = scratch.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = UInt8(LXW_TRUE.rawValue)
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
        guard let book = made, let sheet = workbook_add_worksheet(book, String(name.prefix(31))) else {
            throw ExchangeError.unwritable(path)
        }
        (self.book, self.sheet) = (book, sheet)
        bold = workbook_add_format(book)
        format_set_bold(bold)
        worksheet_freeze_panes(sheet, 1, 0)
    }

    deinit { if isOpen { _ = workbook_close(book) } }

    /// Adds a row of texts; numbers stay text, so that no telephone loses its zeros.
    public func write(_ cells: [String]) throws {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            let clean =
                cell.unicodeScalars.contains { $0.value < 32 && $0.value != 10 }
                ? String(String.UnicodeScalarView(cell.unicodeScalars.filter { $0.value >= 32 || $0.value == 10 })) : cell
            let error = worksheet_write_string(sheet, row, UInt16(column), String(clean.prefix(32_000)), row == 0 ? bold : nil)
            guard error == LXW_NO_ERROR else { throw ExchangeError.unwritable(String(cString: lxw_strerror(error))) }
        }
        row += 1
    }

    /// Packs the workbook.
    ///
    /// - Throws: `ExchangeError.unwritable`.
    public func close() throws {
        isOpen = false
        let error = workbook_close(book)
        guard error == LXW_NO_ERROR else { throw ExchangeError.unwritable(String(cString: lxw_strerror(error))) }
    }
}
