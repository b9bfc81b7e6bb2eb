/// Width and height of a picture in pixels, as its own header says.
public struct PictureSize: Codable, Sendable, Equatable {
    /// Pixels across.
    public var width: Int
    /// Pixels down.
    public var height: Int

    /// A size.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Pixels in all.
    var area: Int { width.multipliedReportingOverflow(by: height).partialValue }

    /// Reads the size of a PNG, GIF, JPEG, BMP or WebP from its first bytes; nil when they do not tell.
    static func read(_ bytes: [UInt8]) -> PictureSize? {
        func at(_ index: Int) -> Int { index < bytes.count ? Int(bytes[index]) : 0 }
        func big(_ index: Int) -> Int { at(index) << 8 | at(index + 1) }
        func little(_ index: Int) -> Int { at(index) | at(index + 1) << 8 }
        guard bytes.count >= 16 else { return nil }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return size(big(16) << 16 | big(18), big(20) << 16 | big(22)) }
        if bytes.starts(with: Array("GIF8".utf8)) { return size(little(6), little(8)) }
        if bytes.starts(with: Array("BM".utf8)) { return size(little(18), little(22)) }
        if bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) { return webP(bytes, little) }
        return bytes.starts(with: [0xFF, 0xD8]) ? jpeg(bytes, big) : nil
    }

    private static func jpeg(_ bytes: [UInt8], _ big: (Int) -> Int) -> PictureSize? {
        var index = 2
        while index + 9 < bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) { return size(big(index + 7), big(index + 5)) }
            index += marker == 0xFF ? 1 : 2 + max(2, big(index + 2))
        }
        return nil
    }

    private static func webP(_ bytes: [UInt8], _ little: (Int) -> Int) -> PictureSize? {
        guard bytes.count >= 30 else { return nil }
        switch bytes[15] {
        case UInt8(ascii: "X"): return size(1 + (little(24) | Int(bytes[26]) << 16), 1 + (little(27) | Int(bytes[29]) << 16))
        case UInt8(ascii: "L"): return size(1 + little(21) & 0x3FFF, 1 + (little(22) >> 6 | Int(bytes[24] & 15) << 10))
        default: return size(little(26) & 0x3FFF, little(28) & 0x3FFF)
        }
    }

    private static func size(_ width: Int, _ height: Int) -> PictureSize? {
        width > 0 && height > 0 ? PictureSize(width: width, height: height) : nil
    }
}
