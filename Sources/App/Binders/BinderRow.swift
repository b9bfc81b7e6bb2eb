import Store
import Values

/// One row of the list of binders.
struct BinderRow: RowDecodable, Sendable {
    let id: RecordID
    let name: String
    let kind: Binder.Kind
    let contact: String
    let stagesDone: Int
    let stages: Int
    let progress: Int
    let stage: String
    let unread: Int
    /// When the present stage is to be done.
    let due: DayDate?

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
        kind = Binder.Kind(rawValue: row.text(2)) ?? .plain
        contact = row.text(3)
        stagesDone = row.int(4)
        stages = row.int(5)
        progress = row.int(6)
        stage = row.optionalText(7) ?? ""
        unread = row.int(8)
        due = row.optionalDay(9)
    }

    /// The part of the build that is done, in percent: every stage weighs the same.
    var percent: Int { stages == 0 ? 0 : min(100, progress / stages) }

    static func page(_ viewer: Viewer, closed: Bool, before: RecordID?, among: [RecordID]? = nil, limit: Int) -> SQL {
        page(viewer, closed ? .closed : .open, before: before, among: among, limit: limit)
    }

    static func page(_ viewer: Viewer, _ state: Binder.State, before: RecordID?, among: [RecordID]? = nil, stage: String = "", limit: Int)
        -> SQL
    {
        let atStage: SQL =
            stage.isEmpty
            ? ""
            : """
            AND (SELECT stage.name FROM stage WHERE stage.firm_id = binder.firm_id AND stage.binder_id = binder.id AND stage.done_on IS NULL
                ORDER BY stage.position LIMIT 1) = \(stage)
            """
        let named: SQL = among.map { "AND binder.id IN \(list: $0)" } ?? ""
        let condition: SQL =
            switch state {
            case .open: "binder.archived_at IS NULL AND binder.closed_at IS NULL"
            case .closed: "binder.archived_at IS NULL AND binder.closed_at IS NOT NULL"
            case .archived: "binder.archived_at IS NOT NULL"
            }
        return """
            SELECT binder.id, binder.name, binder.kind, contact.name,
                (SELECT count(*) FROM stage WHERE stage.firm_id = binder.firm_id AND stage.binder_id = binder.id AND stage.done_on IS NOT NULL),
                (SELECT count(*) FROM stage WHERE stage.firm_id = binder.firm_id AND stage.binder_id = binder.id),
                (SELECT coalesce(sum(CASE WHEN stage.done_on IS NULL THEN stage.progress ELSE 100 END), 0) FROM stage
                    WHERE stage.firm_id = binder.firm_id AND stage.binder_id = binder.id),
                (SELECT stage.name FROM stage WHERE stage.firm_id = binder.firm_id AND stage.binder_id = binder.id AND stage.done_on IS NULL
                    ORDER BY stage.position LIMIT 1),
                (SELECT count(*) FROM letter_unread WHERE letter_unread.firm_id = binder.firm_id
                    AND letter_unread.account_id = \(viewer.accountID ?? 0) AND letter_unread.binder_id = binder.id),
                (SELECT stage.planned_on FROM stage WHERE stage.firm_id = binder.firm_id AND stage.binder_id = binder.id AND stage.done_on IS NULL
                    ORDER BY stage.position LIMIT 1)
            FROM binder JOIN contact ON contact.firm_id = binder.firm_id AND contact.id = binder.contact_id
            WHERE \(Binder.visible(to: viewer)) AND \(condition) AND binder.id < \(before ?? .max) \(named) \(atStage)
            ORDER BY binder.id DESC LIMIT \(limit)
            """
    }
}

extension Viewer {
    /// Binders whose name, address or client has all the words; nil for no words.
    func bindersSaying(_ words: String, _ tx: Transaction) throws -> [RecordID]? {
        guard !words.isEmpty else { return nil }
        return try tx.search(words: words, where: "search_entry.kind = 'binder'", limit: 200).map(\.record)
    }
}
