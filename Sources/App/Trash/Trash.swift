import Store
import Values
import Web

/// The bin: a record is in it while a row here names it.
enum Trash {
    /// The condition that a record of this kind is not in the bin; `id` is its column.
    static func absent(_ kind: RecordKind, firm: RecordID, id: StaticString) -> SQL {
        "NOT EXISTS (SELECT 1 FROM trash WHERE trash.firm_id = \(firm) AND trash.kind = \(kind.rawValue) AND trash.record_id = \(name: id))"
    }
}

extension Viewer {
    /// Puts a record into the bin, with history; the second time does nothing.
    func discard(_ record: Reference, title: String, binder: RecordID?, at now: Instant, _ tx: Transaction) throws {
        let added = try tx.run(
            """
            INSERT INTO trash (firm_id, kind, record_id, binder_id, title, account_id, actor, at)
            VALUES (\(firmID), \(record.kind.rawValue), \(record.id), \(binder), \(title), \(accountID), \(name), \(now))
            ON CONFLICT (firm_id, kind, record_id) DO NOTHING
            """)
        guard added > 0 else { return }
        try TrashPurge.later(firm: firmID, at: now.adding(days: TrashPurge.days), tx)
        try self.record(Act(.deleted, record, title: title, binder: binder), at: now, tx)
    }

    /// Takes a record back out of the bin, with history. Missing when it is not there.
    func restore(_ record: Reference, at now: Instant, _ tx: Transaction) throws -> TrashEntry {
        let entry = try tx.one(
            TrashEntry.self,
            "SELECT \(TrashEntry.columns) FROM trash WHERE \(TrashEntry.visible(to: self)) AND kind = \(record.kind.rawValue) AND record_id = \(record.id)"
        )
        guard let entry else { throw Refusal.missing }
        try tx.run("DELETE FROM trash WHERE firm_id = \(firmID) AND kind = \(record.kind.rawValue) AND record_id = \(record.id)")
        try self.record(Act(.restored, record, title: entry.title, binder: entry.binderID), at: now, tx)
        return entry
    }
}
