extension Quantity {
    /// Reads what Poles type: `18,4`, `18.4`, `1 200`; at most three decimal places, at most `limit` either way.
    public init?(_ typed: String) {
        guard let thousandths = DecimalText.parse(typed.utf8, places: 3, limit: Self.limit.thousandths) else { return nil }
        self.init(thousandths: thousandths)
    }

    /// `1 200`, `18,4`: no zeros at the end, no-break spaces between thousands.
    public var text: String {
        Pen.text(36) { pen in
            if thousandths < 0 { pen.byte(UInt8(ascii: "-")) }
            pen.grouped(thousandths.magnitude / 1000)
            fraction(&pen, sign: UInt8(ascii: ","))
        }
    }

    /// `1200`, `18.4`: for XML, JSON and CSV.
    public var decimal: String {
        Pen.text(24) { pen in
            if thousandths < 0 { pen.byte(UInt8(ascii: "-")) }
            pen.digits(thousandths.magnitude / 1000)
            fraction(&pen, sign: UInt8(ascii: "."))
        }
    }

    /// `18,4 m²`: with its unit, parted by a no-break space; the quantity alone when the unit is empty.
    public func text(unit: String) -> String {
        unit.isEmpty ? text : "\(text)\u{A0}\(unit)"
    }

    private func fraction(_ pen: inout Pen, sign: UInt8) {
        var (rest, width) = (thousandths.magnitude % 1000, 3)
        guard rest > 0 else { return }
        while rest % 10 == 0 { (rest, width) = (rest / 10, width - 1) }
        pen.byte(sign)
        pen.digits(rest, width: width)
    }
}

extension Quantity: CustomStringConvertible {
    /// As `text`.
    public var description: String { text }
}
