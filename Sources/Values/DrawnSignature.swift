/// A signature drawn by hand: strokes of points on a field of 600 × 200 units whose origin is the upper left corner.
///
/// Its text is `x,y x,y;x,y x,y`, a semicolon between strokes, whole numbers only. Whatever else somebody sends is refused, so a signature
/// is a bounded list of numbers wherever it is kept or drawn.
public struct DrawnSignature: Sendable, Hashable {
    /// A place the pen went over, in units of the field.
    public struct Point: Sendable, Hashable {
        /// From the left edge, 0 to ``DrawnSignature/width``.
        public let x: Int
        /// From the upper edge, 0 to ``DrawnSignature/height``.
        public let y: Int
    }

    /// Units from left to right.
    public static let width = 600
    /// Units from top to bottom.
    public static let height = 200
    /// Fewer points than these are a slip of the finger.
    public static let fewestPoints = 4
    /// Most points of all strokes together.
    public static let mostPoints = 3_000
    /// Most strokes.
    public static let mostStrokes = 120

    /// The strokes in the order they were drawn; none is empty.
    public let strokes: [[Point]]

    /// Reads the text; nothing when it is not of that form, leaves the field, or has too few or too many points.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.mostPoints * 8 else { return nil }
        var strokes: [[Point]] = []
        for stroke in text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            var points: [Point] = []
            for pair in stroke.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
                guard let point = Self.point(pair) else { return nil }
                points.append(point)
            }
            strokes.append(points)
        }
        let count = strokes.reduce(0) { $0 + $1.count }
        guard strokes.count <= Self.mostStrokes, Self.fewestPoints...Self.mostPoints ~= count else { return nil }
        self.strokes = strokes
    }

    private static func point(_ pair: Substring.UTF8View) -> Point? {
        let parts = pair.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count == 2, let x = number(parts[0], upTo: width), let y = number(parts[1], upTo: height) else { return nil }
        return Point(x: x, y: y)
    }

    private static func number(_ digits: Substring.UTF8View, upTo most: Int) -> Int? {
        guard 1...3 ~= digits.count else { return nil }
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value <= most ? value : nil
    }

    /// The text it is kept as; reading it gives the same signature.
    public var text: String {
        strokes.map { stroke in stroke.map { "\($0.x),\($0.y)" }.joined(separator: " ") }.joined(separator: ";")
    }

    /// The smallest box around all points, in units; at least 1 × 1.
    public var bounds: (x: Int, y: Int, width: Int, height: Int) {
        let points = strokes.flatMap(\.self)
        let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
        let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
        return (left, top, max(1, right - left), max(1, bottom - top))
    }
}
