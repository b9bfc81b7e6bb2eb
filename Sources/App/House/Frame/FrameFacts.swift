import Store
import Values

/// What every office page shows besides its own content, read in one transaction.
struct FrameFacts: Sendable {
    var firm: String
    var trialUntil: Instant
    var unread: Int
    var buildings: [Building]
    /// How many buildings are open in all.
    var openBuildings = 0
    var tasksDue = 0
    var alarms: [TaskAlarm] = []
    var mentions: [ThreadMention] = []

    struct Building: RowDecodable, Sendable {
        let id: RecordID
        let name: String
        let unread: Int
        let stagesDone: Int

        init(row: Row) {
            id = row.int64(0)
            name = row.text(1)
            unread = row.int(2)
            stagesDone = row.int(3)
        }
    }

    private struct FirmLine: RowDecodable {
        let name: String
        let trialUntil: Instant
        let unread: Int
        let openBuildings: Int

        init(row: Row) {
            name = row.text(0)
            trialUntil = row.instant(1)
            unread = row.int(2)
            openBuildings = row.int(3)
        }
    }

    static func load(_ viewer: Viewer, at now: Instant, _ tx: Transaction) throws -> FrameFacts {
        let account = viewer.accountID ?? 0
        let line = try tx.one(
            FirmLine.self,
            """
            SELECT firm.name, firm.trial_until,
                (SELECT count(*) FROM letter_unread WHERE letter_unread.firm_id = firm.firm_id AND letter_unread.account_id = \(account)),
                (SELECT count(*) FROM binder WHERE binder.firm_id = firm.firm_id AND binder.kind = 'building' AND binder.closed_at IS NULL
                    AND \(Trash.absent(.binder, firm: viewer.firmID, id: "binder.id")))
            FROM firm WHERE firm.firm_id = \(viewer.firmID)
            """)
        let buildings = try tx.all(
            Building.self,
            """
            SELECT binder.id, binder.name,
                (SELECT count(*) FROM letter_unread WHERE letter_unread.firm_id = binder.firm_id AND letter_unread.account_id = \(account)
                    AND letter_unread.binder_id = binder.id),
                (SELECT count(*) FROM stage WHERE stage.firm_id = binder.firm_id AND stage.binder_id = binder.id AND stage.done_on IS NOT NULL)
            FROM binder
            WHERE binder.firm_id = \(viewer.firmID) AND binder.kind = 'building' AND binder.closed_at IS NULL
                AND \(Trash.absent(.binder, firm: viewer.firmID, id: "binder.id"))
            ORDER BY binder.id DESC LIMIT 6
            """)
        guard let line else { throw StoreError.other("the firm of a viewer is missing") }
        return FrameFacts(
            firm: line.name, trialUntil: line.trialUntil, unread: line.unread, buildings: buildings,
            openBuildings: line.openBuildings,
            tasksDue: try viewer.dueCount(at: now, tx),
            alarms: try tx.all(TaskAlarm.self, TaskAlarm.ringing(viewer, at: now)),
            mentions: try tx.all(ThreadMention.self, ThreadMention.ringing(viewer)))
    }
}
