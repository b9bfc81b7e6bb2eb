import Foundation

/// Turns the XML of a sheet into rows of cells as people read them.
final class SheetCells: XMLReader.Listener {
    private enum Kind {
        case number, shared, text, flag
    }

    private let strings: SharedStrings
    private let days: [Bool]
    private let from1904: Bool
    private var row: [String] = []
    private var column = 0
    private var kind = Kind.number
    private var style = 0
    private var isValue = false
    private var bytes: [UInt8] = []
    var rows: [[String]] = []

    init(strings: SharedStrings, days: [Bool], from1904: Bool) {
        self.strings = strings
        self.days = days
        self.from1904 = from1904
    }

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "row": row.removeAll(keepingCapacity: true)
        case "c":
            column = attributes["r"].flatMap(Self.column) ?? row.count
            style = attributes["s"].flatMap { Int($0) } ?? 0
            bytes.removeAll(keepingCapacity: true)
            switch attributes["t"] ?? "n" {
            case "s": kind = .shared
            case "inlineStr", "str", "d": kind = .text
            case "b": kind = .flag
            case "e": kind = .text
            default: kind = .number
            }
        case "v", "t": isValue = true
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "v", "t": isValue = false
        case "c":
            guard column < CSVParser.longestRow else { return }
            while row.count < column { row.append("") }
            if row.count == column { row.append(value) }
        case "row": if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
        default: break
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {
        if isValue, bytes.count < CSVParser.longestCell { bytes.append(contentsOf: piece) }
    }

    private var value: String {
        let text = String(decoding: bytes, as: UTF8.self)
        switch kind {
        case .shared: return strings.string(Int(text) ?? -1)
        case .text: return text
        case .flag: return text == "1" ? "tak" : "nie"
        case .number:
            guard let number = Double(text), number.isFinite else { return text }
            if days.indices.contains(style), days[style] { return day(number) }
            return abs(number) < 1e15 && number == number.rounded() ? String(Int64(number)) : String(number)
        }
    }

    /// Day 60 of a workbook is 29 February 1900, which never was; all later days count from 30 December 1899.
    private func day(_ serial: Double) -> String {
        let number = Int(serial.rounded(.down)) + (from1904 ? -24_107 : serial < 60 ? -25_568 : -25_569)
        let date = Date(timeIntervalSince1970: Double(number) * 86_400)
        return date.formatted(Date.ISO8601FormatStyle().year().month().day().dateSeparator(.dash))
    }

    /// "AB12" is column 27.
    private static func column(_ reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard 65...90 ~= byte else { break }
            column = column * 26 + Int(byte - 64)
            if column > 20_000 { return nil }
        }
        return column > 0 ? column - 1 : nil
    }
}
