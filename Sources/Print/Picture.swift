/// A PNG or JPEG to be drawn on a paper. JPEG bytes go into a PDF as they are; a PNG is decoded and packed again without loss.
public struct Picture: Sendable {
    private final class Source: Sendable {
        let bytes: [UInt8]
        init(_ bytes: [UInt8]) { self.bytes = bytes }
    }

    private let source: Source
    /// Format and size read from the header.
    public let header: PictureHeader
    /// Words that stand for the picture when it cannot be seen.
    public var alternative: String

    /// Reads the header; nothing when the bytes are neither PNG nor JPEG or are larger than 40 million pixels.
    public init?(_ bytes: [UInt8], alternative: String = "") {
        guard let header = PictureHeader(bytes), header.pixels <= 40_000_000 else { return nil }
        source = Source(bytes)
        self.header = header
        self.alternative = alternative
    }

    /// Width and height in pixels as they stand in the header, before any turning; nothing for other formats.
    public static func size(of bytes: [UInt8]) -> (width: Int, height: Int)? {
        PictureHeader(bytes).map { ($0.width, $0.height) }
    }

    var bytes: [UInt8] { source.bytes }
    var identity: ObjectIdentifier { ObjectIdentifier(source) }

    /// Width and height in points that keep the proportions inside a box.
    func fitted(wide: Double, high: Double) -> (wide: Double, high: Double) {
        let turned = header.orientation.swapsSides
        let width = Double(turned ? header.height : header.width)
        let height = Double(turned ? header.width : header.height)
        let scale = min(wide / width, high / height)
        return (width * scale, height * scale)
    }
}
