import Store
import Values
import Web

extension Viewer {
    /// Opens a binder for a contact: folders from the template; a building also gets stages, particulars and a mail address.
    /// The same id twice is one binder.
    func openBinder(_ id: RecordID, _ form: BinderForm, at now: Instant, _ tx: Transaction) throws {
        let contact = try pickableContact(RecordID(form.contact) ?? 0, tx)
        let kind = Binder.Kind(rawValue: form.kind) ?? .plain
        let mailName = kind == .building ? try BinderMailName.free(for: form.name, tx) : nil
        let added = try tx.run(
            """
            INSERT INTO binder (firm_id, id, kind, contact_id, name, street, postal_code, city, mail_name, created_at)
            VALUES (\(firmID), \(id), \(kind.rawValue), \(contact.id), \(form.name), \(form.street), \(form.postalCode), \(form.city),
                \(mailName), \(now)) ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        try makeFolders(in: id, tx)
        if kind == .building {
            try makeStages(in: id, tx)
            try makeParticulars(in: id, form, contact, tx)
        }
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.binder.rawValue, record: id, binder: id, audience: 0, title: form.name,
                body: [form.street, form.postalCode, form.city, contact.name].joined(separator: " "), at: now))
        try record(Act(.created, Reference(.binder, id), title: form.name, binder: id, zone: true, detail: contact.name), at: now, tx)
    }

    /// A contact that may be picked: not from a mailing database.
    func pickableContact(_ id: RecordID, _ tx: Transaction) throws -> Contact {
        let contact: Contact
        do { contact = try self.contact(id, tx) } catch Refusal.missing {
            throw Refusal.invalid(["kontakt": t("Wybierz klienta z listy.")])
        }
        guard try contactBase(contact.baseID, tx).kind == .contacts else {
            throw Refusal.invalid(["kontakt": t("Ta osoba jest w bazie mailingowej. Przenieś ją do klientów, żeby ją wybrać.")])
        }
        return contact
    }

    private func makeFolders(in binder: RecordID, _ tx: Transaction) throws {
        for (position, folder) in try FolderTemplate.of(firmID, tx).enumerated() {
            try tx.run(
                """
                INSERT INTO folder (firm_id, id, binder_id, position, purpose, name, audience)
                VALUES (\(firmID), \(RecordID.next()), \(binder), \(position), \(folder.purpose.rawValue), \(folder.name), \(folder.audience.rawValue))
                """)
        }
    }

    private func makeStages(in binder: RecordID, _ tx: Transaction) throws {
        for (position, name) in try Stage.template(of: firmID, tx).enumerated() {
            try tx.run(
                """
                INSERT INTO stage (firm_id, id, binder_id, position, name, progress)
                VALUES (\(firmID), \(RecordID.next()), \(binder), \(position), \(name), 0)
                """)
        }
    }

    private func makeParticulars(in binder: RecordID, _ form: BinderForm, _ contact: Contact, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO particulars (firm_id, binder_id, invoice_name, invoice_nip, invoice_street, invoice_postal_code, invoice_city, site_street,
                site_postal_code, site_city, plot, land_register, directions, latitude, longitude, gate_code, hours, phone)
            VALUES (\(firmID), \(binder), \(contact.name), \(contact.nip), \(contact.street), \(contact.postalCode), \(contact.city),
                \(form.street), \(form.postalCode), \(form.city), '', '', '', '', '', '', '', \(contact.phone))
            """)
    }
}
