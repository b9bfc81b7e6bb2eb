import Store
import Values

/// The way back of work on many contacts: every value as it was, unless somebody has changed it since.
struct ContactReturn: Sendable {
    let viewer: Viewer
    let batch: ContactBatch
    let world: World

    private struct Kept: RowDecodable {
        let contact: RecordID
        let changes: String

        init(row: Row) {
            contact = row.int64(0)
            changes = row.text(1)
        }
    }

    func run() async throws {
        var cursor = batch.cursor
        while true {
            let from = cursor
            let last = try await world.write(viewer) { tx -> RecordID? in
                let kept = try tx.all(
                    Kept.self,
                    """
                    SELECT contact_id, changes FROM contact_change WHERE firm_id = \(viewer.firmID) AND batch_id = \(batch.id)
                        AND contact_id > \(from) ORDER BY contact_id LIMIT 300
                    """)
                guard let last = kept.last else {
                    try finish(tx)
                    return nil
                }
                try takeBack(kept, tx)
                try viewer.advance(batch, by: kept.count, cursor: last.contact, tx)
                return last.contact
            }
            guard let last else { return }
            cursor = last
        }
    }

    private func takeBack(_ kept: [Kept], _ tx: Transaction) throws {
        let now = world.now()
        var made: [RecordID] = []
        var stayed = 0
        for line in kept {
            let patches = try ContactPatch.read(line.changes)
            if patches.contains(where: { $0.field == "created" }) {
                made.append(line.contact)
            } else {
                if try viewer.apply(patches, to: line.contact, undo: true, at: now, tx) { stayed += 1 }
            }
        }
        // Who has a binder by now stays: it would lose its client. So does who was worked on since.
        let kept = made.isEmpty ? [] : try viewer.used(made, tx).union(try touched(made, tx))
        let contacts = try viewer.contacts(made, tx)
        try viewer.bin(contacts.filter { !kept.contains($0.id) }, at: now, tx)
        try note(stayed + contacts.count { kept.contains($0.id) }, tx)
    }

    /// Of whom the history tells something, for work on many writes none about each, or somebody noted something.
    private func touched(_ contacts: [RecordID], _ tx: Transaction) throws -> [RecordID] {
        try tx.all(
            RecordID.self,
            """
            SELECT history.record_id FROM history WHERE history.firm_id = \(viewer.firmID)
                AND history.kind = \(RecordKind.contact.rawValue) AND history.record_id IN \(list: contacts)
            UNION SELECT contact_note.contact_id FROM contact_note WHERE contact_note.firm_id = \(viewer.firmID)
                AND contact_note.contact_id IN \(list: contacts)
            """)
    }

    /// How much stays as somebody made it since.
    private func note(_ stayed: Int, _ tx: Transaction) throws {
        guard stayed > 0 else { return }
        try tx.run("UPDATE contact_batch SET kept = kept + \(stayed) WHERE firm_id = \(viewer.firmID) AND id = \(batch.id)")
    }

    private func finish(_ tx: Transaction) throws {
        let now = world.now()
        if batch.kind == .merge { try note(try viewer.unmerge(try batch.order(), tx), tx) }
        let ended = try tx.run(
            """
            UPDATE contact_batch SET reverted_at = \(now) WHERE firm_id = \(viewer.firmID) AND id = \(batch.id) AND reverted_at IS NULL
            """)
        guard ended > 0 else { return }
        try viewer.record(
            Act(
                .restored, Reference(.contactBase, batch.baseID), title: try viewer.contactBase(batch.baseID, tx).name,
                detail: "cofnięto: \(batch.title)"), at: now, tx)
        tx.announce("firm/\(viewer.firmID)", "contact_batch")
    }
}
