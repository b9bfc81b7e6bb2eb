import Store
import Values
import Web

extension Viewer {
    /// A new entry. The same id twice is one entry.
    func addAddressEntry(_ id: RecordID, _ kept: AddressEntryForm, in binder: Binder, at now: Instant, _ tx: Transaction) throws {
        try requireAddressBook(of: binder, tx)
        let added = try tx.run(
            """
            INSERT INTO address_entry (firm_id, id, binder_id, name, sort_key, part, company, phone, email, note, author, changed_at)
            VALUES (\(firmID), \(id), \(binder.id), \(kept.name), \(kept.sortKey), \(kept.part), \(kept.company), \(kept.phone),
                \(kept.email), \(kept.note), \(name), \(now))
            ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        try record(Act(.created, Reference(.addressEntry, id), title: kept.name, binder: binder.id), at: now, tx)
        try indexAddressEntry(id, kept, in: binder, at: now, tx)
    }

    /// Changes an entry as it was seen; stale when somebody was quicker.
    func change(_ entry: AddressEntry, to kept: AddressEntryForm, in binder: Binder, at now: Instant, _ tx: Transaction) throws {
        try requireAddressBook(of: binder, tx)
        let changed = try tx.run(
            """
            UPDATE address_entry SET name = \(kept.name), sort_key = \(kept.sortKey), part = \(kept.part), company = \(kept.company),
                phone = \(kept.phone), email = \(kept.email), note = \(kept.note), author = \(name), changed_at = \(now), version = version + 1
            WHERE firm_id = \(firmID) AND id = \(entry.id) AND version = \(Int64(kept.version) ?? 0)
            """)
        guard changed > 0 else { throw Refusal.stale }
        let changes = kept.changes(from: entry)
        guard !changes.isEmpty else { return }
        try record(Act(.changed, Reference(.addressEntry, entry.id), title: kept.name, binder: binder.id, changes: changes), at: now, tx)
        try indexAddressEntry(entry.id, kept, in: binder, at: now, tx)
    }

    /// Which roles of the building may not open the book; the owner of the building is never among them.
    func closeAddressBook(of binder: Binder, to roles: Set<BuildingRole>, at now: Instant, _ tx: Transaction) throws {
        guard isEmployee else { throw Refusal.missing }
        let (before, after) = (Set(try closedRoles(of: binder, tx)), roles.subtracting([.owner]))
        guard before != after else { return }
        try tx.run("DELETE FROM address_book_closed WHERE firm_id = \(firmID) AND binder_id = \(binder.id)")
        for role in BuildingRole.allCases where after.contains(role) {
            try tx.run("INSERT INTO address_book_closed (firm_id, binder_id, role) VALUES (\(firmID), \(binder.id), \(role.rawValue))")
        }
        func names(_ roles: Set<BuildingRole>) -> String {
            BuildingRole.allCases.filter(roles.contains).map(\.name).joined(separator: ", ")
        }
        let change = Act.Change(field: "baza adresowa zamknięta dla", before: names(before), after: names(after))
        try record(Act(.changed, Reference(.binder, binder.id), title: binder.name, binder: binder.id, changes: [change]), at: now, tx)
    }

    private func requireAddressBook(of binder: Binder, _ tx: Transaction) throws {
        guard mayWriteAddressBook else { throw Refusal.forbidden }
        guard try mayReadAddressBook(of: binder, tx) else { throw Refusal.missing }
    }

    /// Found by the office only: roles of a building may be shut out of its book.
    private func indexAddressEntry(
        _ id: RecordID, _ kept: AddressEntryForm, in binder: Binder, at now: Instant, _ tx: Transaction
    ) throws {
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.addressEntry.rawValue, record: id, binder: binder.id, audience: 0, title: kept.name,
                body: [kept.company, kept.part, kept.phone, String(kept.phone.suffix(9)), kept.email, kept.note].joined(separator: " "),
                at: now))
    }
}
