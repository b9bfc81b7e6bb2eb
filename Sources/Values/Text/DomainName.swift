/// A host name of at least two labels, by RFC 1035 (section 2.3.1) and RFC 5890: letters, digits and hyphens, with letters outside ASCII
/// carried as `xn--`.
public struct DomainName: TypedValue {
    /// In lower case, in Unicode.
    public let text: String
    /// In lower case, in ASCII.
    public let ascii: String

    /// Reads a name, lower-cases it and composes its letters (NFC); a dot at the end is taken off. Nil for labels that are empty, too
    /// long, begin or end with a hyphen or hold anything but letters, digits and hyphens, for a last label of digits only, and for more
    /// than 253 bytes.
    public init?(_ typed: String) {
        var name = typed.trimmed
        if name.hasSuffix(".") { name.removeLast() }
        guard 3...253 ~= name.utf8.count else { return nil }
        if let plain = Self.plain(name.utf8) {
            (text, ascii) = (plain, plain)
            return
        }
        let labels = name.lowercased().split(separator: ".", omittingEmptySubsequences: false).map(Label.init)
        let valid = labels.compactMap(\.self)
        guard valid.count == labels.count, valid.count >= 2, let last = valid.last, !last.ascii.utf8.allSatisfy(Digits.isDigit) else {
            return nil
        }
        text = valid.map(\.text).joined(separator: ".")
        ascii = valid.map(\.ascii).joined(separator: ".")
        guard ascii.utf8.count <= 253 else { return nil }
    }

    /// The name in lower case when it is valid and plain, without letters outside ASCII or their `xn--`: nearly always. Nil says nothing.
    private static func plain(_ bytes: String.UTF8View) -> String? {
        let hyphen = UInt8(ascii: "-")
        var lowered: [UInt8] = []
        lowered.reserveCapacity(bytes.count)
        var (length, dots, hasLetter) = (0, 0, false)
        for byte in bytes {
            let byte = Folding.lowered(byte)
            if byte == UInt8(ascii: ".") {
                guard length > 0, lowered.last != hyphen else { return nil }
                (length, dots, hasLetter) = (0, dots + 1, false)
            } else {
                let isLetter = FoldedWords.isLowerLetter(byte)
                guard isLetter || Digits.isDigit(byte) || byte == hyphen && length > 0 else { return nil }
                // An "xn--" label has its second hyphen in fourth place; such names go the long way.
                guard length < 63, byte != hyphen || lowered.last != hyphen else { return nil }
                (length, hasLetter) = (length + 1, hasLetter || isLetter)
            }
            lowered.append(byte)
        }
        return dots > 0 && hasLetter && lowered.last != hyphen ? String(decoding: lowered, as: UTF8.self) : nil
    }

    /// As `text`.
    public var stored: String { text }
}

private struct Label {
    let text: String
    let ascii: String

    init?(_ label: Substring) {
        guard !label.isEmpty, !label.hasPrefix("-"), !label.hasSuffix("-") else { return nil }
        let isPlain = label.utf8.allSatisfy { Digits.isDigit($0) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0 == UInt8(ascii: "-") }
        if isPlain {
            text = label.hasPrefix("xn--") ? Punycode.decode(label.dropFirst(4)).flatMap(Self.lettersOnly) ?? String(label) : String(label)
            ascii = String(label)
        } else {
            guard let letters = Self.lettersOnly(String(label)), let encoded = Punycode.encode(letters) else { return nil }
            text = letters
            ascii = "xn--" + encoded
        }
        guard ascii.utf8.count <= 63 else { return nil }
    }

    /// The label composed, when it holds nothing but letters, marks, digits and hyphens.
    private static func lettersOnly(_ label: String) -> String? {
        let composed = label.lowercased().composed
        guard composed.unicodeScalars.first?.properties.generalCategory != .nonspacingMark else { return nil }
        let isValid = composed.unicodeScalars.allSatisfy { scalar in
            scalar == "-" || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                || scalar.properties.generalCategory == .nonspacingMark
        }
        return isValid ? composed : nil
    }
}
