import Store
import Values
import Web

/// Lists in the order in which records were made: the number of the last one is the cursor.
extension Viewer {
    func apiContacts(base: RecordID?, company: RecordID?, tag: RecordID?, after: RecordID, limit: Int, _ tx: Transaction) throws
        -> [APIContact]
    {
        var conditions = [Contact.visible(to: self)]
        if let base { conditions.append("contact.base_id = \(base)") }
        if let company { conditions.append("contact.company_id = \(company)") }
        if let tag {
            conditions.append(
                """
                contact.id IN (SELECT contact_tag.contact_id FROM contact_tag WHERE contact_tag.firm_id = \(firmID)
                    AND contact_tag.tag_id = \(tag) AND contact_tag.contact_id > \(after))
                """)
        }
        let found: [Contact] = try page(
            Contact.columns, "contact", SQL.joined(conditions, by: " AND "), after, limit, tx)
        return try apiContacts(found, tx)
    }

    /// Contacts with their further numbers and addresses, tags and the firm's own fields.
    func apiContacts(_ contacts: [Contact], _ tx: Transaction) throws -> [APIContact] {
        guard !contacts.isEmpty else { return [] }
        let ids = contacts.map(\.id)
        let (tags, known) = (try tags(of: ids, tx), Set(try contactFields(tx).map(\.id)))
        let details = try tx.all(
            ContactPart<ContactDetail>.self,
            """
            SELECT \(ContactDetail.columns), contact_detail.contact_id FROM contact_detail
            WHERE contact_detail.firm_id = \(firmID) AND contact_detail.contact_id IN \(list: ids) ORDER BY contact_detail.position
            """)
        let values = try tx.all(
            ContactPart<FieldValue>.self,
            """
            SELECT field_id, value, '', '', '', '', contact_id FROM contact_value
            WHERE firm_id = \(firmID) AND contact_id IN \(list: ids)
            """)
        let (lines, fields) = (Dictionary(grouping: details, by: \.contact), Dictionary(grouping: values, by: \.contact))
        return contacts.map { contact in
            let own = (fields[contact.id] ?? []).filter { known.contains($0.part.field) }.map { ($0.part.field, $0.part.value) }
            return APIContact(
                contact: contact, details: (lines[contact.id] ?? []).map(\.part), tags: tags[contact.id] ?? [],
                fields: Dictionary(own) { first, _ in first })
        }
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

    func apiDocuments(folder: Folder, after: RecordID, limit: Int, _ tx: Transaction) throws -> [Document] {
        let within: SQL = "\(Document.visible(to: self)) AND document.folder_id = \(folder.id)"
        return try page(Document.columns, "document", within, after, limit, tx)
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

/// Something of a contact, in six columns, and the contact's id behind them.
private struct ContactPart<Part: RowDecodable>: RowDecodable {
    let part: Part
    let contact: RecordID

    init(row: Row) throws {
        part = try Part(row: row)
        contact = row.int64(6)
    }
}
