extension HTML {
    /// Writes text so that it means itself, in text and in quoted attributes alike.
    @inline(__always)
    static func escape(_ text: String, into bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { escape($0, into: &bytes) }
    }

    private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        var start = 0
        var index = 0
        let raw = UnsafeRawBufferPointer(text)
        while index < text.count {
            if index + 8 <= text.count, isHarmless(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index += 8
                continue
            }
            let end = min(index + 8, text.count)
            while index < end {
                if let entity = entity(of: text[index]) {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                    bytes.append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
                    start = index + 1
                }
                index += 1
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    @inline(__always)
    private static func entity(of byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0: "\u{FFFD}"
        default: nil
        }
    }

    /// Whether none of eight bytes needs an entity; the test for a zero byte in a word (Warren, "Hacker's Delight", 6-1) may warn too
    /// often, never too seldom.
    @inline(__always)
    private static func isHarmless(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let quotes = (word & ~ones) ^ (ones &* 0x26)  // & and '
        let angles = (word & ~(ones &* 2)) ^ (ones &* 0x3C)  // < and >
        let double = word ^ (ones &* 0x22)
        let found = ((quotes &- ones) & ~quotes) | ((angles &- ones) & ~angles) | ((double &- ones) & ~double) | ((word &- ones) & ~word)
        return found & high == 0
    }
}
