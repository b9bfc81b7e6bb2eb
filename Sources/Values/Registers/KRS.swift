/// A number in the Polish court register: ten digits with leading zeros, without a check.
public struct KRS: TypedValue {
    /// The ten digits.
    public let stored: String

    /// Reads ten digits with spaces and hyphens, not all of them zero.
    public init?(_ typed: String) {
        guard let digits = Digits.typed(typed, prefixes: ["KRS"]), digits.count == 10, (Digits.number(digits) ?? 0) > 0 else { return nil }
        stored = String(decoding: digits, as: UTF8.self)
    }

    /// The ten digits.
    public var text: String { stored }
}
