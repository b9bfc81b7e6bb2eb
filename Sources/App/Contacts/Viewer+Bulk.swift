import Store
import Values

extension Viewer {
    /// One step of a bulk change: does it, and keeps how each contact was before.
    func perform(_ batch: ContactBatch, _ order: ContactBatch.Order, _ ids: [RecordID], at now: Instant, _ tx: Transaction) throws -> (
        changed: Int, failed: Int
    ) {
        let contacts = try contacts(ids, tx).filter { $0.baseID == batch.baseID }
        var patches: [(RecordID, ContactPatch)] = []
        var failed = 0
        switch batch.kind {
        case .tag, .untag:
            let tag = order.tag ?? 0
            let carrying = Set(
                try tx.all(
                    RecordID.self,
                    "SELECT contact_id FROM contact_tag WHERE firm_id = \(firmID) AND tag_id = \(tag) AND contact_id IN \(list: ids)"))
            let isOn = batch.kind == .tag
            patches = contacts.filter { carrying.contains($0.id) != isOn }
                .map { ($0.id, ContactPatch("tag:\(tag)", isOn ? "" : "1", isOn ? "1" : "")) }
            try setTag(tag, of: patches.map(\.0), on: isOn, tx)
        case .keeper:
            patches = contacts.filter { $0.keeperID != order.keeper }
                .map { ($0.id, ContactPatch("keeper", $0.keeperID.map(String.init) ?? "", order.keeper.map(String.init) ?? "")) }
            try setKeeper(order.keeper, of: patches.map(\.0), tx)
        case .move:
            let target = try contactBase(order.base ?? 0, tx)
            let kept = target.kind == .mailing ? try used(contacts.map(\.id), tx) : []
            failed = kept.count
            patches = contacts.filter { $0.baseID != target.id && !kept.contains($0.id) }
                .map { ($0.id, ContactPatch("base", String($0.baseID), String(target.id))) }
            try tx.run(
                """
                UPDATE contact SET base_id = \(target.id), version = version + 1
                WHERE firm_id = \(firmID) AND id IN \(list: patches.map(\.0))
                """)
        case .delete:
            patches = contacts.map { ($0.id, ContactPatch("trash", "", "1")) }
            try bin(contacts, at: now, tx)
        case .import, .export, .merge: break
        }
        try keepPatches(patches.map { ($0.0, [$0.1]) }, of: batch.id, tx)
        return (patches.count, failed)
    }

    /// Remembers what was changed, so that it can be taken back.
    func keepPatches(_ patches: [(RecordID, [ContactPatch])], of batch: RecordID, _ tx: Transaction) throws {
        guard !patches.isEmpty else { return }
        let rows = try patches.map { id, list -> SQL in "(\(firmID), \(batch), \(id), \(try ContactPatch.text(list)))" }
        try tx.run(
            """
            INSERT INTO contact_change (firm_id, batch_id, contact_id, changes) VALUES \(SQL.joined(rows, by: ", "))
            ON CONFLICT (firm_id, batch_id, contact_id) DO NOTHING
            """)
    }
}
