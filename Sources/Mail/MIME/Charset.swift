import CGMime
import Foundation

/// Bytes of a declared character set as text, with the lies that are common in Polish mail seen through.
enum Charset {
    /// The text and what was wrong with the declaration. Never fails, never returns U+0000.
    static func text(_ bytes: [UInt8], declared: String?) -> (String, LetterProblem?) {
        let name = normalized(declared)
        if name.hasPrefix("utf-16") || name.hasPrefix("utf-32") || name.hasPrefix("ucs-") {
            if let text = convert(bytes, from: name) { return (withoutZeros(text), nil) }
            return (withoutZeros(String(decoding: bytes, as: UTF8.self)), .unknownCharset)
        }
        let zeros = bytes.contains(0)
        let (text, problem) = text(zeros ? bytes.filter { $0 != 0 } : bytes, name: name)
        return (text.utf8.contains(0) ? withoutZeros(text) : text, problem ?? (zeros ? .zeroBytes : nil))
    }

    private static func text(_ bytes: [UInt8], name: String) -> (String, LetterProblem?) {
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        if !isStateful(name), let text = String(validating: bytes, as: UTF8.self) {
            return (text, isASCII || name.isEmpty || name == "utf-8" ? nil : .wrongCharset)
        }
        if unicodeNames.contains(name) {
            if let text = mostlyUnicode(bytes) { return (text, .wrongCharset) }
            return (centralEurope(bytes), name.isEmpty ? nil : .wrongCharset)
        }
        if latinOne.contains(name), looksPolish(bytes) { return (windows1250(bytes), .wrongCharset) }
        if latinTwo.contains(name), bytes.contains(where: { (0x80...0x9F).contains($0) }) { return (windows1250(bytes), .wrongCharset) }
        if name == "windows-1250" { return (windows1250(bytes), nil) }
        if let text = convert(bytes, from: latinOne.contains(name) ? "windows-1252" : name) { return (text, nil) }
        return (centralEurope(bytes), .unknownCharset)
    }

    /// Sets whose bytes below 0x80 are not ASCII, or that shift; UTF-8 must not be guessed for them.
    private static func isStateful(_ name: String) -> Bool {
        name.hasPrefix("iso-2022") || name == "utf-7" || name.hasPrefix("hz") || name.hasPrefix("ebcdic")
    }
    private static let unicodeNames: Set = ["", "utf-8", "us-ascii", "unknown-8bit", "x-unknown", "default", "binary", "8bit", "7bit"]
    private static let latinOne: Set = ["iso-8859-1", "windows-1252", "iso-8859-15"]
    private static let latinTwo: Set = ["iso-8859-2"]

    private static func normalized(_ declared: String?) -> String {
        var name: [UInt8] = []
        for byte in (declared ?? "").utf8.prefix(60) {
            switch byte {
            case 0x41...0x5A: name.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x3A: name.append(byte)
            case 0x5F: name.append(0x2D)
            default: break
            }
        }
        switch String(decoding: name, as: UTF8.self) {
        case "utf8", "utf-8", "unicode-1-1-utf-8", "x-utf-8", "unicode": return "utf-8"
        case "ascii", "us-ascii", "ansi-x3.4-1968", "iso646-us": return "us-ascii"
        case "cp1250", "cp-1250", "x-cp1250", "windows1250", "win-1250", "windows-1250", "ms-ee": return "windows-1250"
        case "cp1252", "x-cp1252", "windows1252", "windows-1252", "x-ansi": return "windows-1252"
        case "latin1", "latin-1", "iso8859-1", "iso-8859-1", "8859-1", "l1": return "iso-8859-1"
        case "latin2", "latin-2", "iso8859-2", "iso-8859-2", "8859-2", "l2", "iso-ir-101": return "iso-8859-2"
        case let other: return String(other.prefix(40))
        }
    }

    /// What an HTML text says of itself in its first 2,000 bytes (`<meta charset=…>`), for letters whose headers say nothing.
    static func declared(inHTML bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(2_000).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        guard let meta = head.firstRange(of: "charset=") else { return nil }
        let name = head[meta.upperBound...].drop { "\"' ".contains($0) }.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
        return name.isEmpty || name.hasPrefix("utf-16") ? nil : String(name)
    }

    /// What iconv makes of the bytes, U+FFFD for the unreadable ones; nil when it does not know the set.
    static func convert(_ bytes: [UInt8], from name: String) -> String? {
        guard !name.isEmpty else { return nil }
        return bytes.withUnsafeBytes { buffer -> String? in
            guard let base = buffer.baseAddress else { return "" }
            var length = 0
            guard let out = gm_to_utf8(name, base, buffer.count, &length) else { return nil }
            defer { free(out) }
            return String(decoding: UnsafeRawBufferPointer(start: out, count: length), as: UTF8.self)
        }
    }

    private static func withoutZeros(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0 }))
    }
}
