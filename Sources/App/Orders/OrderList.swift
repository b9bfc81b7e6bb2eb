import Store
import Values

/// One line of a list of orders.
struct OrderRow: RowDecodable, Sendable {
    let id: RecordID
    let number: String
    let title: String
    let client: String
    let binder: String
    let binderID: RecordID
    let gross: Money
    let createdAt: Instant

    static let pageSize = 25

    static let select: SQL = """
        SELECT works_order.id, works_order.number, works_order.title, contact.name, binder.name, works_order.binder_id, works_order.gross,
            works_order.created_at
        FROM works_order JOIN contact ON contact.firm_id = works_order.firm_id AND contact.id = works_order.contact_id
        JOIN binder ON binder.firm_id = works_order.firm_id AND binder.id = works_order.binder_id
        """

    init(row: Row) {
        id = row.int64(0)
        number = row.text(1)
        title = row.text(2)
        client = row.text(3)
        binder = row.text(4)
        binderID = row.int64(5)
        gross = row.money(6)
        createdAt = row.instant(7)
    }

    /// The query of a page, for the test of its plan too.
    static func page(_ viewer: Viewer, after: RecordID?, limit: Int) -> SQL {
        let from: SQL = if let after { "AND works_order.id < \(after)" } else { "" }
        return "\(select) WHERE \(Order.visible(to: viewer)) \(from) ORDER BY works_order.id DESC LIMIT \(limit)"
    }
}

extension Viewer {
    func orders(after: RecordID?, _ tx: Transaction) throws -> (rows: [OrderRow], next: RecordID?) {
        let found = try tx.all(OrderRow.self, OrderRow.page(self, after: after, limit: OrderRow.pageSize + 1))
        return (Array(found.prefix(OrderRow.pageSize)), found.count > OrderRow.pageSize ? found[OrderRow.pageSize - 1].id : nil)
    }

    func orders(in binder: Binder, _ tx: Transaction) throws -> [OrderRow] {
        try tx.all(
            OrderRow.self,
            "\(OrderRow.select) WHERE \(Order.visible(to: self)) AND works_order.binder_id = \(binder.id) ORDER BY works_order.id DESC LIMIT 200"
        )
    }
}
