import Values

/// What an offer comes to: lines, the discount of the whole off the sum of each rate, then the tax of each rate.
struct OfferSums: Sendable, Equatable {
    /// The sum of the lines, in the prices of the offer (net or gross).
    let lines: Money
    /// What the discount of the whole takes off that sum.
    let discount: Money
    let summary: VATSummary

    init(_ lines: [OfferLine], discount: Discount, mode: VATMode) {
        var sums: [VATRate: Money] = [:]
        for line in lines where line.kind == .item { sums[line.rate, default: .zero] = sums[line.rate, default: .zero] + line.value }
        let whole = sums.values.sum()
        let reduced = sums.map { (rate: $0.key, value: $0.value.less(discount)) }
        self.lines = whole
        self.discount = whole - reduced.map(\.value).sum()
        summary = VATSummary(reduced, mode: mode)
    }

    var net: Money { summary.net }
    var vat: Money { summary.vat }
    var gross: Money { summary.gross }

    var isWithinLimit: Bool { lines.isWithinLimit && gross.isWithinLimit && net.isWithinLimit }
}

/// The lines of an offer in their sections.
struct OfferSection: Sendable {
    var name: String?
    var lines: [(number: Int, line: OfferLine)]

    var sum: Money { lines.map(\.line.value).sum() }

    static func all(_ lines: [OfferLine]) -> [OfferSection] {
        var sections = [OfferSection(name: nil, lines: [])]
        var number = 0
        for line in lines {
            switch line.kind {
            case .section: sections.append(OfferSection(name: line.name, lines: []))
            case .item:
                number += 1
                sections[sections.count - 1].lines.append((number, line))
            }
        }
        return sections.filter { $0.name != nil || !$0.lines.isEmpty }
    }
}
