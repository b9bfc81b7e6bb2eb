import Testing

@testable import Values

@Suite struct DiscountTests {
    @Test func `percentages are read and shown`() {
        #expect(
            Discount("12,5%")?.hundredths == 1250 && Discount("10 %")?.text == "10%" && Discount("7.25")?.text == "7,25%"
                && Discount("7,25%")?.stored == "7.25")
        #expect(Discount("100")?.amount(of: Money(grosze: 333)) == Money(grosze: 333) && Discount("0") == Discount.none)
        for typed in ["", "-1", "100,01", "1,234", "%", "5%%"] { #expect(Discount(typed) == nil, "\(typed)") }
        for hundredths in 0...10_000 as ClosedRange<Int64> {
            let discount = Discount(hundredths: hundredths)
            if Discount(discount.text) != discount || Discount(discount.stored) != discount {
                Issue.record("\(discount) does not come back")
            }
        }
    }

    @Test func `the discount and the rest make the whole`() {
        var random = Seeded(70)
        for _ in 0..<1500 {
            let (money, discount) = (
                Money(grosze: .random(in: -1_000_000...1_000_000, using: &random)),
                Discount(hundredths: .random(in: 0...10_000, using: &random))
            )
            #expect(money.less(discount) + discount.amount(of: money) == money && money.less(discount).magnitude <= money.magnitude)
        }
        #expect(Money(grosze: 9999).less(Discount(hundredths: 1000)) == Money(grosze: 8999))
    }

    @Test func `a house of 400 m² is taxed 75 to 25`() {
        #expect(Money(grosze: 10_000_000).shares([300, 100]) == [Money(grosze: 7_500_000), Money(grosze: 2_500_000)])
        #expect(Money(grosze: 100).shares([1, 1, 1]) == [Money(grosze: 34), Money(grosze: 33), Money(grosze: 33)])
    }

    @Test func `shares always add up`() {
        var random = Seeded(71)
        for _ in 0..<800 {
            let money = Money(grosze: .random(in: -1_000_000...1_000_000, using: &random))
            let weights = (0..<Int.random(in: 1...7, using: &random)).map { _ in Int64.random(in: -2...100, using: &random) }
            let shares = money.shares(weights)
            #expect(shares.sum() == money && shares.count == weights.count)
            #expect(shares == (-money).shares(weights).map { -$0 })
        }
        #expect(Money(grosze: 5).shares([]).isEmpty && Money(grosze: 5).shares([0, 0]) == [Money(grosze: 5), .zero])
        _ = Money(grosze: .min).shares([.max, .max, .min])
    }
}
