import CPangoCairo

/// Outlines in the short words of SVG path data (SVG 2, section 9.3): M, L, H, V, Q, T and Z, small letters for steps from where one stands.
/// What cannot be read ends the outline.
enum Outline {
    private typealias Point = (x: Double, y: Double)

    static func trace(_ words: String, on cairo: OpaquePointer) {
        var reader = Reader(Array(words.utf8))
        var (pen, bend): (Point, Point) = ((0, 0), (0, 0))
        var command = UInt8(ascii: "M")
        while let next = reader.command(after: command) {
            command = next
            let isStep = command >= UInt8(ascii: "a")
            let from: Point = isStep ? pen : (0, 0)
            func point() -> Point? {
                guard let x = reader.number(), let y = reader.number() else { return nil }
                return (from.x + x, from.y + y)
            }
            func curve(_ control: Point, to end: Point) {
                // A quadratic curve as the cubic one that lies on it.
                cairo_curve_to(
                    cairo, pen.x + (control.x - pen.x) * 2 / 3, pen.y + (control.y - pen.y) * 2 / 3,
                    end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3, end.x, end.y)
                (bend, pen) = (control, end)
            }
            switch command & 0xDF {
            case UInt8(ascii: "M"):
                guard let to = point() else { return }
                cairo_move_to(cairo, to.x, to.y)
                (pen, command) = (to, isStep ? UInt8(ascii: "l") : UInt8(ascii: "L"))
            case UInt8(ascii: "L"):
                guard let to = point() else { return }
                cairo_line_to(cairo, to.x, to.y)
                pen = to
            case UInt8(ascii: "H"):
                guard let x = reader.number() else { return }
                pen.x = from.x + x
                cairo_line_to(cairo, pen.x, pen.y)
            case UInt8(ascii: "V"):
                guard let y = reader.number() else { return }
                pen.y = from.y + y
                cairo_line_to(cairo, pen.x, pen.y)
            case UInt8(ascii: "Q"):
                guard let control = point(), let end = point() else { return }
                curve(control, to: end)
            case UInt8(ascii: "T"):
                guard let end = point() else { return }
                curve((2 * pen.x - bend.x, 2 * pen.y - bend.y), to: end)
            case UInt8(ascii: "Z"):
                cairo_close_path(cairo)
                var (x, y) = (0.0, 0.0)
                cairo_get_current_point(cairo, &x, &y)
                pen = (x, y)
            default: return
            }
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        private mutating func skipBlanks() {
            while offset < bytes.count, bytes[offset] == 32 || bytes[offset] == 44 { offset += 1 }
        }

        /// The next letter, or the one before where numbers go on; nil at the end.
        mutating func command(after last: UInt8) -> UInt8? {
            skipBlanks()
            guard offset < bytes.count else { return nil }
            guard (65...122).contains(bytes[offset]) else { return last & 0xDF == UInt8(ascii: "Z") ? nil : last }
            offset += 1
            return bytes[offset - 1]
        }

        mutating func number() -> Double? {
            skipBlanks()
            let start = offset
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
            while offset < bytes.count, (48...57).contains(bytes[offset]) || bytes[offset] == UInt8(ascii: ".") { offset += 1 }
            return Double(String(decoding: bytes[start..<offset], as: UTF8.self))
        }
    }
}
