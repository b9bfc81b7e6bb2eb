import Store
import Values
import Web

extension Viewer {
    /// A new contact. The same id twice is one contact.
    func addContact(_ id: RecordID, _ form: ContactForm, to base: ContactBase, at now: Instant, _ tx: Transaction) throws {
        let (keeper, company) = try links(of: form, tx)
        let added = try tx.run(
            """
            INSERT INTO contact (\(ContactForm.columns)) VALUES \(form.row(firmID, id, base.id, keeper, company, now))
            ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        try keepRest(of: form, for: id, tx)
        try tx.index(entry(id, form, now))
        try record(Act(.created, Reference(.contact, id), title: form.name, detail: base.name), at: now, tx)
    }

    /// Saves what the form says; stale when somebody saved in between.
    func change(_ contact: Contact, _ form: ContactForm, at now: Instant, _ tx: Transaction) throws {
        let (keeper, company) = try links(of: form, tx)
        let before = try whole(contact, tx)
        let changed = try tx.run(
            """
            UPDATE contact SET name = \(form.name), sort_key = \(form.sortKey), given_name = \(form.givenName), family_name = \(form.familyName),
                nip = \(form.nip), regon = \(form.regon), krs = \(form.krs), pesel = \(form.pesel), email = \(form.email),
                phone = \(form.phone), street = \(form.street), postal_code = \(form.postalCode), city = \(form.city),
                city_key = \(form.city.collationKey), note = \(form.note), source = \(form.source), job_title = \(form.jobTitle),
                company_id = \(company?.id), keeper_id = \(keeper?.accountID), keeper_key = \(keeper?.name.collationKey ?? ""),
                changed_at = \(now), version = version + 1
            WHERE contact.firm_id = \(firmID) AND contact.id = \(contact.id) AND contact.version = \(Int64(form.version) ?? contact.version)
            """)
        guard changed == 1 else { throw Refusal.stale }
        try keepRest(of: form, for: contact.id, tx)
        try reindex([contact.id], tx)
        let changes = form.changes(from: before, own: try contactFields(tx))
        try record(Act(.changed, Reference(.contact, contact.id), title: form.name, changes: changes), at: now, tx)
    }

    /// The contact as its form shows it, with details, tags and the firm's fields.
    func whole(_ contact: Contact, _ tx: Transaction) throws -> ContactForm {
        var form = ContactForm(contact)
        form.details = try details(of: contact.id, tx)
        form.tags = try tags(of: [contact.id], tx)[contact.id]?.map(\.id) ?? []
        form.fields = try fieldValues(of: contact.id, tx)
        form.isWhole = true
        return form
    }

    /// The keeper and the company a form names; who is not there, or of another firm, is nobody.
    private func links(of form: ContactForm, _ tx: Transaction) throws -> (keeper: Employee?, company: Contact?) {
        let keeper = form.keeper.isEmpty ? nil : try employees(tx).first { String($0.accountID) == form.keeper }
        var company: Contact?
        if form.kind == .person, let id = RecordID(form.company) {
            company = try contact(id, tx)
            if company?.kind != .company { company = nil }
        }
        return (keeper, company)
    }

    private func keepRest(of form: ContactForm, for id: RecordID, _ tx: Transaction) throws {
        guard form.isWhole else { return }
        try setDetails(form.details, of: id, tx)
        let own = try contactFields(tx)
        for field in own { try setField(field, of: id, to: form.fields[field.id] ?? "", tx) }
        let known = Set(try tags(tx).map(\.id))
        try tx.run("DELETE FROM contact_tag WHERE firm_id = \(firmID) AND contact_id = \(id)")
        for tag in Set(form.tags).intersection(known).sorted() {
            try tx.run("INSERT INTO contact_tag (firm_id, contact_id, tag_id) VALUES (\(firmID), \(id), \(tag))")
        }
    }

    private func entry(_ id: RecordID, _ form: ContactForm, _ now: Instant) -> SearchEntry {
        SearchEntry(
            firm: firmID, kind: RecordKind.contact.rawValue, record: id, binder: nil, audience: 0, title: form.name, body: form.searchText,
            at: now)
    }

    /// Makes contacts findable by what they say now.
    func reindex(_ ids: [RecordID], _ tx: Transaction) throws {
        for contact in try contacts(ids, tx) {
            var form = try whole(contact, tx)
            (form.nip, form.phone) = (contact.nip, contact.phone)
            var entry = entry(contact.id, form, contact.changedAt)
            let notes = try notes(of: contact.id, limit: 200, tx)
            if !notes.isEmpty { entry.body += "\n" + notes.map(\.words).joined(separator: "\n") }
            try tx.index(entry)
        }
    }
}

extension ContactForm {
    /// The columns of a new contact, in the order of `row`.
    static let columns: SQL = """
        firm_id, id, base_id, kind, name, sort_key, given_name, family_name, nip, regon, krs, pesel, email, phone, street, postal_code,
        city, city_key, note, source, job_title, company_id, keeper_id, keeper_key, created_at, changed_at
        """

    func row(_ firm: RecordID, _ id: RecordID, _ base: RecordID, _ keeper: Employee?, _ company: Contact?, _ now: Instant) -> SQL {
        """
        (\(firm), \(id), \(base), \(kind.rawValue), \(name), \(sortKey), \(givenName), \(familyName), \(nip), \(regon), \(krs), \(pesel),
            \(email), \(phone), \(street), \(postalCode), \(city), \(city.collationKey), \(note), \(source), \(jobTitle), \(company?.id),
            \(keeper?.accountID), \(keeper?.name.collationKey ?? ""), \(now), \(now))
        """
    }

    /// Field by field, what is different from the saved contact.
    func changes(from before: ContactForm, own: [ContactField] = []) -> [Act.Change] {
        let bare = [
            ("nazwa", before.name, name), ("NIP", NIP(before.nip)?.stored ?? before.nip, nip), ("REGON", before.regon, regon),
            ("KRS", before.krs, krs), ("PESEL", PESEL(before.pesel)?.masked ?? "", PESEL(pesel)?.masked ?? ""),
            ("e-mail", before.email, email), ("telefon", PhoneNumber(before.phone)?.stored ?? before.phone, phone),
            ("ulica", before.street, street), ("kod", before.postalCode, postalCode), ("miejscowość", before.city, city),
            ("źródło", before.source, source), ("stanowisko", before.jobTitle, jobTitle), ("notatka", before.note, note),
        ]
        var pairs = bare
        if isWhole {
            pairs.append(
                ("dalsze numery i adresy", before.details.map(\.text).joined(separator: "; "), details.map(\.text).joined(separator: "; ")))
            pairs += own.map { ($0.name, before.fields[$0.id] ?? "", fields[$0.id] ?? "") }
        }
        return pairs.filter { $0.1 != $0.2 }.map { Act.Change(field: $0.0, before: $0.1, after: $0.2) }
    }
}
