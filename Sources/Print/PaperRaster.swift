import CPangoCairo

/// Pictures of pages from the same drawing as the PDF, for previews.
public enum PaperRaster {
    /// One page as PNG, the first being 0, `width` pixels wide (16 to 4,000).
    ///
    /// Throws `noSuchPage` past the last page, and when the typeface is missing or the library gives up.
    public static func png(_ paper: Paper, page: Int = 0, width: Int) throws(PrintError) -> [UInt8] {
        try render(paper, page: page, width: width).png
    }

    /// One page as PNG and the number of pages.
    public static func render(_ paper: Paper, page: Int, width: Int) throws(PrintError) -> (png: [UInt8], pages: Int) {
        let setting = try PaperSetting(paper)
        guard page >= 0, page < setting.pageCount else { throw .noSuchPage(page) }
        let wide = min(max(width, 16), 4_000)
        let scale = Double(wide) / Sheet.width
        let surface: OpaquePointer = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(wide), Int32((Sheet.height * scale).rounded()))
        defer { cairo_surface_destroy(surface) }
        let cairo: OpaquePointer = cairo_create(surface)
        defer { cairo_destroy(cairo) }
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_paint(cairo)
        cairo_scale(cairo, scale, scale)
        setting.draw(page, on: Canvas(cairo: cairo, tagged: false))
        try check(cairo_status(cairo))
        return (try PNG.encode(surface), setting.pageCount)
    }
}
