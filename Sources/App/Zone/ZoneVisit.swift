import Store
import Values

/// Up to where somebody has seen a building's news: a visit that begins half an hour after the last one shows what is new since then.
enum ZoneVisit {
    private struct Seen: RowDecodable {
        let before: RecordID
        let last: RecordID
        let at: Instant

        init(row: Row) {
            before = row.int64(0)
            last = row.int64(1)
            at = row.instant(2)
        }
    }

    static let minutes: Int64 = 30

    /// Notes the visit. The newest entry that the visitor saw the time before; nil at the first visit.
    static func note(_ viewer: Viewer, building: RecordID, at now: Instant, _ tx: Transaction) throws -> RecordID? {
        guard let account = viewer.accountID else { return nil }
        let newest =
            try tx.one(
                RecordID.self,
                """
                SELECT history.id FROM history WHERE \(HistoryEntry.visible(to: viewer)) AND history.binder_id = \(building)
                ORDER BY history.id DESC LIMIT 1
                """) ?? 0
        let seen = try tx.one(
            Seen.self,
            """
            SELECT zone_visit.before_id, zone_visit.last_id, zone_visit.at FROM zone_visit
            WHERE zone_visit.firm_id = \(viewer.firmID) AND zone_visit.account_id = \(account) AND zone_visit.binder_id = \(building)
            """)
        let isNew = seen.map { $0.at.adding(minutes: minutes) <= now } ?? true
        let before = isNew ? seen?.last ?? 0 : seen?.before ?? 0
        try tx.run(
            """
            INSERT INTO zone_visit (firm_id, account_id, binder_id, before_id, last_id, at)
            VALUES (\(viewer.firmID), \(account), \(building), \(before), \(newest), \(now))
            ON CONFLICT (firm_id, account_id, binder_id) DO UPDATE SET before_id = excluded.before_id, last_id = excluded.last_id,
                at = excluded.at
            """)
        return before == 0 ? nil : before
    }
}
