import Store
import Values

extension Viewer {
    /// The columns a person chose for a list, or for one of its saved views; a view without a choice of its own shows what the list shows.
    func contactColumns(of base: RecordID, view: RecordID?, fields: [ContactField], _ tx: Transaction) throws -> [ContactColumn] {
        let kept = try tx.one(
            String.self,
            """
            SELECT contact_columns.keys FROM contact_columns WHERE contact_columns.firm_id = \(firmID)
                AND contact_columns.account_id = \(accountID) AND contact_columns.base_id = \(base)
                AND contact_columns.view_id IN (0, \(view ?? 0)) ORDER BY contact_columns.view_id DESC LIMIT 1
            """)
        guard let kept else { return ContactColumn.usual }
        return kept.split(separator: ",").compactMap { ContactColumn(String($0), fields: fields) }
    }

    /// Nil forgets the choice.
    func choose(_ columns: [ContactColumn]?, for base: ContactBase, view: RecordID?, _ tx: Transaction) throws {
        if let view {
            guard try contactViews(of: base.id, tx).contains(where: { $0.id == view }) else { return }
        }
        try tx.run(
            """
            DELETE FROM contact_columns WHERE contact_columns.firm_id = \(firmID) AND contact_columns.account_id = \(accountID)
                AND contact_columns.base_id = \(base.id) AND contact_columns.view_id = \(view ?? 0)
            """)
        guard let columns else { return }
        try tx.run(
            """
            INSERT INTO contact_columns (firm_id, account_id, base_id, view_id, keys)
            VALUES (\(firmID), \(accountID), \(base.id), \(view ?? 0), \(columns.map(\.key).joined(separator: ",")))
            """)
    }

    /// What these contacts say in those of the firm's fields that a list shows.
    func ownValues(of contacts: [RecordID], _ columns: [ContactColumn], _ tx: Transaction) throws -> [RecordID: [RecordID: String]] {
        let fields = columns.compactMap { if case .own(let field) = $0 { field } else { nil } }
        guard !fields.isEmpty, !contacts.isEmpty else { return [:] }
        let values = try tx.all(
            OwnValue.self,
            """
            SELECT contact_value.contact_id, contact_value.field_id, contact_value.value FROM contact_value
            WHERE contact_value.firm_id = \(firmID) AND contact_value.contact_id IN \(list: contacts)
                AND contact_value.field_id IN \(list: fields)
            """)
        return Dictionary(grouping: values, by: \.contact).mapValues { Dictionary($0.map { ($0.field, $0.value) }) { first, _ in first } }
    }
}

private struct OwnValue: RowDecodable {
    let contact: RecordID
    let field: RecordID
    let value: String

    init(row: Row) {
        contact = row.int64(0)
        field = row.int64(1)
        value = row.text(2)
    }
}
