import Store
import Values
import Web

extension Viewer {
    /// A new tag. The same id twice is one tag.
    func addTag(_ id: RecordID, name: String, colour: Int, at now: Instant, _ tx: Transaction) throws {
        guard try !tags(tx).contains(where: { $0.id != id && $0.name.folded == name.folded }) else {
            throw Refusal.invalid(["nazwa": t("Taki tag już jest.")])
        }
        let added = try tx.run(
            "INSERT INTO tag (firm_id, id, name, colour) VALUES (\(firmID), \(id), \(name), \(colour)) ON CONFLICT (firm_id, id) DO NOTHING"
        )
        if added > 0 { try record(Act(.created, Reference(.tag, id), title: name), at: now, tx) }
    }

    func change(_ tag: Tag, name: String, colour: Int, at now: Instant, _ tx: Transaction) throws {
        guard try !tags(tx).contains(where: { $0.id != tag.id && $0.name.folded == name.folded }) else {
            throw Refusal.invalid(["nazwa": t("Taki tag już jest. Możesz je połączyć.")])
        }
        try tx.run("UPDATE tag SET name = \(name), colour = \(colour) WHERE tag.firm_id = \(firmID) AND tag.id = \(tag.id)")
        let changes = tag.name == name ? [] : [Act.Change(field: "nazwa", before: tag.name, after: name)]
        try record(Act(.changed, Reference(.tag, tag.id), title: name, changes: changes), at: now, tx)
    }

    /// Puts a tag into the bin. Merged into another one, its contacts carry that from now on; else they lose it until it is restored.
    func retire(_ tag: Tag, into other: Tag?, at now: Instant, _ tx: Transaction) throws {
        if let other, other.id != tag.id {
            try tx.run(
                """
                INSERT INTO contact_tag (firm_id, contact_id, tag_id)
                SELECT contact_tag.firm_id, contact_tag.contact_id, \(other.id) FROM contact_tag
                WHERE contact_tag.firm_id = \(firmID) AND contact_tag.tag_id = \(tag.id)
                ON CONFLICT (firm_id, contact_id, tag_id) DO NOTHING
                """)
        }
        try discard(Reference(.tag, tag.id), title: tag.name, binder: nil, at: now, tx)
    }

    /// How many contacts carry each tag.
    func tagCounts(_ tx: Transaction) throws -> [RecordID: Int] {
        let rows = try tx.all(
            LabelCount.self,
            "SELECT contact_tag.tag_id, count(*) FROM contact_tag WHERE contact_tag.firm_id = \(firmID) GROUP BY contact_tag.tag_id")
        return Dictionary(rows.map { ($0.id, $0.count) }) { first, _ in first }
    }
}
