/// How the tax of a document is counted. One way is chosen for a document and kept with it; what was issued is never counted again.
public enum VATMode: String, CaseIterable, Sendable, Codable {
    /// Prices are net; the tax of a rate is that of the sum of its net values (ustawa o VAT, art. 106e ust. 1 pkt 13–14).
    case net
    /// Prices are net; the tax is rounded in each line and summed (art. 106e ust. 10).
    case netByLine = "line"
    /// Prices are gross; the tax is taken out of the sum of the gross values of a rate (art. 106e ust. 7–8).
    case gross
}
