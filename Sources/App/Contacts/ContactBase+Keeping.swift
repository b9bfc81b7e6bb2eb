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

    func change(_ base: ContactBase, _ wish: (name: String, kind: ContactBase.Kind, note: String), at now: Instant, _ tx: Transaction)
        throws
    {
        try tx.run(
            "UPDATE contact_base SET name = \(wish.name), note = \(wish.note) WHERE contact_base.firm_id = \(firmID) AND contact_base.id = \(base.id)"
        )
        let changes = base.name == wish.name ? [] : [Act.Change(field: "nazwa", before: base.name, after: wish.name)]
        try record(Act(.changed, Reference(.contactBase, base.id), title: wish.name, changes: changes), at: now, tx)
    }

    func contactBases(_ tx: Transaction) throws -> [ContactBase] {
        try tx.all(
            ContactBase.self,
            "SELECT \(ContactBase.columns) FROM contact_base WHERE \(ContactBase.visible(to: self)) ORDER BY contact_base.id LIMIT 200")
    }
}
