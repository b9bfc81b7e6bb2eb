/// How a stored picture is to be turned before it is shown (EXIF 2.32, tag 0x0112).
public enum Orientation: Int, Sendable, CaseIterable {
    /// As it is.
    case upright = 1
    /// Left and right exchanged.
    case mirrored = 2
    /// Turned by half.
    case upsideDown = 3
    /// Top and bottom exchanged.
    case flipped = 4
    /// Rows become columns.
    case transposed = 5
    /// To be turned a quarter clockwise.
    case quarterClockwise = 6
    /// Rows become columns from the other corner.
    case transverse = 7
    /// To be turned a quarter anticlockwise.
    case quarterAnticlockwise = 8

    /// True when width and height change places.
    public var swapsSides: Bool { rawValue >= 5 }

    /// Maps the unit square as stored to the unit square as shown: x = a·u + c·v + e, y = b·u + d·v + f.
    var matrix: (a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
        switch self {
        case .upright: (1, 0, 0, 1, 0, 0)
        case .mirrored: (-1, 0, 0, 1, 1, 0)
        case .upsideDown: (-1, 0, 0, -1, 1, 1)
        case .flipped: (1, 0, 0, -1, 0, 1)
        case .transposed: (0, 1, 1, 0, 0, 0)
        case .quarterClockwise: (0, 1, -1, 0, 1, 0)
        case .transverse: (0, -1, -1, 0, 1, 1)
        case .quarterAnticlockwise: (0, -1, 1, 0, 0, 1)
        }
    }
}
