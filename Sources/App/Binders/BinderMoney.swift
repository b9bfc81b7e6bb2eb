import Store
import Values

/// What was offered and ordered in a binder, in gross.
struct BinderMoney: RowDecodable, Sendable {
    let offered: Money
    let openOffers: Int
    let ordered: Money
    let orders: Int

    init(row: Row) {
        offered = row.money(0)
        openOffers = row.int(1)
        ordered = row.money(2)
        orders = row.int(3)
    }

    static func load(_ binder: Binder, _ tx: Transaction) throws -> BinderMoney? {
        let offers: SQL = """
            FROM offer WHERE offer.firm_id = \(binder.firmID) AND offer.binder_id = \(binder.id) AND offer.sent_at IS NOT NULL
                AND offer.answer IS NULL AND \(Trash.absent(.offer, firm: binder.firmID, id: "offer.id"))
            """
        let orders: SQL = """
            FROM works_order WHERE works_order.firm_id = \(binder.firmID) AND works_order.binder_id = \(binder.id)
                AND \(Trash.absent(.order, firm: binder.firmID, id: "works_order.id"))
            """
        return try tx.one(
            BinderMoney.self,
            """
            SELECT (SELECT CAST(coalesce(sum(offer.gross), 0) AS BIGINT) \(offers)), (SELECT count(*) \(offers)),
                (SELECT CAST(coalesce(sum(works_order.gross), 0) AS BIGINT) \(orders)), (SELECT count(*) \(orders))
            """)
    }
}
