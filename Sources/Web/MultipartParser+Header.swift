extension MultipartParser {
    /// The boundary from a `Content-Type` field, or nil when it is not `multipart/form-data` or is not a legal boundary (RFC 2046, 5.1.1).
    static func boundary(_ field: String) -> String? {
        let parts = field.split(separator: ";")
        guard let kind = parts.first, trimmed(kind).lowercased() == "multipart/form-data" else { return nil }
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, trimmed(pair[0]).lowercased() == "boundary" else { continue }
            var value = trimmed(pair[1])
            if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") { value = value.dropFirst().dropLast() }
            guard (1...70).contains(value.utf8.count), value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
            return String(value)
        }
        return nil
    }

    static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}

extension MultipartParser.Header {
    /// Reads the header lines of one part. Browsers escape only `"`, CR and LF in names, as `%22`, `%0D`, `%0A` (HTML standard, 4.10.21.8).
    init(_ text: String) throws {
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw Refusal.malformed }
            let value = MultipartParser.trimmed(line[line.index(after: colon)...])
            switch line[..<colon].lowercased() {
            case "content-type": contentType = String(value.prefix(200))
            case "content-disposition":
                name = Self.parameter("name", of: value)
                fileName = Self.parameter("filename", of: value).map(Self.lastPart)
            default: break
            }
        }
    }

    private static func parameter(_ wanted: String, of value: Substring) -> String? {
        var rest = value.drop { $0 != ";" }
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " }
            guard let equals = rest.firstIndex(of: "=") else { return nil }
            let key = rest[..<equals].lowercased()
            rest = rest[rest.index(after: equals)...]
            var text = ""
            if rest.first == "\"" {
                rest = rest.dropFirst()
                while let next = rest.popFirst(), next != "\"" {
                    if next == "\\", let quoted = rest.first, quoted == "\"" || quoted == "\\" {
                        rest.removeFirst()
                        text.append(quoted)
                    } else {
                        text.append(next)
                    }
                }
            } else {
                text = String(rest.prefix { $0 != ";" })
                rest = rest.drop { $0 != ";" }
            }
            rest = rest.drop { $0 == " " }
            if key == wanted { return unescaped(text) }
        }
        return nil
    }

    private static func unescaped(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let next = rest.first {
            switch rest.prefix(3).uppercased() {
            case "%22":
                result.append("\"")
                rest = rest.dropFirst(3)
            case "%0D", "%0A":
                result.append(" ")
                rest = rest.dropFirst(3)
            default:
                result.append(next)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// Old browsers send whole paths; controls have no place in a name.
    private static func lastPart(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        return String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }))
    }
}
