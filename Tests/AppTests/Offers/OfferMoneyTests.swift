import Testing
import Values
import Web

@testable import App

@Suite struct OfferMoneyTests {
    /// Lines with awkward halves, both kinds of prices, discounts on lines and on the whole; the sums counted here once more, from Values alone.
    @Test func `sums through the form are those of the statute`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await OfferOffice(house)
            var dice = Dice(seed: 14)
            for _ in 0..<25 {
                var fields = OfferFields(office)
                let isGross = dice.roll(2) == 0
                let whole = Discount(hundredths: Int64(dice.roll(3) == 0 ? 0 : dice.roll(10_001)))
                fields.head["ceny"] = isGross ? "brutto" : "netto"
                fields.head["rabat-calosci"] = whole.text
                var expected: [VATRate: Money] = [:]
                fields.lines = (0..<(1 + dice.roll(12))).map { _ in
                    let (quantity, price) = (
                        Quantity(thousandths: Int64(1 + dice.roll(5_000_000))), Money(grosze: Int64(dice.roll(1_000_000)))
                    )
                    let off = Discount(hundredths: Int64(dice.roll(2) == 0 ? 0 : dice.roll(10_001)))
                    let rate = [VATRate.standard, .reduced, .low, .zero, .exempt][dice.roll(5)]
                    expected[rate, default: .zero] = expected[rate, default: .zero] + (price * quantity).less(off)
                    return ("Pozycja", quantity.text, "m", price.amount, rate.rawValue, off.text)
                }
                let summary = VATSummary(expected.map { (rate: $0.key, value: $0.value.less(whole)) }, mode: isGross ? .gross : .net)
                let page = try await office.save(fields)
                let offer = try await office.offer(page.id)
                #expect(offer.net == summary.net && offer.vat == summary.vat && offer.gross == summary.gross)
                #expect(offer.gross == offer.net + offer.vat && page.contains(summary.gross.text))
            }
        }
    }
}

/// The same numbers in every run.
private struct Dice {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}
