import Store
import Values

/// One line of a task's checklist.
struct TaskStep: RowDecodable, Sendable {
    let id: RecordID
    let name: String
    let doneAt: Instant?

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
        doneAt = row.optionalInstant(2)
    }
}

/// What somebody said about a task.
struct TaskComment: RowDecodable, Sendable {
    let id: RecordID
    let accountID: RecordID?
    let author: String
    let body: String
    let at: Instant

    init(row: Row) {
        id = row.int64(0)
        accountID = row.optionalInt64(1)
        author = row.text(2)
        body = row.text(3)
        at = row.instant(4)
    }
}
