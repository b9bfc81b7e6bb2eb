import Foundation

extension String {
    /// The text as search sees it: lower case, compatibility-decomposed (NFKD), without marks, soft hyphens and other invisible format
    /// characters, and with the letters that Unicode does not decompose written plainly (ł → l, ø → o, đ → d, ß → ss, æ → ae). "Łódź"
    /// becomes "lodz".
    ///
    /// SQLite's `unicode61 remove_diacritics` leaves ł alone, so text is folded here before it is indexed and before it is asked for.
    public var folded: String {
        var copy = self
        return copy.withUTF8 { Folding.ascii($0) ?? Folding.mixed($0) }
    }
}

/// Folding works scalar by scalar (marks fall away, so their order does not matter): quickly for Latin, Cyrillic and common punctuation,
/// by the Unicode tables for the rest.
enum Folding {
    /// The folded text when all of it is ASCII; nil otherwise.
    static func ascii(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: bytes.count) { buffer in
            for index in bytes.indices { buffer[index] = lowered(bytes[index]) }
            return bytes.count
        }
    }

    /// The folded text; the bytes are valid UTF-8.
    static func mixed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                out.append(lowered(byte))
                index += 1
                continue
            }
            let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, bytes.count - index)
            let scalar = UnsafeBufferPointer(rebasing: bytes[index..<index + length])
            if !quick(scalar, &out) { out.append(contentsOf: thorough(String(decoding: scalar, as: UTF8.self)).utf8) }
            index += length
        }
        return String(decoding: out, as: UTF8.self)
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
    private static let undecomposed: [Unicode.Scalar: String] = [
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "n",
    ]
}
