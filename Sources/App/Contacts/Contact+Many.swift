import Store
import Values
import Web

/// What is done to many contacts in few statements.
extension Viewer {
    func setTag(_ tag: RecordID, of contacts: [RecordID], on: Bool, _ tx: Transaction) throws {
        guard on else {
            try tx.run("DELETE FROM contact_tag WHERE firm_id = \(firmID) AND tag_id = \(tag) AND contact_id IN \(list: contacts)")
            return
        }
        try tx.run(
            """
            INSERT INTO contact_tag (firm_id, contact_id, tag_id)
            SELECT contact.firm_id, contact.id, tag.id FROM contact JOIN tag ON tag.firm_id = contact.firm_id AND tag.id = \(tag)
            WHERE contact.firm_id = \(firmID) AND contact.id IN \(list: contacts) ON CONFLICT DO NOTHING
            """)
    }

    /// Nil makes them nobody's.
    func setKeeper(_ account: RecordID?, of contacts: [RecordID], _ tx: Transaction) throws {
        let keeper = try account.flatMap { id in try employees(tx).first { $0.accountID == id } }
        try tx.run(
            """
            UPDATE contact SET keeper_id = \(keeper?.accountID), keeper_key = \(keeper?.name.collationKey ?? ""), version = version + 1
            WHERE firm_id = \(firmID) AND id IN \(list: contacts)
            """)
    }

    /// Into the bin without a line of history each: the work as a whole has one.
    func bin(_ contacts: [Contact], at now: Instant, _ tx: Transaction) throws {
        guard !contacts.isEmpty else { return }
        let rows = contacts.map { contact -> SQL in
            "(\(firmID), \(RecordKind.contact.rawValue), \(contact.id), NULL, \(contact.name), \(accountID), \(name), \(now))"
        }
        try tx.run(
            """
            INSERT INTO trash (firm_id, kind, record_id, binder_id, title, account_id, actor, at) VALUES \(SQL.joined(rows, by: ", "))
            ON CONFLICT (firm_id, kind, record_id) DO NOTHING
            """)
    }

    func unbin(_ contacts: [RecordID], _ tx: Transaction) throws {
        try tx.run(
            "DELETE FROM trash WHERE firm_id = \(firmID) AND kind = \(RecordKind.contact.rawValue) AND record_id IN \(list: contacts)")
    }

    /// A client that papers or tasks name does not become an address of a mailing.
    func checkMailing(_ contact: RecordID, into base: ContactBase, _ tx: Transaction) throws {
        guard base.kind == .mailing, try !used([contact], tx).isEmpty else { return }
        throw Refusal.unprocessable(t("Ten kontakt ma segregatory, oferty albo zadania, więc nie może trafić do bazy mailingowej."))
    }

    /// Which of these contacts a binder, an offer, an order or a task names: they cannot go into a mailing database.
    func used(_ contacts: [RecordID], _ tx: Transaction) throws -> Set<RecordID> {
        Set(
            try tx.all(
                RecordID.self,
                """
                SELECT contact_id FROM binder WHERE firm_id = \(firmID) AND contact_id IN \(list: contacts)
                UNION SELECT contact_id FROM offer WHERE firm_id = \(firmID) AND contact_id IN \(list: contacts)
                UNION SELECT contact_id FROM works_order WHERE firm_id = \(firmID) AND contact_id IN \(list: contacts)
                UNION SELECT contact_id FROM task WHERE firm_id = \(firmID) AND contact_id IN \(list: contacts)
                """))
    }
}
