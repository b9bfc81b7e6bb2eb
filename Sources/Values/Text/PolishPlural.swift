/// The three forms that a Polish noun takes after a number: 1 plik, 2 pliki, 5 plików.
public struct PolishPlural: Hashable, Sendable {
    private let one: String
    private let few: String
    private let many: String

    /// The forms after one, after two and after five.
    public init(_ one: String, _ few: String, _ many: String) {
        (self.one, self.few, self.many) = (one, few, many)
    }

    /// The form after the number: one after 1 alone; few after numbers that end in 2, 3, 4 but not in 12, 13, 14; many after all others
    /// (21 plików).
    public func form(_ number: some BinaryInteger) -> String {
        let magnitude = UInt64(clamping: number.magnitude)
        if magnitude == 1 { return one }
        return 2...4 ~= magnitude % 10 && !(12...14 ~= magnitude % 100) ? few : many
    }

    /// The number with its noun: "5 plików", "1 234 pliki" (a no-break space between thousands, a plain one before the noun).
    public func text(_ number: some BinaryInteger) -> String {
        "\(Self.digits(number)) \(form(number))"
    }

    /// The number alone as `text` writes it: "1 234" with a no-break space.
    public static func digits(_ number: some BinaryInteger) -> String {
        Pen.text(32) { pen in
            if number < 0 { pen.byte(UInt8(ascii: "-")) }
            pen.grouped(UInt64(clamping: number.magnitude))
        }
    }
}
