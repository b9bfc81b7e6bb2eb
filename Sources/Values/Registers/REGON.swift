/// A number in the Polish register of businesses: nine digits, or fourteen for a local unit. The last is a check digit modulo 11, where
/// ten counts as zero (rozporządzenie w sprawie rejestru REGON; weights 8 9 2 3 4 5 6 7, and 2 4 8 5 0 9 7 3 6 1 2 4 8).
public struct REGON: TypedValue {
    /// The digits.
    public let stored: String

    /// Reads nine or fourteen digits with spaces and hyphens.
    public init?(_ typed: String) {
        guard let digits = Digits.typed(typed, prefixes: ["REGON"]), digits.count == 9 || digits.count == 14 else { return nil }
        guard digits.contains(where: { $0 != UInt8(ascii: "0") }) else { return nil }
        guard Digits.weighted(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == Digits.value(digits[8]) else { return nil }
        if digits.count == 14 {
            let sum = Digits.weighted(digits, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8])
            guard sum % 11 % 10 == Digits.value(digits[13]) else { return nil }
        }
        stored = String(decoding: digits, as: UTF8.self)
    }

    /// The digits, as they are written.
    public var text: String { stored }
}
