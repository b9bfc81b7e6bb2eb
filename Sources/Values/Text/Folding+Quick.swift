extension Folding {
    /// Writes what the scalar (its UTF-8 bytes, more than one) folds to; false when it is none of the common ones.
    static func quick(_ scalar: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]) -> Bool {
        if scalar.count == 2 { return quick(UInt32(scalar[0] & 0x1F) << 6 | UInt32(scalar[1] & 0x3F), scalar, &out) }
        guard scalar.count == 3, scalar[0] == 0xE2, scalar[1] == 0x80 else { return false }
        switch scalar[2] {
        // Dashes, quotation marks, daggers, the bullet.
        case 0x93, 0x94, 0x98...0x9E, 0xA0...0xA2: out.append(contentsOf: scalar)
        case 0xA6: out.append(contentsOf: "...".utf8)
        case 0x89, 0xAF: out.append(UInt8(ascii: " "))
        case 0x8B...0x8F, 0xAA...0xAE: break
        default: return false
        }
        return true
    }

    private static func quick(_ value: UInt32, _ scalar: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]) -> Bool {
        switch value {
        case 0xC0...0x17F:
            guard let plain = latin[Int(value) - 0xC0] else { return false }
            for index in 0..<plain.utf8CodeUnitCount { out.append(plain.utf8Start[index]) }
        case 0xA0: out.append(UInt8(ascii: " "))
        case 0xA7, 0xAB, 0xB0, 0xB7, 0xBB: out.append(contentsOf: scalar)
        case 0xB2: out.append(UInt8(ascii: "2"))
        case 0xB3: out.append(UInt8(ascii: "3"))
        case 0xAD, 0x300...0x33F: break
        case 0x400...0x45F, 0x490, 0x491:
            let letter = cyrillic(value)
            out.append(UInt8(0xC0 | letter >> 6))
            out.append(UInt8(0x80 | letter & 0x3F))
        default: return false
        }
        return true
    }

    /// The small letter without its mark: й → и, ї → і, ё → е and their like.
    private static func cyrillic(_ value: UInt32) -> UInt32 {
        let small: UInt32 =
            switch value {
            case 0x400...0x40F: value + 0x50
            case 0x410...0x42F: value + 0x20
            case 0x490: 0x491
            default: value
            }
        return switch small {
        case 0x439, 0x45D: 0x438
        case 0x450, 0x451: 0x435
        case 0x453: 0x433
        case 0x457: 0x456
        case 0x45C: 0x43A
        case 0x45E: 0x443
        default: small
        }
    }

    /// What U+00C0…U+017F fold to; nil for the few signs among them.
    private static let latin: [StaticString?] = [
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
