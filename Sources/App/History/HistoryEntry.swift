import Foundation
import Store
import Values

/// One act as the history keeps it.
struct HistoryEntry: RowDecodable, Sendable {
    let id: RecordID
    let at: Instant
    let actor: String
    let verb: Act.Verb?
    let kind: RecordKind?
    let recordID: RecordID
    let binderID: RecordID?
    let title: String
    let detail: String
    let changes: [Act.Change]

    static let columns: SQL = """
        history.id, history.at, history.actor, history.verb, history.kind, history.record_id, history.binder_id, history.title, history.detail,
        history.change
        """

    init(row: Row) throws {
        id = row.int64(0)
        at = row.instant(1)
        actor = row.text(2)
        verb = Act.Verb(rawValue: row.text(3))
        kind = RecordKind(rawValue: row.text(4))
        recordID = row.int64(5)
        binderID = row.optionalInt64(6)
        title = row.text(7)
        detail = row.text(8)
        let change = row.text(9)
        changes = change.isEmpty ? [] : try JSONDecoder().decode([Act.Change].self, from: Data(change.utf8))
    }

    /// What somebody may read of the history: employees all of the firm's, participants what they are told of their building.
    static func visible(to viewer: Viewer) -> SQL {
        switch viewer.seat {
        case .employee: "history.firm_id = \(viewer.firmID)"
        case .participant(let binder, let role):
            "history.firm_id = \(viewer.firmID) AND history.binder_id = \(binder) AND history.audience IN \(role.audiences)"
        case .guest: "1 = 0"
        }
    }
}

extension BuildingRole {
    /// What a person of a building is told of: its owner also what the others are not. A list for SQL.
    var audiences: SQL { self == .owner ? "(1, 2)" : "(1)" }
}

extension Viewer {
    func history(of record: Reference, limit: Int = 50, _ tx: Transaction) throws -> [HistoryEntry] {
        try tx.all(
            HistoryEntry.self,
            """
            SELECT \(HistoryEntry.columns) FROM history WHERE \(HistoryEntry.visible(to: self)) AND history.kind = \(record.kind.rawValue)
                AND history.record_id = \(record.id) ORDER BY history.id DESC LIMIT \(limit)
            """)
    }

    func history(ofBinder binder: RecordID, before: RecordID = .max, limit: Int = 50, _ tx: Transaction) throws -> [HistoryEntry] {
        try tx.all(
            HistoryEntry.self,
            """
            SELECT \(HistoryEntry.columns) FROM history WHERE \(HistoryEntry.visible(to: self)) AND history.binder_id = \(binder)
                AND history.id < \(before) ORDER BY history.id DESC LIMIT \(limit)
            """)
    }

    /// The latest of the firm without the housekeeping of lists.
    func news(limit: Int, _ tx: Transaction) throws -> [HistoryEntry] {
        try tx.all(
            HistoryEntry.self,
            """
            SELECT \(HistoryEntry.columns) FROM history WHERE \(HistoryEntry.visible(to: self))
                AND history.kind NOT IN ('price_list_item', 'contact', 'contact_base', 'document') ORDER BY history.id DESC LIMIT \(limit)
            """)
    }

    func history(before: RecordID = .max, limit: Int = 50, _ tx: Transaction) throws -> [HistoryEntry] {
        try tx.all(
            HistoryEntry.self,
            """
            SELECT \(HistoryEntry.columns) FROM history WHERE \(HistoryEntry.visible(to: self)) AND history.id < \(before)
            ORDER BY history.id DESC LIMIT \(limit)
            """)
    }
}
