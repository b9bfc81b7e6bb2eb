extension PhoneNumber {
    /// For people: `600 000 012`, `18 000 00 12`, `+49 301 234 567`. Spaces are no-break spaces.
    public var text: String {
        let digits = Array(stored.utf8.dropFirst())
        guard isPolish else {
            let country = Self.countryLength(digits)
            return "+\(Self.grouped(digits[..<country], [country]))\u{A0}\(Self.grouped(digits[country...], [3, 3, 3, 3, 3]))"
        }
        return Self.grouped(digits[2...], Self.isArea(digits[2], digits[3]) ? [2, 3, 2, 2] : [3, 3, 3])
    }

    private static func grouped(_ digits: ArraySlice<UInt8>, _ lengths: [Int]) -> String {
        Pen.text(32) { pen in
            var rest = digits
            for length in lengths where !rest.isEmpty {
                if pen.count > 0 { pen.noBreakSpace() }
                for digit in rest.prefix(length) { pen.byte(digit) }
                rest = rest.dropFirst(length)
            }
        }
    }

    /// Whether the two digits are the code of a Polish numbering area (plan numeracji krajowej), written apart; other numbers are written
    /// by threes.
    private static func isArea(_ first: UInt8, _ second: UInt8) -> Bool {
        switch Digits.value(first) * 10 + Digits.value(second) {
        case 12...18, 22...25, 29, 32...34, 41...44, 46, 48, 52, 54...56, 58...59, 61...63, 65, 67...68, 71, 74...77, 81...87, 89, 91,
            94...95:
            true
        default: false
        }
    }

    /// Digits of the country code, by the list of ITU-T E.164.
    private static func countryLength(_ digits: [UInt8]) -> Int {
        guard digits.count > 3 else { return digits.count }
        let two = Digits.value(digits[0]) * 10 + Digits.value(digits[1])
        if two / 10 == 1 || two / 10 == 7 { return 1 }
        let short = [20...20, 27...27, 30...34, 36...36, 39...41, 43...49, 51...58, 60...66, 81...82, 84...84, 86...86, 90...95, 98...98]
        return short.contains { $0 ~= two } ? 2 : 3
    }
}
