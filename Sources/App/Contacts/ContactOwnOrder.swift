import Store
import Values

/// A list in the order of one of the firm's fields: first who says something in it, then everybody else by name. Each part walks its own index,
/// and a page that comes to the end of one goes on in the other.
struct ContactOwnOrder {
    let viewer: Viewer
    let base: RecordID
    let query: ContactQuery
    let field: ContactField

    private enum Part: String {
        case saying = "="
        case silent = "-"
    }

    private var column: SQL { field.kind == .number ? "contact_value.number" : "contact_value.words" }

    func page(_ tx: Transaction) throws -> ContactList {
        guard let filter = try Viewer.contactFilter(viewer, base, query, tx) else { return ContactList() }
        let (limit, isBack) = (query.size + 1, query.before != nil)
        let place = (query.after ?? query.before).map { (part: Part(rawValue: String($0.value.prefix(1))) ?? .saying, key: $0) }
        var found: [ContactPlace] = []
        for part in isBack ? [Part.silent, .saying] : [.saying, .silent] {
            if let place, place.part != part, (place.part == .silent) != isBack { continue }
            let from = place.flatMap { $0.part == part ? $0.key : nil }
            found += try tx.all(ContactPlace.self, sql(part, filter, from: from, isBack: isBack, limit: limit - found.count))
            if found.count >= limit { break }
        }
        let hasMore = found.count > query.size
        if hasMore { found.removeLast() }
        if isBack { found.reverse() }
        func key(_ place: ContactPlace?) -> ContactQuery.Key? { place.map { .init($0.value, $0.contact.id) } }
        return ContactList(
            contacts: found.map(\.contact),
            previous: isBack ? (hasMore ? key(found.first) : nil) : (query.after == nil ? nil : key(found.first)),
            next: isBack ? key(found.last) : (hasMore ? key(found.last) : nil))
    }

    private func sql(_ part: Part, _ filter: SQL, from: ContactQuery.Key?, isBack: Bool, limit: Int) -> SQL {
        let text = String((from?.value ?? "").dropFirst())
        switch part {
        case .saying:
            let bound: SQL = field.kind == .number ? "\(Int64(text) ?? 0)" : "\(text)"
            let isDown = query.isDescending != isBack
            let after: SQL =
                from.map {
                    isDown
                        ? "AND (\(column), contact_value.contact_id) < (\(bound), \($0.id))"
                        : "AND (\(column), contact_value.contact_id) > (\(bound), \($0.id))"
                } ?? ""
            let order: SQL = isDown ? "\(column) DESC, contact_value.contact_id DESC" : "\(column), contact_value.contact_id"
            return """
                SELECT \(Contact.columns), '=' || \(column) FROM contact_value
                JOIN contact ON contact.firm_id = contact_value.firm_id AND contact.id = contact_value.contact_id
                WHERE contact_value.firm_id = \(viewer.firmID) AND contact_value.field_id = \(field.id) AND \(column) IS NOT NULL
                    AND \(filter) \(after) ORDER BY \(order) LIMIT \(limit)
                """
        case .silent:
            let after: SQL =
                from.map {
                    isBack
                        ? "AND (contact.sort_key, contact.id) < (\(text), \($0.id))"
                        : "AND (contact.sort_key, contact.id) > (\(text), \($0.id))"
                } ?? ""
            let order: SQL = isBack ? "contact.sort_key DESC, contact.id DESC" : "contact.sort_key, contact.id"
            return """
                SELECT \(Contact.columns), '-' || contact.sort_key FROM contact WHERE \(filter) \(after)
                    AND NOT EXISTS (SELECT 1 FROM contact_value WHERE contact_value.firm_id = contact.firm_id
                        AND contact_value.contact_id = contact.id AND contact_value.field_id = \(field.id) AND \(column) IS NOT NULL)
                ORDER BY \(order) LIMIT \(limit)
                """
        }
    }

    /// Both questions of a first page, for the test of their plans.
    func plans() throws -> [SQL] {
        guard let filter = try Viewer.contactFilter(viewer, base, query, nil) else { return [] }
        let isBack = query.before != nil
        return [Part.saying, .silent].map { sql($0, filter, from: query.after ?? query.before, isBack: isBack, limit: query.size + 1) }
    }
}

/// A contact with its place in the order.
private struct ContactPlace: RowDecodable {
    let contact: Contact
    let value: String

    init(row: Row) {
        contact = Contact(row: row)
        value = row.text(Contact.width)
    }
}
