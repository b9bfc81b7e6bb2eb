import Store
import Values
import Web

extension Viewer {
    /// The firm's tag of this name, however it is spelt; a new one in the next colour when there is none yet.
    func tag(named name: String, at now: Instant, _ tx: Transaction) throws -> Tag {
        let known = try tags(tx)
        if let tag = known.first(where: { $0.name.folded == name.folded }) { return tag }
        let id = RecordID.next()
        try addTag(id, name: name, colour: 1 + known.count % 9, at: now, tx)
        return try tag(id, tx)
    }

    func put(_ tag: Tag, on contact: Contact, at now: Instant, _ tx: Transaction) throws {
        try change(tag, of: contact, on: true, at: now, tx)
    }

    func take(_ tag: Tag, off contact: Contact, at now: Instant, _ tx: Transaction) throws {
        try change(tag, of: contact, on: false, at: now, tx)
    }

    /// Saying the same twice does nothing; a form that is open meanwhile is stale.
    private func change(_ tag: Tag, of contact: Contact, on: Bool, at now: Instant, _ tx: Transaction) throws {
        let before = try tags(of: [contact.id], tx)[contact.id] ?? []
        guard before.contains(tag) != on else { return }
        try setTag(tag.id, of: [contact.id], on: on, tx)
        try tx.run(
            """
            UPDATE contact SET changed_at = \(now), version = version + 1
            WHERE contact.firm_id = \(firmID) AND contact.id = \(contact.id)
            """)
        let after = try tags(of: [contact.id], tx)[contact.id] ?? []
        let change = Act.Change(
            field: "tagi", before: before.map(\.name).joined(separator: ", "), after: after.map(\.name).joined(separator: ", "))
        try record(Act(.changed, Reference(.contact, contact.id), title: contact.name, changes: [change]), at: now, tx)
    }
}
