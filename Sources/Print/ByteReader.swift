/// Reads numbers out of hostile bytes: every answer outside of them is nothing.
struct ByteReader {
    let bytes: ArraySlice<UInt8>
    let bigEndian: Bool

    init(_ bytes: [UInt8], bigEndian: Bool) {
        self.init(bytes[...], bigEndian: bigEndian)
    }

    init(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) {
        self.bytes = bytes
        self.bigEndian = bigEndian
    }

    var count: Int { bytes.count }

    func byte(_ offset: Int) -> Int? {
        guard offset >= 0, offset < bytes.count else { return nil }
        return Int(bytes[bytes.startIndex + offset])
    }

    func integer16(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - 2, let first = byte(offset), let second = byte(offset + 1) else { return nil }
        return bigEndian ? first << 8 | second : second << 8 | first
    }

    func integer32(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - 4, let first = integer16(offset), let second = integer16(offset + 2) else { return nil }
        return bigEndian ? first << 16 | second : second << 16 | first
    }

    func slice(_ offset: Int, _ length: Int) -> ArraySlice<UInt8>? {
        guard offset >= 0, length >= 0, offset <= bytes.count, length <= bytes.count - offset else { return nil }
        return bytes[bytes.startIndex + offset..<bytes.startIndex + offset + length]
    }
}
