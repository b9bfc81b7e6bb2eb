import Store
import Values
import Web

struct TrashEntry: RowDecodable, Sendable {
    let kind: RecordKind?
    let recordID: RecordID
    let binderID: RecordID?
    let title: String
    let actor: String
    let at: Instant

    static let columns: SQL = "trash.kind, trash.record_id, trash.binder_id, trash.title, trash.actor, trash.at"

    init(row: Row) {
        kind = RecordKind(rawValue: row.text(0))
        recordID = row.int64(1)
        binderID = row.optionalInt64(2)
        title = row.text(3)
        actor = row.text(4)
        at = row.instant(5)
    }
}

extension TrashEntry {
    /// The kinds that can be deleted, as the filter offers them.
    static let kinds: [RecordKind] = [
        .contactBase, .contact, .binder, .folder, .document, .priceListItem, .offer, .order, .thread, .mailAccount, .webhook, .addressEntry,
    ]
}
