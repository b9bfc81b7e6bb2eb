/// An amount in Polish words, as invoices and receipts carry it.
public struct AmountInWords: Sendable {
    private let money: Money

    /// The words of the amount.
    public init(_ money: Money) {
        self.money = money
    }

    /// "dwadzieścia dwa złote dwadzieścia dwa grosze", "minus pięć złotych zero groszy".
    public var text: String {
        let (whole, grosze) = parts
        let first = "\(sign)\(NumberInWords.text(whole)) \(Self.zloty.form(whole))"
        return "\(first) \(NumberInWords.text(grosze)) \(Self.grosz.form(grosze))"
    }

    /// The second accepted form: "dwadzieścia dwa 22/100 PLN".
    public var short: String {
        let (whole, grosze) = parts
        return "\(sign)\(NumberInWords.text(whole)) \(grosze < 10 ? "0" : "")\(grosze)/100 PLN"
    }

    private var parts: (UInt64, UInt64) { (money.grosze.magnitude / 100, money.grosze.magnitude % 100) }
    private var sign: String { money.grosze < 0 ? "minus " : "" }
    private static let zloty = PolishPlural("złoty", "złote", "złotych")
    private static let grosz = PolishPlural("grosz", "grosze", "groszy")
}
