import CPangoCairo
import Foundation

extension Picture {
    /// The picture as a source to paint with. For print a JPEG is only wrapped: its pixels are never decoded.
    func surface(forPrint: Bool) -> OpaquePointer {
        switch header.format {
        case .png: PNG.decode(bytes) ?? cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)
        case .jpeg: forPrint ? wrapped() : JPEG.decode(bytes, atLeast: 1_600) ?? cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)
        }
    }

    /// Paints a source into a box whose corner is the origin, turned upright.
    func place(_ surface: OpaquePointer, on cairo: OpaquePointer, wide: Double, high: Double) {
        let width = Double(cairo_image_surface_get_width(surface))
        let height = Double(cairo_image_surface_get_height(surface))
        guard width > 0, height > 0, wide > 0, high > 0 else { return }
        header.orientation.turn(cairo, wide: wide, high: high, source: surface)
        cairo_set_source_surface(cairo, surface, 0, 0)
        // Not `cairo_paint`: cairo 1.16 loses the structure of a page on which an image is painted rather than filled.
        cairo_rectangle(cairo, 0, 0, width, height)
        cairo_fill(cairo)
    }

    private func wrapped() -> OpaquePointer {
        let surface: OpaquePointer = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height))
        guard let copy = malloc(bytes.count) else { return surface }
        bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, $0.count) } }
        let memory = copy.assumingMemoryBound(to: UInt8.self)
        cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, memory, UInt(bytes.count), { free($0) }, copy)
        return surface
    }
}

extension Orientation {
    /// Makes the pixels of a source fill a box whose corner is the origin, turned upright.
    func turn(_ cairo: OpaquePointer, wide: Double, high: Double, source: OpaquePointer) {
        let turn = matrix
        var pixels = cairo_matrix_t(xx: turn.a, yx: turn.b, xy: turn.c, yy: turn.d, x0: turn.e, y0: turn.f)
        cairo_scale(cairo, wide, high)
        cairo_transform(cairo, &pixels)
        cairo_scale(cairo, 1 / Double(cairo_image_surface_get_width(source)), 1 / Double(cairo_image_surface_get_height(source)))
    }
}
