/// Walks the marker segments of a JPEG up to its first scan (ITU-T T.81, B.1.1).
enum JPEGSegments {
    /// Sides of the picture from its frame header.
    struct Frame: Equatable {
        var width: Int
        var height: Int
    }

    /// The frame header; nothing unless it is Huffman-coded with 8 bits and one or three components, which every PDF viewer reads.
    static func frame(in bytes: [UInt8]) -> Frame? {
        var found: Frame?
        walk(bytes) { marker, body in
            guard (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) else { return true }
            let reader = ByteReader(body, bigEndian: true)
            if (0xC0...0xC2).contains(marker), reader.byte(0) == 8, let height = reader.integer16(1), let width = reader.integer16(3),
                let components = reader.byte(5), components == 1 || components == 3, width > 0, height > 0
            {
                found = Frame(width: width, height: height)
            }
            return false
        }
        return found
    }

    /// Calls with each marker and its body until told to stop.
    static func walk(_ bytes: [UInt8], _ visit: (_ marker: Int, _ body: ArraySlice<UInt8>) -> Bool) {
        let reader = ByteReader(bytes, bigEndian: true)
        guard reader.integer16(0) == 0xFFD8 else { return }
        var offset = 2
        while let lead = reader.byte(offset), lead == 0xFF {
            offset += 1
            guard let marker = reader.byte(offset) else { return }
            if marker == 0xFF { continue }
            offset += 1
            if (0xD0...0xD8).contains(marker) || marker == 0x01 { continue }
            if marker == 0xD9 || marker == 0xDA { return }
            guard let length = reader.integer16(offset), length >= 2, let body = reader.slice(offset + 2, length - 2) else { return }
            guard visit(marker, body) else { return }
            offset += length
        }
    }
}
