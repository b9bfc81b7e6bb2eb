/// Header bytes as text: RFC 2047 encoded words, raw 8-bit text, folded lines.
///
/// Words next to each other in one character set are joined as bytes before they are read, so that a letter cut in two survives;
/// each base64 word ends on its own, so that padding in the middle loses nothing.
enum HeaderText {
    /// The text on one line, without control characters. `fallback` is the character set of raw 8-bit bytes that are not UTF-8.
    static func decode(_ raw: some Sequence<UInt8>, fallback: String? = nil) -> String {
        let bytes = unfolded(raw)
        guard bytes.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "=") }) else { return clean(String(decoding: bytes, as: UTF8.self)) }
        var text = ""
        var plain: [UInt8] = []
        var word: EncodedWord?
        var index = 0
        func flushWord() {
            if let done = word { text += Charset.text(done.bytes, declared: done.charset).0 }
            word = nil
        }
        func flushPlain() {
            guard !plain.isEmpty else { return }
            text += String(validating: plain, as: UTF8.self) ?? Charset.text(plain, declared: fallback ?? "").0
            plain = []
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "="), let (next, end) = EncodedWord.read(bytes, at: index) else {
                plain.append(bytes[index])
                index += 1
                continue
            }
            if word != nil, plain.allSatisfy({ $0 == 0x20 }) { plain = [] } else { flushWord() }
            flushPlain()
            if let open = word, open.charset.lowercased() == next.charset.lowercased() {
                word?.bytes += next.bytes
            } else {
                flushWord()
                word = next
            }
            index = end
            if index < bytes.count, bytes[index] != 0x20, bytes[index] != UInt8(ascii: "=") { flushWord() }
        }
        flushWord()
        flushPlain()
        return clean(text)
    }

    /// Folds undone (RFC 5322 2.2.3): line ends vanish, the white space after them stays as one space.
    static func unfolded(_ raw: some Sequence<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in raw where byte != 0x0D && byte != 0x0A && byte != 0 { bytes.append(byte == 0x09 ? 0x20 : byte) }
        return bytes
    }

    /// The text without control and direction-changing characters, trimmed.
    static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
            case 0..<0x20, 0x7F..<0xA0: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(scalars).trimmingSpaces()
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    func trimmingSpaces() -> String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank }) else {
            return ""
        }
        return String(self[first..<scalars.index(after: last)])
    }
}

extension Unicode.Scalar {
    /// White space of any kind, told without a look into the Unicode tables.
    var isBlank: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
