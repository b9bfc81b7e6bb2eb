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

/// A file that lies with a task.
struct TaskFile: RowDecodable, Sendable {
    let id: RecordID
    let name: String
    let contentType: String
    let blobHash: String
    let size: Int64
    let author: String
    let at: Instant

    static let columns: SQL =
        "task_file.id, task_file.name, task_file.content_type, task_file.blob_hash, task_file.size, task_file.author, task_file.at"

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
        contentType = row.text(2)
        blobHash = row.text(3)
        size = row.int64(4)
        author = row.text(5)
        at = row.instant(6)
    }
}
