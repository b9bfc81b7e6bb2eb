import Store
import Values
import Web

/// Lists in the order in which records were made: the number of the last one is the cursor.
extension Viewer {
    func apiContactBases(after: RecordID, limit: Int, _ tx: Transaction) throws -> [ContactBase] {
        try Array(contactBases(tx).filter { $0.id > after }.sorted { $0.id < $1.id }.prefix(limit))
    }

    func apiContactBase(_ id: RecordID, _ tx: Transaction) throws -> ContactBase {
        do { return try contactBase(id, tx) } catch Refusal.missing { throw APIProblem.fields(["base": "there is no such database"]) }
    }

    func apiContacts(base: RecordID?, after: RecordID, limit: Int, _ tx: Transaction) throws -> [Contact] {
        let within: SQL = base.map { "AND contact.base_id = \($0)" } ?? ""
        return try page(Contact.columns, "contact", "\(Contact.visible(to: self)) \(within)", after, limit, tx)
    }

    func apiBinders(after: RecordID, limit: Int, _ tx: Transaction) throws -> [Binder] {
        try page(Binder.columns, "binder", Binder.visible(to: self), after, limit, tx)
    }

    func apiPrices(after: RecordID, limit: Int, _ tx: Transaction) throws -> [PriceListItem] {
        try page(PriceListItem.columns, "price_list_item", PriceListItem.visible(to: self), after, limit, tx)
    }

    func apiOffers(binder: RecordID?, after: RecordID, limit: Int, _ tx: Transaction) throws -> [Offer] {
        try page(Offer.columns, "offer", Offer.visible(to: self), of: binder, after, limit, tx)
    }

    func apiOrders(binder: RecordID?, after: RecordID, limit: Int, _ tx: Transaction) throws -> [Order] {
        try page(Order.columns, "works_order", Order.visible(to: self), of: binder, after, limit, tx)
    }

    func apiLetters(binder: RecordID?, after: RecordID, limit: Int, _ tx: Transaction) throws -> [Letter] {
        try page(Letter.columns, "letter", Letter.visible(to: self), of: binder, after, limit, tx)
    }

    func apiDocuments(binder: RecordID?, after: RecordID, limit: Int, _ tx: Transaction) throws -> [Document] {
        try page(Document.columns, "document", Document.visible(to: self), of: binder, after, limit, tx)
    }

    private func page<Record: RowDecodable>(
        _ columns: SQL, _ table: StaticString, _ visible: SQL, of binder: RecordID? = nil, _ after: RecordID, _ limit: Int,
        _ tx: Transaction
    ) throws -> [Record] {
        let within: SQL = binder.map { "AND \(name: table).binder_id = \($0)" } ?? ""
        return try tx.all(
            Record.self,
            """
            SELECT \(columns) FROM \(name: table) WHERE \(visible) \(within) AND \(name: table).id > \(after)
            ORDER BY \(name: table).id LIMIT \(limit)
            """)
    }
}
