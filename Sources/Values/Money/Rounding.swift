/// Division that rounds as the VAT act rounds: from half a grosz up (ustawa o VAT, art. 106e ust. 11).
enum Rounding {
    /// The quotient rounded to the nearest whole, halves away from zero: a correction is the mirror of what it corrects. Clamped to 64
    /// bits.
    static func divide(_ dividend: Int128, by divisor: Int128) -> Int64 {
        let (quotient, remainder) = dividend.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
        let rounded = remainder >= divisor.magnitude - remainder ? quotient + 1 : quotient
        let isNegative = (dividend < 0) != (divisor < 0)
        return isNegative ? -Int64(clamping: rounded) : Int64(clamping: rounded)
    }

    /// The product, clamped to 128 bits.
    static func product(_ left: Int128, _ right: Int128) -> Int128 {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        guard overflow else { return product }
        return (left < 0) == (right < 0) ? .max : .min + 1
    }
}

extension Int64 {
    /// The sum, clamped to 64 bits.
    func addingClamped(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        guard overflow else { return sum }
        return other < 0 ? .min : .max
    }
}
