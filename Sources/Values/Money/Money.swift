/// An amount in Polish złoty, counted in whole grosze.
///
/// Arithmetic never traps: what would leave 64 bits stops at their end. Typed amounts stay within `limit`, so that some ninety thousand
/// of the largest can be summed before that matters; where a sum decides something, ask `isWithinLimit`.
public struct Money: Hashable, Comparable, Sendable {
    /// The amount in grosze: 1 zł is 100.
    public let grosze: Int64

    /// The amount of that many grosze.
    public init(grosze: Int64) {
        self.grosze = grosze
    }

    /// Nothing.
    public static let zero = Money(grosze: 0)

    /// The largest amount that can be typed or issued: a grosz less than a billion (10¹²) złoty.
    public static let limit = Money(grosze: 99_999_999_999_999)

    /// Whether the amount is one that could be typed; sums beyond are refused by whoever issues documents.
    public var isWithinLimit: Bool {
        grosze.magnitude <= Self.limit.grosze.magnitude
    }

    /// Less money is the smaller.
    public static func < (left: Money, right: Money) -> Bool {
        left.grosze < right.grosze
    }
}

extension Money: Codable {
    /// Reads the grosze.
    public init(from decoder: any Decoder) throws {
        self.init(grosze: try decoder.singleValueContainer().decode(Int64.self))
    }

    /// Writes the grosze.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(grosze)
    }
}
