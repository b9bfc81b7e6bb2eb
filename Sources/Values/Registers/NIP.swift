/// A Polish tax number: ten digits, the last a check digit with the weights 6 5 7 2 3 4 5 6 7 modulo 11 (ustawa o zasadach ewidencji i
/// identyfikacji podatników).
///
/// The pattern of the FA(3) schema is applied as well: no zero first, not both zeros second and third. It keeps out 0000000000, which
/// passes the check.
public struct NIP: TypedValue {
    /// The ten digits.
    public let stored: String

    /// Reads ten digits with spaces, hyphens and `PL` before them.
    public init?(_ typed: String) {
        guard let digits = Digits.typed(typed, prefixes: ["PL", "NIP"]), digits.count == 10 else { return nil }
        let zero = UInt8(ascii: "0")
        guard digits[0] != zero, digits[1] != zero || digits[2] != zero else { return nil }
        guard Digits.weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == Digits.value(digits[9]) else { return nil }
        stored = String(decoding: digits, as: UTF8.self)
    }

    /// `526-025-02-74`.
    public var text: String {
        let digits = Array(stored.utf8)
        return [digits[0..<3], digits[3..<6], digits[6..<8], digits[8..<10]].map { String(decoding: $0, as: UTF8.self) }.joined(
            separator: "-")
    }

    /// `PL5260250274`: the number for trade within the European Union.
    public var european: String { "PL\(stored)" }
}
