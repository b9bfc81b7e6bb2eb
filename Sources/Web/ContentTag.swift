/// Names bytes by their content, for caches: 64 bits by multiply and fold, eight bytes a step. Not for security.
enum ContentTag {
    static func of(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes(of) }

    static func of(_ bytes: UnsafeRawBufferPointer) -> String {
        let hash = fold(bytes)
        var text: [UInt8] = Array("W/\"".utf8)
        for shift in stride(from: 60, through: 0, by: -4) { text.append(digits[Int(truncatingIfNeeded: hash >> UInt64(shift)) & 15]) }
        text.append(UInt8(ascii: "\""))
        return String(decoding: text, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Folds each sixteen bytes into the sum by one multiplication of 64 by 64 bits, as wyhash does.
    static func fold(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = mix(0x9E37_79B9_7F4A_7C15, 0xA076_1D64_78BD_642F) ^ UInt64(bytes.count)
        var index = 0
        while index + 16 <= bytes.count {
            let left = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let right = bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
            sum = mix(left ^ 0xE703_7ED1_A0B4_28DB, right ^ sum)
            index += 16
        }
        var rest: (UInt64, UInt64) = (0, 0)
        withUnsafeMutableBytes(of: &rest) { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[index...])) }
        sum = mix(rest.0 ^ 0x8EBC_6AF0_9C88_C6E3, rest.1 ^ sum)
        return mix(sum ^ 0x5899_65CC_7537_4CC3, UInt64(bytes.count) ^ 0x1D8E_4E27_C47D_124F)
    }

    @inline(__always)
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    /// True when a list of tags, as in `If-None-Match`, names this one (weak comparison, RFC 9110, 8.8.3.2).
    static func matches(_ list: String, _ tag: String) -> Bool {
        let wanted = opaque(tag[...])
        return list.split(separator: ",").contains { item in
            let item = MultipartParser.trimmed(item)
            return item == "*" || opaque(item) == wanted
        }
    }

    private static func opaque(_ tag: Substring) -> Substring {
        tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    }
}
