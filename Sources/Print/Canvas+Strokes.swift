import CPangoCairo
import Values

extension Canvas {
    /// Draws a signature as lines into a box, at its upper left corner; points per unit never exceed a half.
    func strokes(_ drawing: DrawnSignature, x: Double, y: Double, wide: Double, high: Double) {
        let bounds = drawing.bounds
        let scale = min(wide / Double(bounds.width), high / Double(bounds.height), 0.5)
        cairo_save(cairo)
        ink(.link)
        cairo_set_line_width(cairo, 1.1)
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
        for stroke in drawing.strokes {
            for (index, point) in stroke.enumerated() {
                let place = (x: x + Double(point.x - bounds.x) * scale, y: y + Double(point.y - bounds.y) * scale)
                if index == 0 { cairo_move_to(cairo, place.x, place.y) }
                // A stroke of one point is a dot: a line of no length with a round end.
                if index > 0 || stroke.count == 1 { cairo_line_to(cairo, place.x, place.y) }
            }
        }
        cairo_stroke(cairo)
        cairo_restore(cairo)
    }
}
