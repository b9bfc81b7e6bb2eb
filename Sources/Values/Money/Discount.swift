/// A discount in percent to two places: 12,5% is 1250 hundredths. From nothing to the whole.
public struct Discount: TypedValue, Comparable {
    /// Hundredths of a percent, 0 to 10 000.
    public let hundredths: Int64

    /// The discount of that many hundredths of a percent, clamped to 0–100%.
    public init(hundredths: Int64) {
        self.hundredths = min(max(hundredths, 0), 10_000)
    }

    /// No discount.
    public static let none = Discount(hundredths: 0)

    /// Reads `12,5`, `12.5%`, `10 %`; nil below nothing, above the whole, or with more than two places.
    public init?(_ typed: String) {
        var bytes = DecimalText.plain(typed.utf8)
        if bytes.last == UInt8(ascii: "%") { bytes.removeLast() }
        guard let hundredths = DecimalText.parse(DecimalText.plain(bytes), places: 2, limit: 10_000), hundredths >= 0 else { return nil }
        self.hundredths = hundredths
    }

    /// `12.5`: the percentage with a dot.
    public var stored: String { Quantity(thousandths: hundredths * 10).decimal }

    /// `12,5%`.
    public var text: String { "\(Quantity(thousandths: hundredths * 10).text)%" }

    /// The smaller discount is the smaller.
    public static func < (left: Discount, right: Discount) -> Bool {
        left.hundredths < right.hundredths
    }

    /// What the discount takes off the amount, rounded to grosze from half up: field 10 of an invoice (ustawa o VAT, art. 106e ust. 1 pkt
    /// 10).
    public func amount(of money: Money) -> Money {
        money.part(hundredths, of: 10_000)
    }
}

extension Money {
    /// What is left of the amount after the discount, so that value, discount and rest always add up.
    public func less(_ discount: Discount) -> Money {
        self - discount.amount(of: self)
    }
}
