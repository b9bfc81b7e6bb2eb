/// How much of something, in thousandths of its unit: 18,4 m² is 18 400.
public struct Quantity: Hashable, Comparable, Sendable {
    /// The quantity in thousandths.
    public let thousandths: Int64

    /// The quantity of that many thousandths.
    public init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// None.
    public static let zero = Quantity(thousandths: 0)

    /// One unit.
    public static let one = Quantity(thousandths: 1000)

    /// The largest quantity that can be typed: a thousandth less than a milliard (10⁹).
    public static let limit = Quantity(thousandths: 999_999_999_999)

    /// Less is smaller.
    public static func < (left: Quantity, right: Quantity) -> Bool {
        left.thousandths < right.thousandths
    }
}

extension Quantity: AdditiveArithmetic {
    /// The sum, clamped to 64 bits of thousandths.
    public static func + (left: Quantity, right: Quantity) -> Quantity {
        Quantity(thousandths: left.thousandths.addingClamped(right.thousandths))
    }

    /// The difference, clamped to 64 bits of thousandths.
    public static func - (left: Quantity, right: Quantity) -> Quantity {
        Quantity(thousandths: Int64(clamping: Int128(left.thousandths) - Int128(right.thousandths)))
    }

    /// The product (length times width), rounded to thousandths from half up and clamped.
    public static func * (left: Quantity, right: Quantity) -> Quantity {
        Quantity(thousandths: Rounding.divide(Int128(left.thousandths) * Int128(right.thousandths), by: 1000))
    }
}

extension Quantity: Codable {
    /// Reads the thousandths.
    public init(from decoder: any Decoder) throws {
        self.init(thousandths: try decoder.singleValueContainer().decode(Int64.self))
    }

    /// Writes the thousandths.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(thousandths)
    }
}
