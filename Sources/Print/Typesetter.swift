import CPangoCairo

/// Fonts and text of one paper. Belongs to the thread that made it: Pango keeps one font map a thread, and a paper is set and drawn in one call.
final class Typesetter {
    private let context: OpaquePointer
    private var fonts: [Style: OpaquePointer] = [:]

    init(language: String) throws(PrintError) {
        try Typeface.check()
        context = pango_font_map_create_context(pango_cairo_font_map_get_default())
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        pango_context_set_language(context, pango_language_from_string(Typography.language(language)))
    }

    deinit {
        fonts.values.forEach(pango_font_description_free)
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Sets a phrase in a column of so many points; on one line as long as it needs when `width` is absent.
    /// Lines below `tallest` points are left out and marked with an ellipsis.
    func set(_ phrase: Phrase, _ style: Style, width: Double? = nil, alignment: Paper.Table.Alignment = .left, tallest: Double? = nil)
        -> TextBox
    {
        let layout: OpaquePointer = pango_layout_new(context)
        pango_layout_set_font_description(layout, font(style))
        pango_layout_set_line_spacing(layout, Float(style.line / Typeface.naturalLine))
        let text = Marked(phrase, longest: tallest == nil ? Typography.longest : 4_000)
        var bytes = text.bytes
        bytes.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { pango_layout_set_text(layout, $0.baseAddress, Int32($0.count)) }
        }
        pango_layout_set_attributes(layout, text.attributes)
        pango_attr_list_unref(text.attributes)
        let box = TextBox(layout: layout, ink: style.ink, links: text.links, leading: style.size * (style.line - Typeface.naturalLine))
        if let tallest { box.shorten(to: tallest) }
        box.wrap(width, alignment)
        return box
    }

    private func font(_ style: Style) -> OpaquePointer {
        if let known = fonts[style] { return known }
        let font: OpaquePointer = pango_font_description_new()
        pango_font_description_set_family(font, Typeface.family)
        pango_font_description_set_weight(font, style.weight.pango)
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        fonts[style] = font
        return font
    }
}
