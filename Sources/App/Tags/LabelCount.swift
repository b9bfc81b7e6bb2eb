import Store
import Values

/// How many things carry a label.
struct LabelCount: RowDecodable, Sendable {
    let id: RecordID
    let count: Int

    init(row: Row) {
        id = row.int64(0)
        count = row.int(1)
    }
}
