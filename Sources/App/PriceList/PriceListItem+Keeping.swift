import Store
import Values
import Web

/// What a form said about an item, checked.
struct PriceListValues: Sendable, Equatable {
    var chapter: String
    var name: String
    var note: String
    var unit: String
    var netPrice: Money
    var vatRate: VATRate
}

extension Viewer {
    /// A new item. The same id twice is one item.
    func addPriceListItem(_ id: RecordID, _ values: PriceListValues, at now: Instant, _ tx: Transaction) throws {
        let added = try tx.run(
            """
            INSERT INTO price_list_item (firm_id, id, chapter, name, sort_key, note, unit, net_price, vat_rate, changed_at)
            VALUES (\(firmID), \(id), \(values.chapter), \(values.name), \(values.name.collationKey), \(values.note), \(values.unit),
                \(values.netPrice), \(values.vatRate), \(now)) ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        try tx.index(entry(id, values, now))
        try record(Act(.created, Reference(.priceListItem, id), title: values.name), at: now, tx)
    }

    /// Saves what the form says; stale when somebody saved in between.
    func change(_ item: PriceListItem, to values: PriceListValues, version: Int64, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE price_list_item SET chapter = \(values.chapter), name = \(values.name), sort_key = \(values.name.collationKey),
                note = \(values.note), unit = \(values.unit), net_price = \(values.netPrice), vat_rate = \(values.vatRate), changed_at = \(now),
                version = version + 1
            WHERE price_list_item.firm_id = \(firmID) AND price_list_item.id = \(item.id) AND price_list_item.version = \(version)
            """)
        guard changed == 1 else { throw Refusal.stale }
        try tx.index(entry(item.id, values, now))
        try record(
            Act(.changed, Reference(.priceListItem, item.id), title: values.name, changes: values.changes(from: PriceListValues(item))),
            at: now, tx)
    }

    private func entry(_ id: RecordID, _ values: PriceListValues, _ now: Instant) -> SearchEntry {
        SearchEntry(
            firm: firmID, kind: RecordKind.priceListItem.rawValue, record: id, title: values.name,
            body: [values.chapter, values.note].joined(separator: "\n"), at: now)
    }
}

extension PriceListValues {
    init(_ item: PriceListItem) {
        self.init(chapter: item.chapter, name: item.name, note: item.note, unit: item.unit, netPrice: item.netPrice, vatRate: item.vatRate)
    }

    func changes(from before: PriceListValues) -> [Act.Change] {
        [
            ("rozdział", before.chapter, chapter), ("nazwa", before.name, name), ("opis", before.note, note),
            ("jednostka", before.unit, unit),
            ("cena netto", before.netPrice.text, netPrice.text), ("VAT", before.vatRate.label, vatRate.label),
        ]
        .filter { $0.1 != $0.2 }.map { Act.Change(field: $0.0, before: $0.1, after: $0.2) }
    }
}
