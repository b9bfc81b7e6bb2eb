extension Money {
    /// Reads what Poles type: `1 234,50`, `1234.5`, `1.234,50 zł`, `1234 PLN`, `-5`, `100,-`; no-break spaces count as spaces. At most
    /// two decimal places, at most `limit` either way.
    public init?(_ typed: String) {
        var bytes = DecimalText.plain(typed.utf8)
        for unit in ["zł.", "zł", "ZŁ", "zl", "PLN", "pln"]
        where bytes.count > unit.utf8.count && bytes.suffix(unit.utf8.count).elementsEqual(unit.utf8) {
            bytes.removeLast(unit.utf8.count)
            break
        }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        for ending in [",--", ",-"] where bytes.count > ending.utf8.count && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
            bytes.removeLast(ending.utf8.count)
            break
        }
        guard let grosze = DecimalText.parse(bytes, places: 2, limit: Self.limit.grosze) else { return nil }
        self.init(grosze: grosze)
    }

    /// `1 234,50 zł`, with no-break spaces.
    public var text: String {
        Pen.text(40) { pen in
            amount(&pen)
            pen.noBreakSpace()
            pen.text("zł")
        }
    }

    /// `1 234,50`: the amount alone, with no-break spaces, for columns and fields.
    public var amount: String {
        Pen.text(36) { amount(&$0) }
    }

    /// `1234.50`: for XML, JSON and CSV; always two places.
    public var decimal: String {
        Pen.text(24) { pen in
            if grosze < 0 { pen.byte(UInt8(ascii: "-")) }
            pen.digits(grosze.magnitude / 100)
            pen.byte(UInt8(ascii: "."))
            pen.digits(grosze.magnitude % 100, width: 2)
        }
    }

    private func amount(_ pen: inout Pen) {
        if grosze < 0 { pen.byte(UInt8(ascii: "-")) }
        pen.grouped(grosze.magnitude / 100)
        pen.byte(UInt8(ascii: ","))
        pen.digits(grosze.magnitude % 100, width: 2)
    }
}

extension Money: CustomStringConvertible {
    /// As `text`.
    public var description: String { text }
}
