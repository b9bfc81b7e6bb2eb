import Foundation

/// A value with parameters, such as `attachment; filename="oferta.pdf"`: RFC 2045 parameters, RFC 2231 continuations and character
/// sets, and what mail programs really write (RFC 2047 words within quotes, raw 8-bit bytes, names without quotes).
struct HeaderParameters {
    /// The value before the first semicolon, lower case.
    private(set) var value = ""
    private var pieces: [String: [Int: (bytes: [UInt8], extended: Bool)]] = [:]
    private let fallback: String?

    init(_ raw: some Sequence<UInt8>, fallback: String? = nil) {
        self.fallback = fallback
        let fields = Self.fields(HeaderText.unfolded(raw))
        value = HeaderText.clean(String(decoding: fields.first ?? [], as: UTF8.self)).lowercased()
        for field in fields.dropFirst().prefix(1_000) { add(field) }
    }

    /// A parameter as text; nil when missing.
    subscript(_ name: String) -> String? {
        guard let parts = pieces[name] else { return nil }
        if let whole = parts[-1], parts.count == 1 || parts[0] == nil, !whole.extended {
            return HeaderText.decode(whole.bytes, fallback: fallback)
        }
        var charset: String?
        var bytes: [UInt8] = []
        let numbers = parts[-1].map { $0.extended } == true ? [-1] : parts.keys.filter { $0 >= 0 }.sorted()
        for number in numbers {
            guard let part = parts[number] else { continue }
            guard part.extended else {
                bytes += part.bytes
                continue
            }
            var text = part.bytes[...]
            if number <= 0 {
                let quotes = text.indices.filter { text[$0] == UInt8(ascii: "'") }.prefix(2)
                if quotes.count == 2 {
                    charset = String(decoding: text[..<quotes[0]], as: UTF8.self)
                    text = text[(quotes[1] + 1)...]
                }
            }
            bytes += Self.unescaped(text)
        }
        guard charset != nil else { return HeaderText.decode(bytes, fallback: fallback) }
        return HeaderText.clean(Charset.text(bytes, declared: charset).0)
    }

    private mutating func add(_ field: [UInt8]) {
        guard let equals = field.firstIndex(of: UInt8(ascii: "=")) else { return }
        var name = HeaderText.clean(String(decoding: field[..<equals], as: UTF8.self)).lowercased()
        let extended = name.hasSuffix("*")
        if extended { name.removeLast() }
        var number = -1
        if let star = name.lastIndex(of: "*"), let found = Int(name[name.index(after: star)...]), (0..<1_000).contains(found) {
            number = found
            name = String(name[..<star])
        }
        guard !name.isEmpty, pieces[name]?[number] == nil || (extended && pieces[name]?[number]?.extended == false) else { return }
        pieces[name, default: [:]][number] = (Self.unquoted(field[(equals + 1)...]), extended)
    }

    private static func fields(_ bytes: [UInt8]) -> [[UInt8]] {
        var fields: [[UInt8]] = [[]]
        var inQuotes = false
        var escaped = false
        for byte in bytes {
            if byte == UInt8(ascii: ";"), !inQuotes {
                fields.append([])
                continue
            }
            if byte == UInt8(ascii: "\""), !escaped { inQuotes.toggle() }
            escaped = byte == UInt8(ascii: "\\") && inQuotes && !escaped
            fields[fields.count - 1].append(byte)
        }
        return fields
    }

    private static func unquoted(_ field: ArraySlice<UInt8>) -> [UInt8] {
        let text = field.drop { $0 == 0x20 }
        guard text.first == UInt8(ascii: "\"") else {
            var bytes = Array(text)
            while bytes.last == 0x20 { bytes.removeLast() }
            return bytes
        }
        var out: [UInt8] = []
        var index = text.startIndex + 1
        while index < text.endIndex, text[index] != UInt8(ascii: "\"") {
            // A backslash before anything but a quote or itself is part of a Windows path, not an escape.
            if text[index] == UInt8(ascii: "\\"), index + 1 < text.endIndex, text[index + 1] == 0x22 || text[index + 1] == 0x5C {
                index += 1
            }
            out.append(text[index])
            index += 1
        }
        return out
    }

    private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex, let high = Hex.value(text[index + 1]),
                let low = Hex.value(text[index + 2])
            {
                out.append(high << 4 | low)
                index += 3
            } else {
                out.append(text[index])
                index += 1
            }
        }
        return out
    }
}
