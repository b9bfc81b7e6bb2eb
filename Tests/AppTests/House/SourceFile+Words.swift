extension SourceFile {
    /// The Polish keys that the file asks words for: the literals of `t("…")` and `\(t: "…")`, as the compiler would read them, and those
    /// of `counted(number, "…", "…", "…")` after 1 and after 5, which are the two that English has.
    var wordKeys: [String] {
        let bytes = Array(code.utf8)
        var keys: [String] = []
        var index = 0
        while index < bytes.count {
            defer { index += 1 }
            if let (forms, end) = Self.counted(at: index, in: bytes) {
                keys += [forms[0], forms[2]]
                index = end
                continue
            }
            guard let start = Self.literal(after: index, in: bytes), let (key, end) = Self.text(from: start, in: bytes) else { continue }
            keys.append(key)
            index = end
        }
        return keys
    }

    /// The keys of the form after 2 in `counted(number, "…", "…", "…")`, which Ukrainian has and English has not.
    var fewKeys: [String] {
        let bytes = Array(code.utf8)
        return bytes.indices.compactMap { Self.counted(at: $0, in: bytes)?.forms[1] }
    }

    /// Where the literal of a call `t(` or a hole `(t:` begins that stands at the index.
    private static func literal(after index: Int, in bytes: [UInt8]) -> Int? {
        guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "t") else { return nil }
        let isCall = bytes[index + 1] == UInt8(ascii: "(") && (index == 0 || !isPartOfName(bytes[index - 1]))
        let isHole =
            bytes[index + 1] == UInt8(ascii: ":") && index > 1 && bytes[index - 1] == UInt8(ascii: "(")
            && bytes[index - 2] == UInt8(ascii: "\\")
        guard isCall || isHole else { return nil }
        var place = index + 2
        while place < bytes.count, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\n") { place += 1 }
        return place < bytes.count && bytes[place] == UInt8(ascii: "\"") ? place + 1 : nil
    }

    /// The three literals of a call `counted(` that stands at the index.
    private static func counted(at index: Int, in bytes: [UInt8]) -> (forms: [String], end: Int)? {
        guard bytes[index...].starts(with: "counted(".utf8), index == 0 || !isPartOfName(bytes[index - 1]) else { return nil }
        var (forms, place): ([String], Int) = ([], index)
        while forms.count < 3 {
            guard let start = bytes[place...].firstIndex(of: UInt8(ascii: "\"")), let (form, end) = text(from: start + 1, in: bytes) else {
                return nil
            }
            forms.append(form)
            place = end + 1
        }
        return (forms, place)
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: byte >= 0x80
        }
    }

    private static func text(from start: Int, in bytes: [UInt8]) -> (key: String, end: Int)? {
        var key: [UInt8] = []
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): return (String(decoding: key, as: UTF8.self), index)
            case UInt8(ascii: "\\") where index + 1 < bytes.count:
                index += 1
                key.append(bytes[index] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : bytes[index])
            default: key.append(bytes[index])
            }
            index += 1
        }
        return nil
    }
}
