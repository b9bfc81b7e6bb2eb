extension Money: AdditiveArithmetic {
    /// The sum, clamped to 64 bits of grosze.
    public static func + (left: Money, right: Money) -> Money {
        Money(grosze: left.grosze.addingClamped(right.grosze))
    }

    /// The difference, clamped to 64 bits of grosze.
    public static func - (left: Money, right: Money) -> Money {
        Money(grosze: Int64(clamping: Int128(left.grosze) - Int128(right.grosze)))
    }

    /// The same amount with the other sign.
    public static prefix func - (money: Money) -> Money {
        .zero - money
    }

    /// So many times the amount, clamped to 64 bits of grosze.
    public static func * (money: Money, times: Int) -> Money {
        Money(grosze: Int64(clamping: Int128(money.grosze) * Int128(times)))
    }

    /// A unit price times a quantity, rounded to whole grosze from half up (by absolute value for negative ones).
    public static func * (price: Money, quantity: Quantity) -> Money {
        Money(grosze: Rounding.divide(Int128(price.grosze) * Int128(quantity.thousandths), by: 1000))
    }

    /// Without its sign.
    public var magnitude: Money {
        grosze < 0 ? -self : self
    }

    /// The part of the amount that `share` is of `whole`, rounded from half up; zero when there is no whole.
    public func part(_ share: Int64, of whole: Int64) -> Money {
        guard whole != 0 else { return .zero }
        return Money(grosze: Rounding.divide(Int128(grosze) * Int128(share), by: Int128(whole)))
    }
}

extension Sequence where Element == Money {
    /// All amounts together.
    public func sum() -> Money {
        reduce(.zero, +)
    }
}
