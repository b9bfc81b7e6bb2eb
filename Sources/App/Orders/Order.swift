import Store
import Values
import Web

/// What the firm was told to build: an accepted offer.
struct Order: RowDecodable, Sendable {
    let id: RecordID
    let contactID: RecordID
    let binderID: RecordID
    let offerID: RecordID?
    let number: String
    let title: String
    let net: Money
    let vat: Money
    let gross: Money
    let createdAt: Instant

    static let columns: SQL = """
        works_order.id, works_order.contact_id, works_order.binder_id, works_order.offer_id, works_order.number, works_order.title,
        works_order.net, works_order.vat, works_order.gross, works_order.created_at
        """

    init(row: Row) {
        id = row.int64(0)
        contactID = row.int64(1)
        binderID = row.int64(2)
        offerID = row.optionalInt64(3)
        number = row.text(4)
        title = row.text(5)
        net = row.money(6)
        vat = row.money(7)
        gross = row.money(8)
        createdAt = row.instant(9)
    }

    /// Orders are the office's own for now.
    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.isEmployee else { return "1 = 0" }
        return """
            works_order.firm_id = \(viewer.firmID) AND \(Trash.absent(.order, firm: viewer.firmID, id: "works_order.id"))
            AND \(Trash.absent(.binder, firm: viewer.firmID, id: "works_order.binder_id"))
            """
    }
}

extension Viewer {
    func order(_ id: RecordID, _ tx: Transaction) throws -> Order {
        let found = try tx.one(
            Order.self, "SELECT \(Order.columns) FROM works_order WHERE works_order.id = \(id) AND \(Order.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }
}
