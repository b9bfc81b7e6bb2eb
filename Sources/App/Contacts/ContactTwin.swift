import Store
import Values
import Web

/// A contact that is likely the same as another, and why it seems so.
struct ContactTwin: Sendable {
    let contact: Contact
    let reason: String
}

extension Viewer {
    /// Contacts of the firm that share a number, an address or the whole name with what is typed, of any database.
    func twins(of form: ContactForm, besides own: RecordID = 0, limit: Int = 5, _ tx: Transaction) throws -> [ContactTwin] {
        let bases = try contactBases(tx).map(\.id)
        guard !bases.isEmpty else { return [] }
        var found: [ContactTwin] = []
        func add(_ reason: String, _ condition: SQL) throws {
            guard found.count < limit else { return }
            let more = try tx.all(
                Contact.self,
                """
                SELECT \(Contact.columns) FROM contact WHERE \(Contact.visible(to: self)) AND contact.id <> \(own) AND \(condition)
                LIMIT \(limit)
                """)
            for contact in more where !found.contains(where: { $0.contact.id == contact.id }) {
                found.append(ContactTwin(contact: contact, reason: reason))
            }
        }
        if let nip = NIP(form.nip)?.stored { try add(t("ten sam NIP"), "contact.nip = \(nip)") }
        if let email = EmailAddress(form.email)?.stored { try add(t("ten sam e-mail"), "contact.email = \(email)") }
        if let phone = PhoneNumber(form.phone)?.stored {
            try add(t("ten sam telefon"), "contact.base_id IN \(list: bases) AND contact.phone = \(phone)")
        }
        let key = form.sortKey
        if key.utf8.count >= 5, form.kind == .company || !form.givenName.isEmpty {
            try add(t("ta sama nazwa"), "contact.base_id IN \(list: bases) AND contact.sort_key = \(key)")
        }
        return Array(found.prefix(limit))
    }
}

/// What the form shows while it is typed.
struct ContactTwinsNote {
    var twins: [ContactTwin]

    var html: HTML {
        guard !twins.isEmpty else { return .empty }
        return note(
            html: """
                <ul>\(each: twins, { twin in
                    "<li><a href=\"\(Places.contact(twin.contact.id))\" target=\"_blank\">\(twin.contact.name)</a> <span class=\"soft\">\([twin.contact.city, twin.reason].filter { !$0.isEmpty }.joined(separator: ", "))</span></li>"
                })</ul>
                """, .warn, title: t("Czy to nie ktoś, kogo już masz?"))
    }
}
