/// A Polish postal code, `00-001`.
public struct PostalCode: TypedValue {
    /// With its hyphen.
    public let stored: String

    /// Reads five digits with or without a hyphen or spaces.
    public init?(_ typed: String) {
        guard let digits = Digits.typed(typed), digits.count == 5, digits.contains(where: { $0 != UInt8(ascii: "0") }) else { return nil }
        stored = "\(String(decoding: digits[..<2], as: UTF8.self))-\(String(decoding: digits[2...], as: UTF8.self))"
    }

    /// `00-001`.
    public var text: String { stored }
}
