/// One `=?charset?B|Q?text?=` of RFC 2047, decoded to bytes.
struct EncodedWord {
    var charset: String
    var bytes: [UInt8]

    /// Bytes of the longest word that is read: far above the 75 of the RFC, and a bound on the work.
    private static let longest = 4_000

    /// Reads a word that starts at an index; nil when there is none. Returns the index behind it.
    static func read(_ bytes: [UInt8], at start: Int) -> (EncodedWord, Int)? {
        let question = UInt8(ascii: "?")
        guard start + 7 < bytes.count, bytes[start + 1] == question else { return nil }
        guard let first = find(question, bytes, from: start + 2, within: 60), first > start + 2, first + 2 < bytes.count,
            bytes[first + 2] == question
        else { return nil }
        let name = bytes[(start + 2)..<first].prefix { $0 != UInt8(ascii: "*") }
        guard name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        var end = first + 3
        let limit = min(bytes.count, start + longest)
        while end + 1 < limit, !(bytes[end] == question && bytes[end + 1] == UInt8(ascii: "=")) { end += 1 }
        guard end + 1 < limit else { return nil }
        let payload = bytes[(first + 3)..<end]
        let charset = String(decoding: name, as: UTF8.self)
        switch bytes[first + 1] | 0x20 {
        case UInt8(ascii: "b"): return (.init(charset: charset, bytes: Base64.decode(payload)), end + 2)
        case UInt8(ascii: "q"): return (.init(charset: charset, bytes: quoted(payload)), end + 2)
        default: return nil
        }
    }

    private static func find(_ byte: UInt8, _ bytes: [UInt8], from: Int, within: Int) -> Int? {
        bytes[from..<min(bytes.count, from + within)].firstIndex(of: byte)
    }

    private static func quoted(_ payload: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var index = payload.startIndex
        while index < payload.endIndex {
            let byte = payload[index]
            if byte == UInt8(ascii: "="), index + 2 < payload.endIndex, let high = Hex.value(payload[index + 1]),
                let low = Hex.value(payload[index + 2])
            {
                out.append(high << 4 | low)
                index += 3
                continue
            }
            out.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
            index += 1
        }
        return out
    }
}

/// Hexadecimal digits.
enum Hex {
    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var out: [UInt8] = []
        for byte in bytes { out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: out, as: UTF8.self)
    }
}
