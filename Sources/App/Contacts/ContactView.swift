import Store
import Values

/// Filters and order that a person keeps under a name.
struct ContactView: RowDecodable, Sendable {
    let id: RecordID
    let baseID: RecordID
    let name: String
    let query: String

    static let columns: SQL = "contact_view.id, contact_view.base_id, contact_view.name, contact_view.query"

    init(row: Row) {
        id = row.int64(0)
        baseID = row.int64(1)
        name = row.text(2)
        query = row.text(3)
    }
}

extension Viewer {
    /// The person's own views of a database.
    func contactViews(of base: RecordID, _ tx: Transaction) throws -> [ContactView] {
        try tx.all(
            ContactView.self,
            """
            SELECT \(ContactView.columns) FROM contact_view WHERE contact_view.firm_id = \(firmID) AND contact_view.base_id = \(base)
                AND contact_view.account_id = \(accountID) ORDER BY contact_view.id LIMIT 50
            """)
    }

    func addView(_ id: RecordID, name: String, _ query: ContactQuery, base: RecordID, _ tx: Transaction) throws {
        let text = ContactQuery.text(query.filterPairs + query.orderPairs.filter { $0.name != "widok" })
        try tx.run(
            """
            INSERT INTO contact_view (firm_id, id, base_id, account_id, name, query)
            VALUES (\(firmID), \(id), \(base), \(accountID), \(name), \(text)) ON CONFLICT (firm_id, id) DO NOTHING
            """)
    }

    func removeView(_ id: RecordID, _ tx: Transaction) throws -> RecordID? {
        try tx.one(
            RecordID.self,
            "DELETE FROM contact_view WHERE firm_id = \(firmID) AND id = \(id) AND account_id = \(accountID) RETURNING base_id")
    }
}
