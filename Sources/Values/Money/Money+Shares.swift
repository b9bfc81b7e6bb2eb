extension Money {
    /// The amount in parts that stand to each other as the weights, to the grosz: the parts always add up to the whole, and what rounding
    /// leaves goes, grosz by grosz, to the parts that lost most by it (largest remainder). Weights below zero count as zero; with no
    /// weight at all the first part is the whole.
    public func shares(_ weights: [Int64]) -> [Money] {
        let weights = weights.map { max(0, Int128($0)) }
        let whole = weights.reduce(0, +)
        guard whole > 0 else { return weights.indices.map { $0 == 0 ? self : .zero } }
        let exact = weights.map { (Int128(grosze.magnitude) * $0).quotientAndRemainder(dividingBy: whole) }
        var parts = exact.map(\.quotient)
        let left = Int(Int128(grosze.magnitude) - parts.reduce(0, +))
        let neediest = exact.indices.sorted { (exact[$1].remainder, $0) < (exact[$0].remainder, $1) }
        for index in neediest.prefix(left) { parts[index] += 1 }
        return parts.map { Money(grosze: Int64(clamping: grosze < 0 ? -$0 : $0)) }
    }
}
