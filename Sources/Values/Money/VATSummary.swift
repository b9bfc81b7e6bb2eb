/// The sums of a document by rate and in all, counted as the VAT act counts (ustawa o VAT, art. 106e ust. 7–11).
public struct VATSummary: Hashable, Sendable, Codable {
    /// One row for each rate that occurs, the highest rate first, then zw, np, oo.
    public let rows: [VATRow]

    /// Counts the lines of a document. `value` is the line's value after discount: net, or gross in the gross mode.
    public init(_ lines: some Sequence<(rate: VATRate, value: Money)>, mode: VATMode) {
        var sums: [VATRate: (value: Money, vat: Money)] = [:]
        for line in lines {
            let sum = sums[line.rate] ?? (.zero, .zero)
            sums[line.rate] = (sum.value + line.value, mode == .netByLine ? sum.vat + line.rate.vat(onNet: line.value) : .zero)
        }
        rows = sums.map { rate, sum in
            switch mode {
            case .net: VATRow(rate: rate, net: sum.value, vat: rate.vat(onNet: sum.value))
            case .netByLine: VATRow(rate: rate, net: sum.value, vat: sum.vat)
            case .gross: VATRow(rate: rate, net: sum.value - rate.vat(inGross: sum.value), vat: rate.vat(inGross: sum.value))
            }
        }.sorted { $0.rate < $1.rate }
    }

    /// The summary of rows that were counted before; rows of one rate become one.
    public init(rows: some Sequence<VATRow>) {
        var sums: [VATRate: VATRow] = [:]
        for row in rows {
            let sum = sums[row.rate] ?? VATRow(rate: row.rate, net: .zero, vat: .zero)
            sums[row.rate] = VATRow(rate: row.rate, net: sum.net + row.net, vat: sum.vat + row.vat)
        }
        self.rows = sums.values.sorted { $0.rate < $1.rate }
    }

    /// The value of everything without tax.
    public var net: Money { rows.map(\.net).sum() }

    /// The tax of everything.
    public var vat: Money { rows.map(\.vat).sum() }

    /// What is to be paid.
    public var gross: Money { rows.map(\.gross).sum() }
}

extension VATSummary {
    /// Both together, rate by rate.
    public static func + (left: VATSummary, right: VATSummary) -> VATSummary {
        VATSummary(rows: left.rows + right.rows)
    }

    /// What remains after the other, rate by rate: the final invoice after its advances (art. 106f ust. 3), the correction from before to
    /// after (art. 106j). A rate that comes to nothing keeps its row of zeros.
    public static func - (left: VATSummary, right: VATSummary) -> VATSummary {
        left + -right
    }

    /// The mirror: a correction of everything to zero.
    public static prefix func - (summary: VATSummary) -> VATSummary {
        VATSummary(rows: summary.rows.map { VATRow(rate: $0.rate, net: -$0.net, vat: -$0.vat) })
    }
}
