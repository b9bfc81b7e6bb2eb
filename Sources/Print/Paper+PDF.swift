import CPangoCairo
import Values

extension Paper {
    /// The paper as a PDF with structure, embedded fonts and metadata; the same paper gives the same bytes.
    ///
    /// Runs wholly on the calling thread; any number of threads may do so at once. Throws when the typeface is missing or the library gives up.
    public func pdf() throws(PrintError) -> [UInt8] {
        let setting = try PaperSetting(self)
        let sink = ByteSink()
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), Sheet.width, Sheet.height)
        else { throw .drawing("no surface") }
        defer { cairo_surface_destroy(surface) }
        describe(surface)
        let cairo: OpaquePointer = cairo_create(surface)
        defer { cairo_destroy(cairo) }
        let canvas = Canvas(cairo: cairo, tagged: true)
        for page in 0..<setting.pageCount {
            setting.draw(page, on: canvas)
            if page == setting.pageCount - 1 { canvas.close() }
            cairo_show_page(cairo)
        }
        try check(cairo_status(cairo))
        cairo_surface_finish(surface)
        try check(cairo_surface_status(surface))
        return withExtendedLifetime((sink, canvas)) { PDFFinish(self, elements: canvas.elements).finish(sink.bytes) }
    }

    private func describe(_ surface: OpaquePointer) {
        func write(_ key: cairo_pdf_metadata_t, _ text: String) {
            let clean = Typography.clean(text)
            if !clean.isEmpty { cairo_pdf_surface_set_metadata(surface, key, clean) }
        }
        write(CAIRO_PDF_METADATA_TITLE, title)
        write(CAIRO_PDF_METADATA_AUTHOR, author)
        write(CAIRO_PDF_METADATA_SUBJECT, subject)
        write(CAIRO_PDF_METADATA_CREATOR, "Wiecha")
        write(CAIRO_PDF_METADATA_CREATE_DATE, created.iso)
        write(CAIRO_PDF_METADATA_MOD_DATE, created.iso)
    }
}
