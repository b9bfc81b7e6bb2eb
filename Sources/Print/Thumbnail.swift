import CPangoCairo

/// Small upright copies of photos for galleries. What the camera wrote beside the picture (place, owner, serial number) is left behind.
///
/// The bytes come from outside and the decoders are C, so a server lets a process of its own do this: see ``ThumbnailWorker``.
public enum Thumbnail {
    /// Why there is no small copy.
    public enum Failure: Error, Equatable, Sendable {
        /// Neither PNG nor JPEG, or damaged.
        case unreadable
        /// More bytes or pixels than are decoded.
        case tooLarge
        /// The process that was to make it did not answer in time, or ended badly.
        case noAnswer
    }

    /// Largest file that is read, in bytes.
    public static let longestInput = 64 << 20
    /// Largest JPEG in pixels; it is reduced while it is decoded.
    public static let mostPixelsOfJPEG = 200_000_000
    /// Largest PNG in pixels; it has to be decoded whole.
    public static let mostPixelsOfPNG = 40_000_000

    /// A copy that fits into a box of pixels (each side 1 to 4,096) and is never larger than the picture itself; JPEG from JPEG, PNG from PNG.
    public static func make(_ bytes: [UInt8], width: Int, height: Int, quality: Int = 82) throws(Failure) -> [UInt8] {
        guard bytes.count <= longestInput else { throw .tooLarge }
        guard let header = PictureHeader(bytes) else { throw .unreadable }
        guard header.pixels <= (header.format == .jpeg ? mostPixelsOfJPEG : mostPixelsOfPNG) else { throw .tooLarge }
        let turned = header.orientation.swapsSides
        let shown = turned ? (header.height, header.width) : (header.width, header.height)
        let box = (min(max(width, 1), 4_096), min(max(height, 1), 4_096))
        let scale = min(1, Double(box.0) / Double(shown.0), Double(box.1) / Double(shown.1))
        let wide = max(1, Int((Double(shown.0) * scale).rounded()))
        let high = max(1, Int((Double(shown.1) * scale).rounded()))
        guard let source = decode(bytes, header, side: max(wide, high)) else { throw .unreadable }
        defer { cairo_surface_destroy(source) }
        let format = header.format == .png ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24
        let target: OpaquePointer = cairo_image_surface_create(format, Int32(wide), Int32(high))
        defer { cairo_surface_destroy(target) }
        draw(source, header.orientation, on: target, wide: wide, high: high)
        switch header.format {
        case .jpeg:
            guard let small = JPEG.encode(target, quality: min(max(quality, 1), 100)) else { throw .unreadable }
            return small
        case .png:
            do { return try PNG.encode(target) } catch { throw .unreadable }
        }
    }

    private static func decode(_ bytes: [UInt8], _ header: PictureHeader, side: Int) -> OpaquePointer? {
        switch header.format {
        case .jpeg: JPEG.decode(bytes, atLeast: side)
        case .png: PNG.decode(bytes)
        }
    }

    private static func draw(_ source: OpaquePointer, _ orientation: Orientation, on target: OpaquePointer, wide: Int, high: Int) {
        let cairo: OpaquePointer = cairo_create(target)
        defer { cairo_destroy(cairo) }
        orientation.turn(cairo, wide: Double(wide), high: Double(high), source: source)
        cairo_set_source_surface(cairo, source, 0, 0)
        let pattern = cairo_get_source(cairo)
        cairo_pattern_set_filter(pattern, CAIRO_FILTER_GOOD)
        cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
        cairo_set_operator(cairo, CAIRO_OPERATOR_SOURCE)
        cairo_paint(cairo)
        cairo_surface_flush(target)
    }
}
