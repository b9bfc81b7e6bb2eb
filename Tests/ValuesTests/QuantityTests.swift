import Testing

@testable import Values

@Suite struct QuantityTests {
    @Test(arguments: [("18,4", 18_400), ("18.4", 18_400), ("1 200", 1_200_000), ("1,234", 1234), ("-0,5", -500), ("1.234,5", 1_234_500)])
    func `quantities as people type them`(typed: String, thousandths: Int64) {
        #expect(Quantity(typed)?.thousandths == thousandths)
    }

    @Test(arguments: ["", "0,0001", "m²", "18,4 m²", "1 000 000 000", "1,2,3"])
    func `what is not a quantity is refused`(typed: String) {
        #expect(Quantity(typed) == nil)
    }

    @Test func `texts are short and come back`() {
        #expect(Quantity(thousandths: 18_400).text == "18,4")
        #expect(Quantity(thousandths: 1_200_000).text == "1\u{A0}200")
        #expect(Quantity(thousandths: 18_400).text(unit: "m²") == "18,4\u{A0}m²")
        #expect(Quantity(thousandths: -5).decimal == "-0.005")
        var random = Seeded(20)
        for _ in 0..<3000 {
            let quantity = Quantity(
                thousandths: .random(in: -999_999_999_999...999_999_999_999, using: &random) >> Int64.random(in: 0...38, using: &random))
            #expect(Quantity(quantity.text) == quantity && Quantity(quantity.decimal) == quantity)
        }
    }

    @Test func `length times width`() {
        #expect(Quantity(thousandths: 2500) * Quantity(thousandths: 4200) == Quantity(thousandths: 10_500))
    }
}
