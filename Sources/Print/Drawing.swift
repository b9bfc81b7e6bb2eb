import CPangoCairo

/// A picture made of flat shapes in a frame of 400 × 300 units: stand-ins for photographs in demonstrations and tests.
public struct Drawing: Sendable {
    /// A colour as `0xRRGGBB`.
    public typealias Colour = UInt32

    /// One shape; later shapes lie over earlier ones.
    public enum Shape: Sendable {
        /// The inside of an outline (see ``Outline`` for its words).
        case fill(String, Colour)
        /// A line along an outline, so many units wide.
        case line(String, Colour, width: Double)
        /// The whole frame, from the first colour at the top to the second at the bottom.
        case ground(Colour, Colour)
        /// A disc.
        case disc(x: Double, y: Double, radius: Double, Colour)
    }

    /// The shapes from back to front.
    public var shapes: [Shape]
    /// True turns left and right around.
    public var isMirrored = false

    /// Makes a drawing.
    public init(_ shapes: [Shape], isMirrored: Bool = false) {
        self.shapes = shapes
        self.isMirrored = isMirrored
    }

    /// The drawing as a JPEG so many pixels wide (4 to 4,096); its sides are as 4 to 3. Throws `.drawing` where cairo has no memory.
    public func jpeg(width: Int, quality: Int = 85) throws(PrintError) -> [UInt8] {
        let wide = min(max(width, 4), 4_096)
        let surface: OpaquePointer = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(wide), Int32(wide * 3 / 4))
        defer { cairo_surface_destroy(surface) }
        let cairo: OpaquePointer = cairo_create(surface)
        defer { cairo_destroy(cairo) }
        let scale = Double(wide) / 400
        if isMirrored { cairo_translate(cairo, Double(wide), 0) }
        cairo_scale(cairo, isMirrored ? -scale : scale, scale)
        for shape in shapes { shape.draw(on: cairo) }
        try check(cairo_status(cairo))
        guard let bytes = JPEG.encode(surface, quality: min(max(quality, 1), 100)) else { throw .drawing("a picture could not be packed") }
        return bytes
    }
}

extension Drawing.Shape {
    fileprivate func draw(on cairo: OpaquePointer) {
        cairo_new_path(cairo)
        switch self {
        case .fill(let outline, let colour):
            Outline.trace(outline, on: cairo)
            Self.take(colour, cairo)
            cairo_fill(cairo)
        case .line(let outline, let colour, let width):
            Outline.trace(outline, on: cairo)
            Self.take(colour, cairo)
            cairo_set_line_width(cairo, width)
            cairo_stroke(cairo)
        case .disc(let x, let y, let radius, let colour):
            cairo_arc(cairo, x, y, radius, 0, 2 * Double.pi)
            Self.take(colour, cairo)
            cairo_fill(cairo)
        case .ground(let top, let bottom):
            let pattern = cairo_pattern_create_linear(0, 0, 0, 300)
            defer { cairo_pattern_destroy(pattern) }
            for (offset, colour) in [(0.0, top), (1.0, bottom)] {
                let (red, green, blue) = Self.parts(colour)
                cairo_pattern_add_color_stop_rgb(pattern, offset, red, green, blue)
            }
            cairo_set_source(cairo, pattern)
            cairo_paint(cairo)
        }
    }

    private static func take(_ colour: Drawing.Colour, _ cairo: OpaquePointer) {
        let (red, green, blue) = parts(colour)
        cairo_set_source_rgb(cairo, red, green, blue)
    }

    private static func parts(_ colour: Drawing.Colour) -> (Double, Double, Double) {
        (Double(colour >> 16 & 255) / 255, Double(colour >> 8 & 255) / 255, Double(colour & 255) / 255)
    }
}
