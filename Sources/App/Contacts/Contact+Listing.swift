import Store
import Values

extension ContactSort {
    var column: SQL {
        switch self {
        case .name: "contact.sort_key"
        case .phone: "contact.phone"
        case .email: "contact.email"
        case .city: "contact.city_key"
        case .last: "contact.last_contact_at"
        case .keeper: "contact.keeper_key"
        case .nip: "contact.nip"
        case .added: "contact.created_at"
        }
    }

    /// The value of the column as it stands in an address.
    func value(of contact: Contact) -> String {
        switch self {
        case .name: contact.sortKey
        case .phone: contact.phone
        case .email: contact.email
        case .city: contact.cityKey
        case .last: String(contact.lastContactAt.milliseconds)
        case .keeper: contact.keeperKey
        case .nip: contact.nip
        case .added: String(contact.createdAt.milliseconds)
        }
    }

    fileprivate func bound(_ key: ContactQuery.Key) -> SQL {
        self == .last || self == .added ? "(\(Int64(key.value) ?? 0), \(key.id))" : "(\(key.value), \(key.id))"
    }
}

/// One page of a list and the keys of its neighbours.
struct ContactList: Sendable {
    var contacts: [Contact] = []
    var previous: ContactQuery.Key?
    var next: ContactQuery.Key?
}

extension Viewer {
    /// One page of a database in the order that was asked for.
    func contacts(in base: ContactBase, _ query: ContactQuery, _ tx: Transaction) throws -> ContactList {
        if let id = query.ownSort, let field = try contactFields(tx).first(where: { $0.id == id }) {
            return try ContactOwnOrder(viewer: self, base: base.id, query: query, field: field).page(tx)
        }
        guard let page = try Self.contactPage(self, base.id, query, query.size + 1, tx) else { return ContactList() }
        var found = try tx.all(Contact.self, page)
        let hasMore = found.count > query.size
        if hasMore { found.removeLast() }
        if query.before != nil { found.reverse() }
        func key(_ contact: Contact?) -> ContactQuery.Key? { contact.map { .init(query.sort.value(of: $0), $0.id) } }
        let isBack = query.before != nil
        return ContactList(
            contacts: found, previous: isBack ? (hasMore ? key(found.first) : nil) : (query.after == nil ? nil : key(found.first)),
            next: isBack ? key(found.last) : (hasMore ? key(found.last) : nil))
    }

    /// The list's query, for the test of its plan too; nil when the words can match nothing.
    static func contactPage(_ viewer: Viewer, _ base: RecordID, _ query: ContactQuery, _ limit: Int, _ tx: Transaction?) throws -> SQL? {
        guard let filter = try contactFilter(viewer, base, query, tx) else { return nil }
        let column = query.sort.column
        let isDown = query.isDescending != (query.before != nil)
        let from: SQL =
            if let key = query.after ?? query.before {
                isDown ? "AND (\(column), contact.id) < \(query.sort.bound(key))" : "AND (\(column), contact.id) > \(query.sort.bound(key))"
            } else if let letter = query.letter {
                "AND contact.sort_key >= \(letter.collationKey)"
            } else { "" }
        let order: SQL = isDown ? "\(column) DESC, contact.id DESC" : "\(column), contact.id"
        return "SELECT \(Contact.columns) FROM contact WHERE \(filter) \(from) ORDER BY \(order) LIMIT \(limit)"
    }

    /// How many contacts fit, counted up to a bound: `10001` means more than ten thousand.
    func countContacts(in base: ContactBase, _ query: ContactQuery, upTo bound: Int, _ tx: Transaction) throws -> Int {
        guard query.isFiltered else { return Int(base.count) }
        guard let filter = try Self.contactFilter(self, base.id, query, tx) else { return 0 }
        let count = try tx.one(
            Int64.self, "SELECT count(*) FROM (SELECT 1 FROM contact WHERE \(filter) LIMIT \(bound + 1)) AS fitting")
        return Int(count ?? 0)
    }

    /// The ids that fit, in the order of the ids, for work that goes through all of them.
    func contactIDs(in base: RecordID, _ query: ContactQuery, after: RecordID, limit: Int, _ tx: Transaction) throws -> [RecordID] {
        guard let question = try Self.contactIDs(self, base, query, after: after, limit: limit, tx) else { return [] }
        return try tx.all(RecordID.self, question)
    }

    static func contactIDs(_ viewer: Viewer, _ base: RecordID, _ query: ContactQuery, after: RecordID, limit: Int, _ tx: Transaction?)
        throws
        -> SQL?
    {
        guard let filter = try contactFilter(viewer, base, query, tx) else { return nil }
        return "SELECT contact.id FROM contact WHERE \(filter) AND contact.id > \(after) ORDER BY contact.id LIMIT \(limit)"
    }

    /// The newest contacts as a field shows them.
    func newestClients(_ limit: Int, _ tx: Transaction) throws -> [String] { try newestPickable(limit, tx).map(\.label) }

    /// The newest of each database whose people may be chosen, from the end of its index: a mailing database beside it may be far larger.
    private func newestPickable(_ limit: Int, _ tx: Transaction) throws -> [Contact] {
        let bases = try contactBases(tx).filter { $0.kind == .contacts }.prefix(100)
        let newest = try bases.flatMap { try tx.all(Contact.self, Self.newest(self, $0.id, limit: limit)) }
        let sorted = newest.sorted { ($0.createdAt.milliseconds, $0.id) > ($1.createdAt.milliseconds, $1.id) }
        return Array(sorted.prefix(limit))
    }

    /// The newest contacts of one database.
    static func newest(_ viewer: Viewer, _ base: RecordID, limit: Int) -> SQL {
        """
        SELECT \(Contact.columns) FROM contact WHERE \(Contact.visible(to: viewer)) AND contact.base_id = \(base)
        ORDER BY contact.created_at DESC, contact.id DESC LIMIT \(limit)
        """
    }

    /// Contacts for a picker: never people of mailing databases.
    func pickContacts(_ words: String, limit: Int, _ tx: Transaction) throws -> [Contact] {
        guard !words.isEmpty else { return try newestPickable(limit, tx) }
        let hits = try tx.search(
            words: words,
            where: """
                search_entry.kind = 'contact' AND EXISTS (SELECT 1 FROM contact WHERE \(Contact.visible(to: self))
                    AND contact.id = search_entry.record AND \(Contact.pickable))
                """, limit: limit)
        return try contacts(hits.map(\.record), tx).enumerated()
            .sorted { ($0.element.name.nearness(to: words), $0.offset) < ($1.element.name.nearness(to: words), $1.offset) }.map(\.element)
    }
}
