import Foundation

extension String {
    /// The text as search sees it: lower case, compatibility-decomposed (NFKD), without marks, soft hyphens and other invisible format
    /// characters, and with the letters that Unicode
    /// does not decompose written plainly (ł → l, ø → o, đ → d, ß → ss, æ → ae). "Łódź" becomes "lodz".
    ///
    /// SQLite's `unicode61 remove_diacritics` leaves ł alone, so text is folded here before it is indexed and before it is asked for.
    public var folded: String {
        var copy = self
        return copy.withUTF8 { bytes in
            if let quick = Folding.quick(bytes) { return quick }
            return Folding.thorough(String(decoding: bytes, as: UTF8.self))
        }
    }
}

enum Folding {
    /// The folded text when it is ASCII and the letters of Latin-1 and Latin Extended-A only; nil otherwise.
    static func quick(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var isKnown = true
        // ß, æ and œ fold to two letters for two bytes, everything else to fewer bytes than it had.
        let text = String(unsafeUninitializedCapacity: bytes.count) { buffer in
            var (read, written) = (0, 0)
            while read < bytes.count {
                let byte = bytes[read]
                if byte < 0x80 {
                    buffer[written] = lowered(byte)
                    (read, written) = (read + 1, written + 1)
                } else if 0xC3...0xC5 ~= byte, read + 1 < bytes.count, let plain = letter(byte, bytes[read + 1]) {
                    for index in 0..<plain.utf8CodeUnitCount { buffer[written + index] = plain.utf8Start[index] }
                    (read, written) = (read + 2, written + plain.utf8CodeUnitCount)
                } else {
                    isKnown = false
                    return 0
                }
            }
            return written
        }
        return isKnown ? text : nil
    }

    /// The folded text by the Unicode tables.
    static func thorough(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark, .format: continue
            default: break
            }
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                if let plain = undecomposed[lower] {
                    scalars.append(contentsOf: plain.unicodeScalars)
                } else if lower.properties.generalCategory != .nonspacingMark {
                    scalars.append(lower)
                }
            }
        }
        return String(scalars)
    }

    @inline(__always)
    static func lowered(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte + 32 : byte
    }

    /// Letters without a decomposition, in lower case.
    static let undecomposed: [Unicode.Scalar: String] = [
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "n",
    ]

    /// What a letter of U+00C0…U+017F folds to, by its two UTF-8 bytes; nil for the few signs among them.
    @inline(__always)
    private static func letter(_ first: UInt8, _ second: UInt8) -> StaticString? {
        let index = Int(first & 0x1F) << 6 | Int(second & 0x3F)
        guard second & 0xC0 == 0x80, 0xC0...0x17F ~= index else { return nil }
        return table[index - 0xC0]
    }

    private static let table: [StaticString?] = [
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
        "d", "n", "o", "o", "o", "o", "o", nil, "o", "u", "u", "u", "u", "y", "th", "ss",
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
        "d", "n", "o", "o", "o", "o", "o", nil, "o", "u", "u", "u", "u", "y", "th", "y",
        "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
        "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
        "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
        "i", "i", "ij", "ij", "j", "j", "k", "k", nil, "l", "l", "l", "l", "l", "l", nil,
        nil, "l", "l", "n", "n", "n", "n", "n", "n", nil, "n", "n", "o", "o", "o", "o",
        "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
        "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
        "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",
    ]
}
