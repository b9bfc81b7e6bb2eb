import Testing

@testable import Values

@Suite struct VATRateTests {
    @Test func `codes come back`() {
        for code in ["23", "8", "5", "0", "zw", "np", "oo", "22", "7"] { #expect(VATRate(rawValue: code)?.rawValue == code) }
        for code in ["", "08", "100", "-5", "ZW", "23%", "+8"] { #expect(VATRate(rawValue: code) == nil) }
    }

    @Test func `labels and order`() throws {
        let today = try #require(DayDate("24.11.2026"))
        #expect(VATRate.offered(on: today).map(\.label) == ["23%", "8%", "5%", "0%", "zw.", "np.", "oo"])
        #expect(VATRate.offered(on: today).shuffled().sorted() == VATRate.offered(on: today))
        #expect(VATRate.offered(on: try #require(DayDate("31.12.2010"))).first?.label == "22%")
    }

    @Test func `tax of an amount`() {
        #expect(VATRate.standard.vat(onNet: Money(grosze: 9999)) == Money(grosze: 2300))
        #expect(VATRate.standard.vat(onNet: Money(grosze: 3333)) == Money(grosze: 767))
        #expect(VATRate.standard.vat(inGross: Money(grosze: 12_300)) == Money(grosze: 2300))
        #expect(VATRate.reduced.vat(inGross: Money(grosze: -10_800)) == Money(grosze: -800))
        #expect(VATRate.exempt.vat(onNet: Money(grosze: 10_000)) == .zero)
        #expect(VATRate.zero.vat(inGross: Money(grosze: 10_000)) == .zero)
    }
}
