import Store
import Values

extension Viewer {
    private static let fewHits = 2_000

    /// The condition of a list with all its filters; nil when words were asked for that match nothing.
    static func contactFilter(_ viewer: Viewer, _ base: RecordID, _ query: ContactQuery, _ tx: Transaction?) throws -> SQL? {
        var conditions: [SQL] = [Contact.visible(to: viewer)]
        if query.words.isEmpty {
            conditions.append("contact.base_id = \(base)")
        } else {
            let kind = RecordKind.contact.rawValue
            guard let tx, let records = try tx.records(matching: query.words, kind: kind) else { return nil }
            // Plus zero: of few that have the words each is looked up, instead of walking the whole database in its order.
            let isRare = try !tx.hasMore(than: fewHits, matching: query.words, kind: kind)
            conditions.append(isRare ? "contact.base_id + 0 = \(base)" : "contact.base_id = \(base)")
            conditions.append("contact.id IN \(records)")
        }
        if !query.tags.isEmpty {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM contact_tag WHERE contact_tag.firm_id = contact.firm_id AND contact_tag.contact_id = contact.id
                    AND contact_tag.tag_id IN \(list: query.tags))
                """)
        }
        if query.keeper == ContactQuery.nobody {
            conditions.append("contact.keeper_id IS NULL")
        } else if let keeper = RecordID(query.keeper) {
            conditions.append("contact.keeper_id = \(keeper)")
        }
        if !query.city.isEmpty {
            let key = query.city.collationKey
            conditions.append("contact.city_key >= \(key) AND contact.city_key < \(key + "\u{10FFFF}")")
        }
        // Plus zero: the index that gives the order stays the one that is walked.
        if let day = DayDate(text: query.contactFrom) { conditions.append("contact.last_contact_at + 0 >= \(day.start)") }
        if let day = DayDate(text: query.contactTo) {
            conditions.append(
                "contact.last_contact_at + 0 < \(DayDate(number: Int(day.number) + 1).start) AND contact.last_contact_at + 0 > 0")
        }
        if query.isUntouched { conditions.append("contact.last_contact_at + 0 = 0") }
        conditions += query.fields.compactMap(Self.condition)
        return .joined(conditions, by: " AND ")
    }

    private static func condition(_ filter: ContactQuery.FieldFilter) -> SQL? {
        var parts: [SQL] = []
        let words = filter.value.folded
        if !words.isEmpty { parts.append("contact_value.words >= \(words) AND contact_value.words < \(words + "\u{10FFFF}")") }
        for (bound, isFrom) in [(filter.from, true), (filter.to, false)] where !bound.isEmpty {
            if let day = DayDate(bound) {
                parts.append(isFrom ? "contact_value.words >= \(day.text)" : "contact_value.words <= \(day.text)")
            } else if let number = Quantity(bound) {
                parts.append(isFrom ? "contact_value.number >= \(number.thousandths)" : "contact_value.number <= \(number.thousandths)")
            }
        }
        guard !parts.isEmpty else { return nil }
        return """
            EXISTS (SELECT 1 FROM contact_value WHERE contact_value.firm_id = contact.firm_id AND contact_value.contact_id = contact.id
                AND contact_value.field_id = \(filter.field) AND \(SQL.joined(parts, by: " AND ")))
            """
    }
}
