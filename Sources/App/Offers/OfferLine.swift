import Store
import Values

/// One line of an offer: an item with its price, or the heading of those that follow.
struct OfferLine: RowDecodable, Sendable, Equatable {
    enum Kind: String, Sendable {
        case item, section
    }

    var kind: Kind
    var name: String
    var quantity: Quantity
    var unit: String
    var price: Money
    var rate: VATRate
    var discount: Discount

    static let limit = 500

    static func section(_ name: String) -> OfferLine {
        OfferLine(kind: .section, name: name, quantity: .zero, unit: "", price: .zero, rate: .standard, discount: .none)
    }

    init(kind: Kind, name: String, quantity: Quantity, unit: String, price: Money, rate: VATRate, discount: Discount) {
        self.kind = kind
        self.name = name
        self.quantity = quantity
        self.unit = unit
        self.price = price
        self.rate = rate
        self.discount = discount
    }

    init(row: Row) {
        kind = Kind(rawValue: row.text(0)) ?? .item
        name = row.text(1)
        quantity = row.quantity(2)
        unit = row.text(3)
        price = row.money(4)
        rate = row.vatRate(5)
        discount = Discount(hundredths: row.int64(6))
    }

    /// Price times quantity, less the line's own discount; each rounded to whole grosze.
    var value: Money { (price * quantity).less(discount) }

    static func all(of offer: RecordID, firm: RecordID, _ tx: Transaction) throws -> [OfferLine] {
        try tx.all(
            OfferLine.self,
            """
            SELECT kind, name, quantity, unit, price, vat_rate, discount FROM offer_line
            WHERE firm_id = \(firm) AND offer_id = \(offer) ORDER BY position
            """)
    }

    /// Puts the lines in the place of those that were there.
    static func replace(_ lines: [OfferLine], of offer: RecordID, firm: RecordID, _ tx: Transaction) throws {
        try tx.run("DELETE FROM offer_line WHERE firm_id = \(firm) AND offer_id = \(offer)")
        for start in stride(from: 0, to: lines.count, by: 50) {
            let rows = lines[start..<min(start + 50, lines.count)].enumerated().map { offset, line -> SQL in
                """
                (\(firm), \(RecordID.next()), \(offer), \(start + offset + 1), \(line.kind.rawValue), \(line.name), \(line.quantity),
                    \(line.unit), \(line.price), \(line.rate), \(line.discount.hundredths))
                """
            }
            try tx.run(
                """
                INSERT INTO offer_line (firm_id, id, offer_id, position, kind, name, quantity, unit, price, vat_rate, discount)
                VALUES \(SQL.joined(rows, by: ", "))
                """)
        }
    }
}
