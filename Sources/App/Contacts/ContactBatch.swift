import Foundation
import Store
import Values
import Web

/// Work on many contacts at once: an import, a bulk change, an export, a merge.
struct ContactBatch: RowDecodable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case `import`, tag, untag, keeper, move, delete, export, merge

        var isUndoable: Bool { self != .export }
    }

    enum State: String, Sendable, CaseIterable {
        case draft, waiting, running, done, failed, reverting, reverted
    }

    let id: RecordID
    let kind: Kind
    let baseID: RecordID
    let accountID: RecordID?
    let actor: String
    let title: String
    let orderText: String
    let blobHash: String?
    let resultHash: String?
    let total: Int64
    let done: Int64
    let added: Int64
    let changed: Int64
    let skipped: Int64
    let failed: Int64
    let cursor: Int64
    let createdAt: Instant
    let startedAt: Instant?
    let finishedAt: Instant?
    let failure: String?
    let revertingAt: Instant?
    let revertedAt: Instant?
    /// After the way back: how much stayed, because somebody had changed it since.
    let kept: Int64

    static let columns: SQL = """
        contact_batch.id, contact_batch.kind, contact_batch.base_id, contact_batch.account_id, contact_batch.actor, contact_batch.title,
        contact_batch.order_text, contact_batch.blob_hash, contact_batch.result_hash, contact_batch.total, contact_batch.done,
        contact_batch.added, contact_batch.changed, contact_batch.skipped, contact_batch.failed, contact_batch.cursor,
        contact_batch.created_at, contact_batch.started_at, contact_batch.finished_at, contact_batch.failure, contact_batch.reverting_at,
        contact_batch.reverted_at, contact_batch.kept
        """

    init(row: Row) {
        id = row.int64(0)
        kind = Kind(rawValue: row.text(1)) ?? .export
        baseID = row.int64(2)
        accountID = row.optionalInt64(3)
        actor = row.text(4)
        title = row.text(5)
        orderText = row.text(6)
        blobHash = row.optionalText(7)
        resultHash = row.optionalText(8)
        total = row.int64(9)
        done = row.int64(10)
        added = row.int64(11)
        changed = row.int64(12)
        skipped = row.int64(13)
        failed = row.int64(14)
        cursor = row.int64(15)
        createdAt = row.instant(16)
        startedAt = row.optionalInstant(17)
        finishedAt = row.optionalInstant(18)
        failure = row.optionalText(19)
        revertingAt = row.optionalInstant(20)
        revertedAt = row.optionalInstant(21)
        kept = row.int64(22)
    }

    var state: State {
        if revertedAt != nil { return .reverted }
        if revertingAt != nil { return .reverting }
        if failure != nil { return .failed }
        if finishedAt != nil { return .done }
        if startedAt != nil { return done > 0 ? .running : .waiting }
        return .draft
    }

    /// Thirty days, as everything else that is taken back.
    func isUndoable(now: Instant) -> Bool {
        kind.isUndoable && state == .done && now.milliseconds - createdAt.milliseconds < 30 * 86_400_000 && added + changed > 0
    }

    /// What is to be done, kept as JSON.
    struct Order: Codable, Sendable {
        /// The list's filters, or else the contacts one by one.
        var query: String?
        var ids: [RecordID]?
        var tag: RecordID?
        var keeper: RecordID?
        var base: RecordID?
        var format: String?
        var moved: [String: [RecordID]]?
        var plan: ImportPlan?
    }

    static func text(_ order: Order) throws -> String { String(decoding: try JSONEncoder.sorted.encode(order), as: UTF8.self) }

    func order() throws -> Order {
        try JSONDecoder().decode(Order.self, from: Data(orderText.utf8))
    }

    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.isEmployee else { return "1 = 0" }
        return "contact_batch.firm_id = \(viewer.firmID)"
    }
}

extension Viewer {
    func contactBatch(_ id: RecordID, _ tx: Transaction) throws -> ContactBatch {
        let found = try tx.one(
            ContactBatch.self,
            "SELECT \(ContactBatch.columns) FROM contact_batch WHERE contact_batch.id = \(id) AND \(ContactBatch.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }

    /// The latest work on a database, newest first.
    func contactBatches(of base: RecordID, _ tx: Transaction) throws -> [ContactBatch] {
        try tx.all(
            ContactBatch.self,
            """
            SELECT \(ContactBatch.columns) FROM contact_batch WHERE \(ContactBatch.visible(to: self)) AND contact_batch.base_id = \(base)
            ORDER BY contact_batch.id DESC LIMIT 30
            """)
    }

    /// Writes down what is to be done. The same id twice is one piece of work.
    func addBatch(
        _ id: RecordID, _ kind: ContactBatch.Kind, base: RecordID, title: String, _ order: ContactBatch.Order, total: Int = 0,
        header: String = "", blob: String? = nil, at now: Instant, _ tx: Transaction
    ) throws -> Bool {
        try tx.run(
            """
            INSERT INTO contact_batch (firm_id, id, kind, base_id, account_id, actor, title, order_text, header_key, blob_hash, total, created_at)
            VALUES (\(firmID), \(id), \(kind.rawValue), \(base), \(accountID), \(name), \(title),
                \(try ContactBatch.text(order)), \(header), \(blob), \(total), \(now))
            ON CONFLICT (firm_id, id) DO NOTHING
            """) > 0
    }

    /// Hands written work to the background; what is done at once needs no job.
    func start(_ batch: RecordID, inBackground: Bool = true, at now: Instant, _ tx: Transaction) throws {
        try tx.run("UPDATE contact_batch SET started_at = \(now) WHERE firm_id = \(firmID) AND id = \(batch) AND started_at IS NULL")
        guard inBackground else { return }
        try tx.enqueue(kind: ContactWork.job, payload: try ContactWork.payload(batch, undo: false), firm: firmID, key: "\(batch)")
    }

    /// Hands the way back to the background; for 30 days, and only once.
    func takeBack(_ batch: ContactBatch, at now: Instant, _ tx: Transaction) throws {
        guard batch.isUndoable(now: now) else { return }
        try tx.run(
            """
            UPDATE contact_batch SET reverting_at = \(now), cursor = 0, done = 0, total = added + changed
            WHERE firm_id = \(firmID) AND id = \(batch.id) AND reverting_at IS NULL
            """)
        try tx.enqueue(kind: ContactWork.job, payload: try ContactWork.payload(batch.id, undo: true), firm: firmID, key: "undo \(batch.id)")
    }
}
