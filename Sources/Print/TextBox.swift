import CPangoCairo
import Foundation

/// A text set once and drawn once: its lines are kept from measuring to drawing.
final class TextBox {
    private let layout: OpaquePointer
    private let ink: Ink
    private let links: [Marked.Target]
    /// True when lines were broken at a width; alignment is then the layout's business.
    private(set) var isWrapped = false
    /// Space that a line height above (or below) the natural one adds to each line, half of it above.
    private let leading: Double
    /// Width of the widest line and height of all lines, in points.
    private(set) var width = 0.0
    private(set) var height = 0.0

    /// Takes over the layout.
    init(layout: OpaquePointer, ink: Ink, links: [Marked.Target], leading: Double) {
        self.leading = leading
        self.layout = layout
        self.ink = ink
        self.links = links
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(layout))
    }

    var isEmpty: Bool { pango_layout_get_character_count(layout) == 0 }
    var lineCount: Int { Int(pango_layout_get_line_count(layout)) }
    var baseline: Double { Double(pango_layout_get_baseline(layout)) / Double(PANGO_SCALE) + leading / 2 }

    /// Ends the text with an ellipsis where it would grow taller than so many points.
    func shorten(to height: Double) {
        pango_layout_set_height(layout, Int32(height * Double(PANGO_SCALE)))
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    }

    /// Breaks lines anew at so many points.
    func wrap(_ width: Double?, _ alignment: Paper.Table.Alignment) {
        if let width {
            isWrapped = true
            pango_layout_set_width(layout, Int32(max(1, min(width, 10_000)) * Double(PANGO_SCALE)))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
            pango_layout_set_alignment(layout, alignment.pango)
        }
        var wide: Int32 = 0
        var high: Int32 = 0
        pango_layout_get_size(layout, &wide, &high)
        self.width = Double(wide) / Double(PANGO_SCALE)
        height = isEmpty ? 0 : Double(high) / Double(PANGO_SCALE) + leading
    }

    /// Draws the whole text with its top left corner at a point.
    func draw(on canvas: Canvas, x: Double, y: Double) {
        guard !isEmpty else { return }
        canvas.ink(ink)
        cairo_move_to(canvas.cairo, x, y + leading / 2)
        pango_cairo_show_layout(canvas.cairo, layout)
    }

    /// The address when the whole text is one link.
    var onlyLink: Link? {
        guard links.count == 1, let first = links.first, first.range == 0..<byteCount else { return nil }
        return first.link
    }

    /// Every link with the rectangles of its letters, the text standing at a point.
    func linkAreas(x: Double, y: Double) -> [(link: Link, areas: [Area])] {
        links.map { target in (target.link, rectangles(of: target.range).map { $0.moved(x, y) }) }
    }

    private var byteCount: Int { pango_layout_get_text(layout).map { strlen($0) } ?? 0 }

    /// Draws some lines, the first of them at a point.
    func draw(_ lines: Range<Int>, on canvas: Canvas, x: Double, y: Double) {
        guard !isEmpty, !lines.isEmpty else { return }
        canvas.ink(ink)
        let iterator = pango_layout_get_iter(layout)
        defer { pango_layout_iter_free(iterator) }
        var index = 0
        var origin = 0.0
        repeat {
            defer { index += 1 }
            if index >= lines.upperBound { break }
            guard index >= lines.lowerBound else { continue }
            var box = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &box)
            if index == lines.lowerBound { origin = Double(box.y) / Double(PANGO_SCALE) }
            let base = Double(pango_layout_iter_get_baseline(iterator)) / Double(PANGO_SCALE)
            cairo_move_to(canvas.cairo, x + Double(box.x) / Double(PANGO_SCALE), y + base - origin + leading / 2)
            pango_cairo_show_layout_line(canvas.cairo, pango_layout_iter_get_line_readonly(iterator))
        } while pango_layout_iter_next_line(iterator) != 0
    }

    /// Bottom of each line below the top of the text.
    private(set) lazy var bottoms: [Double] = {
        guard !isEmpty else { return [] }
        let iterator = pango_layout_get_iter(layout)
        defer { pango_layout_iter_free(iterator) }
        var found: [Double] = []
        repeat {
            var box = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &box)
            found.append(Double(box.y + box.height) / Double(PANGO_SCALE) + leading)
        } while pango_layout_iter_next_line(iterator) != 0
        return found
    }()

    private func rectangles(of range: Range<Int>) -> [Area] {
        let iterator = pango_layout_get_iter(layout)
        defer { pango_layout_iter_free(iterator) }
        var found: [Area] = []
        repeat {
            guard let line = pango_layout_iter_get_line_readonly(iterator) else { continue }
            let first = max(range.lowerBound, Int(line.pointee.start_index))
            let last = min(range.upperBound, Int(line.pointee.start_index + line.pointee.length))
            guard first < last else { continue }
            var box = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &box)
            var start: Int32 = 0
            var end: Int32 = 0
            pango_layout_line_index_to_x(line, Int32(first), 0, &start)
            pango_layout_line_index_to_x(line, Int32(last), 0, &end)
            let scale = Double(PANGO_SCALE)
            let left = Double(box.x + min(start, end)) / scale
            found.append(Area(x: left, y: Double(box.y) / scale, wide: Double(abs(end - start)) / scale, high: Double(box.height) / scale))
        } while pango_layout_iter_next_line(iterator) != 0
        return found
    }
}

/// A rectangle in points, from the top left corner of the sheet.
struct Area {
    var x: Double
    var y: Double
    var wide: Double
    var high: Double

    func moved(_ right: Double, _ down: Double) -> Area {
        Area(x: x + right, y: y + down, wide: wide, high: high)
    }
}

extension Paper.Table.Alignment {
    var pango: PangoAlignment {
        switch self {
        case .left: PANGO_ALIGN_LEFT
        case .right: PANGO_ALIGN_RIGHT
        case .center: PANGO_ALIGN_CENTER
        }
    }
}
