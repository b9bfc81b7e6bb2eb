import Store
import Values
import Web

extension Viewer {
    /// A new contact. The same id twice is one contact.
    func addContact(_ id: RecordID, _ form: ContactForm, to base: ContactBase, at now: Instant, _ tx: Transaction) throws {
        let added = try tx.run(
            """
            INSERT INTO contact (firm_id, id, base_id, kind, name, sort_key, given_name, family_name, nip, email, phone, street, postal_code,
                city, note, created_at, changed_at)
            VALUES (\(firmID), \(id), \(base.id), \(form.kind.rawValue), \(form.name), \(form.sortKey), \(form.givenName), \(form.familyName),
                \(form.nip), \(form.email), \(form.phone), \(form.street), \(form.postalCode), \(form.city), \(form.note), \(now), \(now))
            ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        try tx.index(entry(id, form, now))
        try record(Act(.created, Reference(.contact, id), title: form.name, detail: base.name), at: now, tx)
    }

    /// Saves what the form says; stale when somebody saved in between.
    func change(_ contact: Contact, _ form: ContactForm, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE contact SET name = \(form.name), sort_key = \(form.sortKey), given_name = \(form.givenName), family_name = \(form.familyName),
                nip = \(form.nip), email = \(form.email), phone = \(form.phone), street = \(form.street), postal_code = \(form.postalCode),
                city = \(form.city), note = \(form.note), changed_at = \(now), version = version + 1
            WHERE contact.firm_id = \(firmID) AND contact.id = \(contact.id) AND contact.version = \(Int64(form.version) ?? contact.version)
            """)
        guard changed == 1 else { throw Refusal.stale }
        try tx.index(entry(contact.id, form, now))
        try record(Act(.changed, Reference(.contact, contact.id), title: form.name, changes: form.changes(from: contact)), at: now, tx)
    }

    private func entry(_ id: RecordID, _ form: ContactForm, _ now: Instant) -> SearchEntry {
        SearchEntry(
            firm: firmID, kind: RecordKind.contact.rawValue, record: id, binder: nil, audience: 0, title: form.name, body: form.searchText,
            at: now)
    }
}

extension ContactForm {
    /// Field by field, what is different from the saved contact.
    func changes(from contact: Contact) -> [Act.Change] {
        [
            ("nazwa", contact.name, name), ("NIP", contact.nip, nip), ("e-mail", contact.email, email), ("telefon", contact.phone, phone),
            ("ulica", contact.street, street), ("kod", contact.postalCode, postalCode), ("miejscowość", contact.city, city),
            ("notatka", contact.note, note),
        ]
        .filter { $0.1 != $0.2 }.map { Act.Change(field: $0.0, before: $0.1, after: $0.2) }
    }
}
