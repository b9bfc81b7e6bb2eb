/// What the first bytes of a PNG or JPEG say, read without decoding anything; every step is checked against the end of the bytes.
public struct PictureHeader: Sendable, Equatable {
    /// The two formats that a paper takes.
    public enum Format: Sendable {
        /// Portable network graphics (ISO/IEC 15948).
        case png
        /// JPEG, baseline or progressive Huffman, 8 bits, grey or three colours (ITU-T T.81).
        case jpeg
    }

    /// The format.
    public let format: Format
    /// Pixels a line as stored.
    public let width: Int
    /// Lines as stored.
    public let height: Int
    /// How the stored picture is to be turned.
    public let orientation: Orientation

    /// Pixels in all.
    public var pixels: Int { width * height }

    /// Reads the header; nothing for another format, a damaged header or an empty picture.
    public init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            let reader = ByteReader(bytes, bigEndian: true)
            guard bytes.count >= 33, bytes[12...15].elementsEqual([0x49, 0x48, 0x44, 0x52]),
                let width = reader.integer32(16), let height = reader.integer32(20), (1...65_535).contains(width),
                (1...65_535).contains(height)
            else { return nil }
            self.init(format: .png, width: width, height: height, orientation: .upright)
            return
        }
        guard let frame = JPEGSegments.frame(in: bytes) else { return nil }
        self.init(format: .jpeg, width: frame.width, height: frame.height, orientation: Exif(jpeg: bytes)?.orientation ?? .upright)
    }

    private init(format: Format, width: Int, height: Int, orientation: Orientation) {
        self.format = format
        self.width = width
        self.height = height
        self.orientation = orientation
    }
}
