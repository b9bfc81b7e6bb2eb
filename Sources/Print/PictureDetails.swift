/// Takes out of a picture what cameras and programs wrote beside its pixels: the place, the owner, the device, notes, small copies.
///
/// Pixels are copied as they are, nothing is decoded; what is not known to be needed for showing the picture is left out.
public enum PictureDetails {
    /// The picture without its details; how it is to be turned stays. Nothing for other formats or bytes that cannot be followed.
    public static func removed(from bytes: [UInt8]) -> [UInt8]? {
        if bytes.starts(with: [0xFF, 0xD8]) { return jpeg(bytes) }
        if bytes.starts(with: pngMark) { return png(bytes) }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) { return webp(bytes) }
        return nil
    }

    // MARK: JPEG (ITU-T T.81, annex B)

    private static func jpeg(_ bytes: [UInt8]) -> [UInt8]? {
        var out: [UInt8] = [0xFF, 0xD8]
        out.reserveCapacity(bytes.count)
        if let turn = Exif(jpeg: bytes)?.orientation, turn != .upright { out += orientation(turn) }
        var place = 2
        var hasScan = false
        while place + 1 < bytes.count {
            guard bytes[place] == 0xFF else { return nil }
            let marker = bytes[place + 1]
            if marker == 0xFF {
                place += 1
                continue
            }
            // Behind the end stand pictures of other sizes with details of their own.
            if marker == 0xD9 { break }
            guard place + 3 < bytes.count else { return hasScan ? out + [0xFF, 0xD9] : nil }
            let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
            guard length >= 2, place + 2 + length <= bytes.count else { return nil }
            let segment = bytes[place..<place + 2 + length]
            if isNeeded(marker, segment.dropFirst(4)) { out += segment }
            place += 2 + length
            guard marker == 0xDA else { continue }
            hasScan = true
            let start = place
            while place + 1 < bytes.count {
                if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]) { break }
                place += 1
            }
            if place + 1 >= bytes.count { place = bytes.count }
            out += bytes[start..<place]
        }
        return hasScan ? out + [0xFF, 0xD9] : nil
    }

    private static func isNeeded(_ marker: UInt8, _ body: ArraySlice<UInt8>) -> Bool {
        switch marker {
        case 0xE0: body.starts(with: Array("JFIF\0".utf8))
        case 0xE2: body.starts(with: Array("ICC_PROFILE\0".utf8))
        case 0xEE: body.starts(with: Array("Adobe".utf8))
        case 0xE1, 0xE3...0xED, 0xEF, 0xFE: false
        default: true
        }
    }

    /// An EXIF block with the one entry of tag 0x0112.
    private static func orientation(_ turn: Orientation) -> [UInt8] {
        let tiff: [UInt8] = [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(turn.rawValue), 0, 0, 0, 0, 0, 0,
        ]
        let body = Array("Exif\0\0".utf8) + tiff
        return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
    }

    // MARK: PNG (ISO/IEC 15948)

    private static let pngMark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let pngParts: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "acTL", "fcTL", "fdAT",
    ]

    private static func png(_ bytes: [UInt8]) -> [UInt8]? {
        let reader = ByteReader(bytes, bigEndian: true)
        var (out, place) = (pngMark, 8)
        while let length = reader.integer32(place), let name = reader.slice(place + 4, 4), let part = reader.slice(place, length + 12) {
            let word = String(decoding: name, as: UTF8.self)
            if pngParts.contains(word) { out += part }
            if word == "IEND" { return out }
            place += length + 12
        }
        return nil
    }

    // MARK: WebP (RFC 9649)

    private static let webpParts: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]

    private static func webp(_ bytes: [UInt8]) -> [UInt8]? {
        let reader = ByteReader(bytes, bigEndian: false)
        var (body, place) = (Array("WEBP".utf8), 12)
        while place < bytes.count {
            guard let name = reader.slice(place, 4), let length = reader.integer32(place + 4),
                var part = reader.slice(place, 8 + length).map(Array.init)
            else { return nil }
            let word = String(decoding: name, as: UTF8.self)
            // Two flags of the head say that EXIF and XMP follow.
            if word == "VP8X", part.count > 8 { part[8] &= ~0x0C }
            if webpParts.contains(word) { body += part + (length % 2 == 0 ? [] : [0]) }
            place += 8 + length + length % 2
        }
        let size = UInt32(truncatingIfNeeded: body.count)
        return Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: size >> ($0 * 8)) } + body
    }
}
