/// What a document comes to at one rate.
public struct VATRow: Hashable, Sendable, Codable {
    /// The rate, or why there is none.
    public let rate: VATRate
    /// The base: the value without tax.
    public let net: Money
    /// The tax.
    public let vat: Money

    /// The row of the rate with its base and tax, as counted or as once issued.
    public init(rate: VATRate, net: Money, vat: Money) {
        (self.rate, self.net, self.vat) = (rate, net, vat)
    }

    /// The value with tax.
    public var gross: Money { net + vat }
}
