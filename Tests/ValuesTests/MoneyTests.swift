import Testing

@testable import Values

@Suite struct MoneyTests {
    @Test(arguments: [
        ("1 234,50", 123_450), ("1234.5", 123_450), ("1.234,50 zł", 123_450), ("1\u{A0}234,50\u{A0}zł", 123_450),
        ("1\u{202F}234,50", 123_450), ("1,234.50", 123_450),
        ("12", 1200), ("12,", 1200), (",5", 50), ("0", 0), ("-5", -500), ("−5,05", -505), ("– 5", -500), ("+7,1", 710), ("100,-", 10_000),
        ("100,-- zł", 10_000), ("15zł", 1500),
        ("15 PLN", 1500), ("1.234.567", 123_456_700), ("1,234,567", 123_456_700), (" 10 000 ", 1_000_000),
        ("999 999 999 999,99", 99_999_999_999_999),
    ])
    func `amounts as Poles type them`(typed: String, grosze: Int64) {
        #expect(Money(typed)?.grosze == grosze)
    }

    @Test(arguments: [
        "", "zł", "1.234", "1,234", "1,005", "12 34", "1 23,00", "1 2345", "1..5", "1,2,3", "--5", "5-", "1e5", "0x10", "NaN", "١٢",
        "1.234.56", "1 234.567,00 zł zł", ",", "-", "1 000 000 000 000",
        "99999999999999999999999999", "1'000", "5 €", "1 234 ,", "1,234.567,89",
    ])
    func `what is not an amount is refused`(typed: String) {
        #expect(Money(typed) == nil)
    }

    @Test func `texts`() {
        #expect(Money(grosze: 123_450).text == "1\u{A0}234,50\u{A0}zł")
        #expect(Money(grosze: -5).text == "-0,05\u{A0}zł")
        #expect(Money(grosze: 100_000_007).amount == "1\u{A0}000\u{A0}000,07")
        #expect(Money(grosze: 123_450).decimal == "1234.50")
        #expect(Money(grosze: -7).decimal == "-0.07")
        #expect(Money(grosze: .min).text == "-92\u{A0}233\u{A0}720\u{A0}368\u{A0}547\u{A0}758,08\u{A0}zł")
    }

    @Test func `every text is read back`() {
        var random = Seeded(10)
        for _ in 0..<5000 {
            let money = Money(
                grosze: .random(in: -99_999_999_999_999...99_999_999_999_999, using: &random) >> Int64.random(in: 0...40, using: &random))
            #expect(Money(money.text) == money && Money(money.amount) == money && Money(money.decimal) == money)
        }
    }

    @Test func `sums do not depend on order and never trap`() {
        var random = Seeded(11)
        for _ in 0..<500 {
            let amounts = (0..<20).map { _ in Money(grosze: .random(in: -1_000_000_000...1_000_000_000, using: &random)) }
            #expect(amounts.sum() == amounts.shuffled(using: &random).sum())
            let (left, right) = (
                Money(grosze: .random(in: .min ... .max, using: &random)), Money(grosze: .random(in: .min ... .max, using: &random))
            )
            #expect(left + right == right + left)
            _ = (
                left - right, -left, left * 7, left * Quantity(thousandths: right.grosze), left.part(right.grosze, of: left.grosze),
                left.magnitude
            )
        }
        #expect(-Money(grosze: .min) == Money(grosze: .max))
        #expect(Money(grosze: .max) + Money(grosze: 1) == Money(grosze: .max))
        #expect(!(Money.limit + Money(grosze: 1)).isWithinLimit)
    }

    @Test(arguments: [
        (3333, 3000, 9999), (1, 500, 1), (1, 499, 0), (-1, 500, -1), (-1, 499, 0), (1999, 12_345, 24_678),
        (99_999_999_999_999, 999_999_999_999, Int64.max),
        (-99_999_999_999_999, 999_999_999_999, -Int64.max),
    ])
    func `a price times a quantity is rounded from half a grosz up`(price: Int64, quantity: Int64, product: Int64) {
        #expect((Money(grosze: price) * Quantity(thousandths: quantity)).grosze == product)
    }
}
