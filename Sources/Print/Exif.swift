/// The two things a gallery needs from a photo's EXIF block, read in Swift with every offset checked.
public struct Exif: Sendable, Equatable {
    /// How the photo is to be turned.
    public var orientation: Orientation
    /// When it was taken by the camera's own clock (DateTimeOriginal, tag 0x9003), as `YYYY-MM-DD HH:MM:SS`; no time zone is known.
    public var taken: String?

    /// Reads the APP1 block of a JPEG; nothing when there is none or it is damaged.
    public init?(jpeg bytes: [UInt8]) {
        var found: Exif?
        JPEGSegments.walk(bytes) { marker, body in
            guard marker == 0xE1, body.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]) else { return true }
            found = Exif(tiff: body.dropFirst(6))
            return false
        }
        guard let found else { return nil }
        self = found
    }

    /// Reads the TIFF structure (TIFF 6.0, section 2) that EXIF is kept in.
    init?(tiff: ArraySlice<UInt8>) {
        let isBig: Bool
        if tiff.starts(with: [0x4D, 0x4D, 0, 42]) {
            isBig = true
        } else if tiff.starts(with: [0x49, 0x49, 42, 0]) {
            isBig = false
        } else {
            return nil
        }
        let reader = ByteReader(tiff, bigEndian: isBig)
        guard let first = reader.integer32(4) else { return nil }
        orientation = .upright
        var inner: Int?
        Exif.entries(reader, at: first) { tag, entry in
            if tag == 0x0112, reader.integer16(entry + 2) == 3, let value = reader.integer16(entry + 8) {
                orientation = Orientation(rawValue: value) ?? .upright
            }
            if tag == 0x8769 { inner = reader.integer32(entry + 8) }
        }
        guard let inner else { return }
        Exif.entries(reader, at: inner) { tag, entry in
            guard tag == 0x9003, reader.integer16(entry + 2) == 2, reader.integer32(entry + 4) == 20,
                let offset = reader.integer32(entry + 8)
            else { return }
            taken = reader.slice(offset, 19).flatMap { Exif.time($0) }
        }
    }

    private static func entries(_ reader: ByteReader, at offset: Int, _ visit: (_ tag: Int, _ entry: Int) -> Void) {
        guard let count = reader.integer16(offset) else { return }
        for index in 0..<min(count, 512) {
            let entry = offset + 2 + index * 12
            guard let tag = reader.integer16(entry), entry + 12 <= reader.count else { return }
            visit(tag, entry)
        }
    }

    /// `2026:11:19 09:14:00` with every part in range.
    private static func time(_ bytes: ArraySlice<UInt8>) -> String? {
        let digits = Array(bytes)
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                guard (48...57).contains(digits[index]) else { return nil }
                value = value * 10 + Int(digits[index]) - 48
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
            let minute = number(14..<16), let second = number(17..<19), digits[4] == 58, digits[7] == 58, digits[10] == 32,
            digits[13] == 58,
            digits[16] == 58, (1_900...2_999).contains(year), (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60,
            second < 60
        else { return nil }
        var text = digits
        text[4] = 45
        text[7] = 45
        return String(decoding: text, as: UTF8.self)
    }
}
