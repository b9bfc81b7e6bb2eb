/// Base64 as mail writes it (RFC 2045 6.8): lenient to read, 76 columns to write.
enum Base64 {
    /// Decodes; foreign bytes are skipped, padding ends a group but not the text.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in text {
            if byte == UInt8(ascii: "=") {
                (bits, count) = (0, 0)
                continue
            }
            let value = values[Int(byte)]
            guard value < 64 else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return out
    }

    /// Whether a byte may stand in base64 text, white space and padding included.
    static func mayContain(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == 0x3D || byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09
    }

    /// Whether a byte is one of the 64. A switch, not a table: this runs over every byte of every attachment.
    static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2B, 0x2F: true
        default: false
        }
    }

    /// Encodes all bytes on one line, with padding.
    static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 1
            if count == 3 {
                for shift in [18, 12, 6, 0] as [UInt32] { out.append(alphabet[Int(bits >> shift & 63)]) }
                (bits, count) = (0, 0)
            }
        }
        if count > 0 {
            bits <<= UInt32(8 * (3 - count))
            for place in 0..<4 { out.append(place <= count ? alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)] : 0x3D) }
        }
        return out
    }

    static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 255, count: 256)
        for (value, byte) in alphabet.enumerated() { table[Int(byte)] = UInt8(value) }
        return table
    }()
}
