/// Reading of percent-encoded text (RFC 3986, 2.1), always into valid UTF-8.
enum PercentEncoding {
    /// The text behind the escapes, or nil when an escape is broken or the bytes are not UTF-8.
    static func decode(_ text: Substring, plusIsSpace: Bool = false) -> String? {
        let source = text.utf8
        guard source.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else { return String(text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        var index = source.startIndex
        while index < source.endIndex {
            let byte = source[index]
            source.formIndex(after: &index)
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = digit(source, &index), let low = digit(source, &index) else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ source: Substring.UTF8View, _ index: inout Substring.UTF8View.Index) -> UInt8? {
        guard index < source.endIndex else { return nil }
        defer { source.formIndex(after: &index) }
        return hexDigit(source[index])
    }

    static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
