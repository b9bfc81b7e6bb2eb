import Store
import Values
import Web

extension Viewer {
    /// A new client database. The same id twice is one database.
    func addContactBase(
        _ id: RecordID, _ wish: (name: String, kind: ContactBase.Kind, note: String), at now: Instant, _ tx: Transaction
    ) throws {
        let added = try tx.run(
            """
            INSERT INTO contact_base (firm_id, id, kind, name, note, created_at)
            VALUES (\(firmID), \(id), \(wish.kind.rawValue), \(wish.name), \(wish.note), \(now)) ON CONFLICT (firm_id, id) DO NOTHING
            """)
        if added > 0 { try record(Act(.created, Reference(.contactBase, id), title: wish.name), at: now, tx) }
    }

    /// A new name or description; the kind stays what it was made as. Stale when somebody saved in between.
    func change(_ base: ContactBase, name: String, note: String, version: String, at now: Instant, _ tx: Transaction) throws {
        let saved = try tx.run(
            """
            UPDATE contact_base SET name = \(name), note = \(note), version = version + 1
            WHERE contact_base.firm_id = \(firmID) AND contact_base.id = \(base.id) AND contact_base.version = \(Int64(version) ?? base.version)
            """)
        guard saved == 1 else { throw Refusal.stale }
        let changes = [("nazwa", base.name, name), ("opis", base.note, note)].filter { $0.1 != $0.2 }
            .map { Act.Change(field: $0.0, before: $0.1, after: $0.2) }
        try record(Act(.changed, Reference(.contactBase, base.id), title: name, changes: changes), at: now, tx)
    }

    func contactBases(_ tx: Transaction) throws -> [ContactBase] {
        try tx.all(
            ContactBase.self,
            "SELECT \(ContactBase.columns) FROM contact_base WHERE \(ContactBase.visible(to: self)) ORDER BY contact_base.id LIMIT 200")
    }
}
