import Store
import Values

extension Viewer {
    /// One page of a database in Polish order, or the matches of a search; `next` is the key the next page begins after.
    func contacts(in base: ContactBase, _ query: ContactQuery, _ tx: Transaction) throws -> (contacts: [ContactLine], next: String?) {
        let size = ContactQuery.pageSize
        let found = try query.words.isEmpty ? page(of: base, query, size + 1, tx) : matches(in: base, query, size + 1, tx)
        guard found.count > size else { return (found, nil) }
        return (Array(found.prefix(size)), query.words.isEmpty ? ContactQuery.key(after: found[size - 1]) : nil)
    }

    private func page(of base: ContactBase, _ query: ContactQuery, _ limit: Int, _ tx: Transaction) throws -> [ContactLine] {
        try tx.all(ContactLine.self, Self.contactPage(self, base.id, query, limit))
    }

    /// The list's query, for the test of its plan too.
    static func contactPage(_ viewer: Viewer, _ base: RecordID, _ query: ContactQuery, _ limit: Int) -> SQL {
        let from: SQL =
            if let after = query.after {
                "AND (contact.sort_key, contact.id) > (\(after.key), \(after.id))"
            } else if let letter = query.letter {
                "AND contact.sort_key >= \(letter.collationKey)"
            } else { "" }
        return """
            SELECT \(ContactLine.columns) FROM contact WHERE \(Contact.visible(to: viewer)) AND contact.base_id = \(base) \(from)
            ORDER BY contact.sort_key, contact.id LIMIT \(limit)
            """
    }

    private func matches(in base: ContactBase, _ query: ContactQuery, _ limit: Int, _ tx: Transaction) throws -> [ContactLine] {
        let hits = try tx.search(words: query.words, where: "search_entry.kind = 'contact'", limit: 200)
        guard !hits.isEmpty else { return [] }
        return try tx.all(
            ContactLine.self,
            """
            SELECT \(ContactLine.columns) FROM contact WHERE \(Contact.visible(to: self)) AND contact.base_id = \(base.id)
                AND contact.id IN \(list: hits.map(\.record)) ORDER BY contact.sort_key, contact.id LIMIT \(limit)
            """)
    }

    /// The newest contacts as a field shows them.
    func newestClients(_ limit: Int, _ tx: Transaction) throws -> [String] {
        try tx.all(
            ContactLabel.self,
            """
            SELECT contact.name, contact.city FROM contact WHERE \(Contact.visible(to: self)) AND \(Self.pickable)
            ORDER BY contact.id DESC LIMIT \(limit)
            """
        ).map(\.text)
    }

    private static let pickable: SQL = """
        EXISTS (SELECT 1 FROM contact_base WHERE contact_base.firm_id = contact.firm_id AND contact_base.id = contact.base_id
            AND contact_base.kind = 'contacts')
        """

    /// Contacts for a picker: never people of mailing databases.
    func pickContacts(_ words: String, limit: Int, _ tx: Transaction) throws -> [Contact] {
        let which: SQL
        if words.isEmpty {
            which = "1 = 1"
        } else {
            let hits = try tx.search(words: words, where: "search_entry.kind = 'contact'", limit: 100)
            guard !hits.isEmpty else { return [] }
            which = "contact.id IN \(list: hits.map(\.record))"
        }
        return try tx.all(
            Contact.self,
            """
            SELECT \(Contact.columns) FROM contact WHERE \(Contact.visible(to: self)) AND \(which) AND \(Self.pickable)
            ORDER BY contact.id DESC LIMIT \(limit)
            """)
    }
}

private struct ContactLabel: RowDecodable {
    let text: String

    init(row: Row) {
        text = Contact.label(name: row.text(0), city: row.text(1))
    }
}
