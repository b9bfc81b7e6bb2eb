/// Guesses between the two sets of Polish mail before Unicode.
extension Charset {
    /// Text that is UTF-8 with a few spoilt bytes, as a gateway leaves that cuts in the middle of a letter; nil when it is not UTF-8 at all.
    static func mostlyUnicode(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        var good = 0
        var bad = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x80 {
            if scalar.value == 0xFFFD { bad += 1 } else { good += 1 }
        }
        return good > bad * 8 ? text : nil
    }

    /// Undeclared 8-bit text as windows-1250 or ISO-8859-2, whichever gives more Polish letters.
    static func centralEurope(_ bytes: [UInt8]) -> String {
        var windows = 0
        var iso = 0
        for byte in bytes {
            switch byte {
            case 0xB9, 0x9C, 0x9F, 0xA5, 0x8C, 0x8F: windows += 1
            case 0xB1, 0xB6, 0xBC, 0xA1, 0xA6, 0xAC: iso += 1
            default: break
            }
        }
        return iso > windows ? convert(bytes, from: "iso-8859-2") ?? windows1250(bytes) : windows1250(bytes)
    }

    /// Whether bytes called Latin-1 hold `¹ ³ ¿ £ ¯ ¥` right after a letter, where only Polish `ą ł ż Ł Ż Ą` make sense.
    static func looksPolish(_ bytes: [UInt8]) -> Bool {
        var afterLetter = false
        for byte in bytes {
            if afterLetter, [0xB9, 0xB3, 0xBF, 0xA5, 0xAF, 0xA3].contains(byte) { return true }
            afterLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        return false
    }

    /// windows-1250 with its five holes as U+FFFD.
    static func windows1250(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        text.reserveCapacity(bytes.count)
        for byte in bytes { text.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]) }
        return String(text)
    }

    /// The upper half as the WHATWG Encoding Standard lists it.
    private static let upper: [Unicode.Scalar] = Array(
        ("€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ\u{FFFD}‘’“”•–—\u{FFFD}™š›śťžź\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
            + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙").unicodeScalars)
}

extension Charset {
    /// What browsers make of the numeric references `&#128;` to `&#159;`.
    static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        let place = Int(byte) - 0x80
        return westernUpper.indices.contains(place) ? westernUpper[place] : Unicode.Scalar(byte)
    }

    private static let westernUpper = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
