import Store
import Values

/// Which of some rows are about contacts that the database already has: the same NIP or e-mail address, the same telephone under the same
/// name, or, where a row has none of these, the same name in the same town.
struct ImportKnown {
    private var byKey: [String: Contact] = [:]

    init(_ rows: [ImportRow], base: RecordID, _ viewer: Viewer, _ tx: Transaction) throws {
        let forms = rows.map(\.form)
        let columns: [(SQL, [String])] = [
            ("contact.nip", forms.map(\.nip)), ("contact.email", forms.map(\.email)), ("contact.sort_key", forms.map(\.sortKey)),
        ]
        for (column, values) in columns {
            let asked = Set(values).subtracting([""]).sorted()
            guard !asked.isEmpty else { continue }
            let found = try tx.all(
                Contact.self,
                """
                SELECT \(Contact.columns) FROM contact WHERE \(Contact.visible(to: viewer)) AND contact.base_id = \(base)
                    AND \(column) IN \(list: asked) LIMIT 5000
                """)
            for contact in found {
                for key in Self.keys(ContactForm(stored: contact)) where byKey[key] == nil { byKey[key] = contact }
                let bare = Self.bare(ContactForm(stored: contact))
                if byKey[bare] == nil { byKey[bare] = contact }
            }
        }
    }

    func match(_ form: ContactForm) -> Contact? {
        Self.keys(form).compactMap { byKey[$0] }.first
    }

    /// By what a form is recognised.
    static func keys(_ form: ContactForm) -> [String] {
        var keys: [String] = []
        if !form.nip.isEmpty { keys.append("nip " + form.nip) }
        if !form.email.isEmpty { keys.append("mail " + form.email) }
        if !form.phone.isEmpty { keys.append("tel \(form.phone) \(form.sortKey)") }
        return keys.isEmpty ? [bare(form)] : keys
    }

    private static func bare(_ form: ContactForm) -> String { "name \(form.sortKey) \(form.city.collationKey)" }
}
