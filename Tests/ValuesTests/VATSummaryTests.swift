import Testing

@testable import Values

@Suite struct VATSummaryTests {
    private typealias Line = (rate: VATRate, value: Money)

    private func lines(_ count: Int, _ random: inout Seeded) -> [Line] {
        let rates = [VATRate.standard, .reduced, .low, .zero, .exempt, .outside, .reverse]
        return (0..<count).map { _ in
            (rates.randomElement(using: &random) ?? .standard, Money(grosze: .random(in: -5_000_000...50_000_000, using: &random)))
        }
    }

    @Test func `three lines of 33,33 at 23 %: per rate 23,00, by line 23,01`() {
        let lines = Array(repeating: (rate: VATRate.standard, value: Money(grosze: 3333)), count: 3)
        #expect(VATSummary(lines, mode: .net).vat == Money(grosze: 2300))
        #expect(VATSummary(lines, mode: .netByLine).vat == Money(grosze: 2301))
        #expect(VATSummary(lines, mode: .net).gross == Money(grosze: 12_299))
    }

    @Test func `gross prices keep their sum`() {
        let summary = VATSummary(
            [(rate: VATRate.standard, value: Money(grosze: 10_000)), (rate: .reduced, value: Money(grosze: 5000))], mode: .gross)
        #expect(
            summary.rows == [
                VATRow(rate: .standard, net: Money(grosze: 8130), vat: Money(grosze: 1870)),
                VATRow(rate: .reduced, net: Money(grosze: 4630), vat: Money(grosze: 370)),
            ])
        #expect(summary.gross == Money(grosze: 15_000))
    }

    @Test func `sums add up, whatever the lines and their order`() {
        var random = Seeded(60)
        for round in 0..<250 {
            let lines = lines(round % 40, &random)
            for mode in VATMode.allCases {
                let summary = VATSummary(lines, mode: mode)
                #expect(summary == VATSummary(lines.shuffled(using: &random), mode: mode))
                #expect(summary.net + summary.vat == summary.gross)
                #expect(mode == .gross ? summary.gross == lines.map(\.value).sum() : summary.net == lines.map(\.value).sum())
                #expect(summary.rows.map(\.rate) == Set(lines.map(\.rate)).sorted())
                #expect((summary - summary).rows.allSatisfy { $0.net == .zero && $0.vat == .zero })
                #expect(-(-summary) == summary && summary + summary - summary == summary)
                let mirrored = VATSummary(lines.map { (rate: $0.rate, value: -$0.value) }, mode: mode)
                #expect(mirrored == -summary)
            }
        }
    }

    @Test func `tax of a rate is within half a grosz of the exact one`() {
        var random = Seeded(61)
        for _ in 0..<600 {
            let value = Money(grosze: .random(in: -1_000_000_000...1_000_000_000, using: &random))
            for rate in VATRate.offered(on: DayDate(number: 20_000)) {
                guard let percent = rate.percent.map(Int64.init) else { continue }
                #expect((rate.vat(onNet: value).grosze * 100 - value.grosze * percent).magnitude <= 50)
                #expect(
                    ((rate.vat(inGross: value).grosze * (100 + percent) - value.grosze * percent) * 2).magnitude <= 100 + UInt64(percent))
            }
        }
    }

    @Test func `the final invoice is what the advances left`() {
        let whole = VATSummary(
            [(rate: VATRate.reduced, value: Money(grosze: 7_500_000)), (rate: .standard, value: Money(grosze: 2_500_000))], mode: .net)
        let advance = VATSummary([(rate: VATRate.reduced, value: Money(grosze: 1_000_000))], mode: .gross)
        let rest = whole - advance
        #expect(rest.gross == whole.gross - advance.gross && rest.vat == whole.vat - advance.vat && rest + advance == whole)
    }

    @Test func `huge lines do not trap`() {
        let lines = [
            (rate: VATRate.standard, value: Money(grosze: .max)), (rate: .standard, value: Money(grosze: .max)),
            (rate: .reduced, value: Money(grosze: .min)),
        ]
        for mode in VATMode.allCases { _ = (VATSummary(lines, mode: mode).gross, -VATSummary(lines, mode: mode)) }
    }
}
