extension VATRate {
    /// The tax on a net amount: amount × rate, rounded to grosze (art. 106e ust. 1 pkt 14, ust. 11).
    public func vat(onNet net: Money) -> Money {
        guard let percent else { return .zero }
        return net.part(Int64(percent), of: 100)
    }

    /// The tax inside a gross amount: amount × rate / (100 + rate), rounded to grosze (art. 106e ust. 7; for advances art. 106f ust. 1
    /// pkt 3).
    public func vat(inGross gross: Money) -> Money {
        guard let percent else { return .zero }
        return gross.part(Int64(percent), of: 100 + Int64(percent))
    }
}
