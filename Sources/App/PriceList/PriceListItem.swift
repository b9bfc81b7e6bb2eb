import Store
import Values
import Web

/// Something the firm sells by the unit, with its net price.
struct PriceListItem: RowDecodable, Sendable {
    let id: RecordID
    let chapter: String
    let name: String
    let sortKey: String
    let note: String
    let unit: String
    let netPrice: Money
    let vatRate: VATRate
    let changedAt: Instant
    let version: Int64

    static let columns: SQL = """
        price_list_item.id, price_list_item.chapter, price_list_item.name, price_list_item.sort_key, price_list_item.note, price_list_item.unit,
        price_list_item.net_price, price_list_item.vat_rate, price_list_item.changed_at, price_list_item.version
        """

    init(row: Row) {
        id = row.int64(0)
        chapter = row.text(1)
        name = row.text(2)
        sortKey = row.text(3)
        note = row.text(4)
        unit = row.text(5)
        netPrice = row.money(6)
        vatRate = row.vatRate(7)
        changedAt = row.instant(8)
        version = row.int64(9)
    }

    /// The price list is the office's own.
    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.isEmployee else { return "1 = 0" }
        return
            "price_list_item.firm_id = \(viewer.firmID) AND \(Trash.absent(.priceListItem, firm: viewer.firmID, id: "price_list_item.id"))"
    }
}

extension Viewer {
    func priceListItem(_ id: RecordID, _ tx: Transaction) throws -> PriceListItem {
        let found = try tx.one(
            PriceListItem.self,
            "SELECT \(PriceListItem.columns) FROM price_list_item WHERE price_list_item.id = \(id) AND \(PriceListItem.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }
}
