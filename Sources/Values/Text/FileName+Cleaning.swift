extension FileName {
    typealias Scalars = String.UnicodeScalarView

    static func add(_ scalar: Unicode.Scalar, to name: inout Scalars) {
        if scalar.properties.isWhitespace {
            if name.last != " " { name.append(" ") }
        } else if scalar.isHidden {
            return
        } else if "<>:\"|?*/\\\u{FFFD}".unicodeScalars.contains(scalar) {
            name.append("_")
        } else {
            name.append(scalar)
        }
    }

    /// Without spaces, dots, hyphens and tildes at the start (hidden files, options of commands), and without spaces and dots at the end
    /// (Windows drops them).
    static func ends(_ name: Scalars) -> String {
        let start = name.drop { " .-~".unicodeScalars.contains($0) }
        guard let last = start.lastIndex(where: { $0 != " " && $0 != "." }) else { return "" }
        return String(Scalars(start[...last]))
    }

    /// At most 200 bytes, taken from the stem so that the extension stays.
    static func cut(_ name: String) -> String {
        guard name.utf8.count > longest - 1 else { return name }
        let ending = dot(name).map { name[$0...] } ?? ""
        return prefix(String(name.dropLast(ending.count)), longest - 1 - ending.utf8.count) + ending
    }

    /// As many whole scalars of the text as fit.
    static func prefix(_ text: String, _ bytes: Int) -> String {
        var (result, left) = (Scalars(), bytes)
        for scalar in text.unicodeScalars {
            left -= UTF8.width(scalar)
            if left < 0 { break }
            result.append(scalar)
        }
        return ends(result)
    }

    /// Where the extension begins: a last dot with one to ten ASCII letters or digits after it and something before.
    static func dot(_ name: String) -> String.Index? {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
        let ending = name.utf8[name.utf8.index(after: dot)...]
        let isPlain = ending.allSatisfy { Digits.isDigit($0) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
        return 1...10 ~= ending.count && isPlain ? dot : nil
    }

    /// CON, PRN, AUX, NUL, COM1–9 and LPT1–9 with any extension ("Naming Files, Paths, and Namespaces", Microsoft).
    static func isDevice(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }.lowercased()
        if ["con", "prn", "aux", "nul"].contains(stem) { return true }
        guard stem.utf8.count == 4, let last = stem.utf8.last, Digits.isDigit(last), last != UInt8(ascii: "0") else { return false }
        return stem.hasPrefix("com") || stem.hasPrefix("lpt")
    }
}
