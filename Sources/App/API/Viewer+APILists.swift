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
        return try tx.all(
            Contact.self,
            """
            SELECT \(Contact.columns) FROM contact WHERE \(Contact.visible(to: self)) \(within) AND contact.id > \(after)
            ORDER BY contact.id LIMIT \(limit)
            """)
    }

    func apiBinders(after: RecordID, limit: Int, _ tx: Transaction) throws -> [Binder] {
        try tx.all(
            Binder.self,
            """
            SELECT \(Binder.columns) FROM binder WHERE \(Binder.visible(to: self)) AND binder.id > \(after) ORDER BY binder.id LIMIT \(limit)
            """)
    }

    func apiPrices(after: RecordID, limit: Int, _ tx: Transaction) throws -> [PriceListItem] {
        try tx.all(
            PriceListItem.self,
            """
            SELECT \(PriceListItem.columns) FROM price_list_item WHERE \(PriceListItem.visible(to: self)) AND price_list_item.id > \(after)
            ORDER BY price_list_item.id LIMIT \(limit)
            """)
    }

    func apiOffers(binder: RecordID?, after: RecordID, limit: Int, _ tx: Transaction) throws -> [Offer] {
        let within: SQL = binder.map { "AND offer.binder_id = \($0)" } ?? ""
        return try tx.all(
            Offer.self,
            """
            SELECT \(Offer.columns) FROM offer WHERE \(Offer.visible(to: self)) \(within) AND offer.id > \(after)
            ORDER BY offer.id LIMIT \(limit)
            """)
    }

    func apiOrders(binder: RecordID?, after: RecordID, limit: Int, _ tx: Transaction) throws -> [Order] {
        let within: SQL = binder.map { "AND works_order.binder_id = \($0)" } ?? ""
        return try tx.all(
            Order.self,
            """
            SELECT \(Order.columns) FROM works_order WHERE \(Order.visible(to: self)) \(within) AND works_order.id > \(after)
            ORDER BY works_order.id LIMIT \(limit)
            """)
    }

    func apiLetters(binder: RecordID?, after: RecordID, limit: Int, _ tx: Transaction) throws -> [Letter] {
        let within: SQL = binder.map { "AND letter.binder_id = \($0)" } ?? ""
        return try tx.all(
            Letter.self,
            """
            SELECT \(Letter.columns) FROM letter WHERE \(Letter.visible(to: self)) \(within) AND letter.id > \(after)
            ORDER BY letter.id LIMIT \(limit)
            """)
    }

    func apiDocuments(binder: RecordID?, after: RecordID, limit: Int, _ tx: Transaction) throws -> [Document] {
        let within: SQL = binder.map { "AND document.binder_id = \($0)" } ?? ""
        return try tx.all(
            Document.self,
            """
            SELECT \(Document.columns) FROM document WHERE \(Document.visible(to: self)) \(within) AND document.id > \(after)
            ORDER BY document.id LIMIT \(limit)
            """)
    }
}
