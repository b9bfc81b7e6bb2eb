/// Texts that cells of a workbook share, packed into one piece of memory.
final class SharedStrings: XMLReader.Listener {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var isText = false
    private var isPhonetic = false

    var count: Int { ends.count }

    func string(_ index: Int) -> String {
        guard ends.indices.contains(index) else { return "" }
        return String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    }

    func start(_ name: String, _ attributes: [String: String]) {
        if name == "t" { isText = true }
        if name == "rPh" { isPhonetic = true }
    }

    func end(_ name: String) {
        switch name {
        case "t": isText = false
        case "rPh": isPhonetic = false
        case "si": ends.append(bytes.count)
        default: break
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {
        if isText, !isPhonetic { bytes.append(contentsOf: piece) }
    }
}

/// Which styles of a workbook show a number as a day (ECMA-376, 18.8.30: formats 14 to 22, 27 to 36, 45 to 47, 50 to 58, and own ones
/// that speak of days, months or years).
final class WorkbookStyles: XMLReader.Listener {
    private var own: [Int: Bool] = [:]
    private var isInCells = false
    private(set) var days: [Bool] = []

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "numFmt":
            if let id = attributes["numFmtId"].flatMap({ Int($0) }) { own[id] = Self.isDay(attributes["formatCode"] ?? "") }
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            days.append(own[id] ?? ([14...22, 27...36, 45...47, 50...58] as [ClosedRange<Int>]).contains { $0.contains(id) })
        default: break
        }
    }

    func end(_ name: String) {
        if name == "cellXfs" { isInCells = false }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {}

    private static func isDay(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        for letter in code.lowercased() {
            switch letter {
            case "\"": isQuoted.toggle()
            case "[": isBracketed = true
            case "]": isBracketed = false
            case "d", "y", "m", "r": if !isQuoted, !isBracketed { return true }
            default: break
            }
        }
        return false
    }
}

/// Where the first sheet of a workbook stands, and from when it counts days.
final class WorkbookIndex: XMLReader.Listener {
    private(set) var firstSheet: String?
    private(set) var from1904 = false
    private(set) var targets: [String: String] = [:]

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "sheet": if firstSheet == nil, attributes["state"] == nil { firstSheet = attributes["r:id"] ?? attributes["id"] }
        case "workbookPr": from1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        case "Relationship": if let id = attributes["Id"] { targets[id] = attributes["Target"] }
        default: break
        }
    }

    func end(_ name: String) {}
    func text(_ piece: UnsafeBufferPointer<UInt8>) {}

    /// The path of the first sheet inside the archive.
    var path: String {
        guard let target = firstSheet.flatMap({ targets[$0] }) else { return "xl/worksheets/sheet1.xml" }
        return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
}
