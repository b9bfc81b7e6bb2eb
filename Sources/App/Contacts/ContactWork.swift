import Foundation
import Store
import Values
import Web

/// The job behind work on many contacts: it goes on where it stopped, a few hundred contacts in one transaction.
struct ContactWork: Codable {
    static let job = "contact-work"
    /// So many or fewer are done while the person waits.
    static let soon = 200
    private static let step = 500

    let batch: RecordID
    let undo: Bool

    static func payload(_ batch: RecordID, undo: Bool) throws -> String {
        String(decoding: try JSONEncoder.sorted.encode(ContactWork(batch: batch, undo: undo)), as: UTF8.self)
    }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        guard let firm = ticket.firm else { return }
        let work = try ticket.decode(ContactWork.self)
        try await run(work.batch, undo: work.undo, firm: firm, in: world)
    }

    static func run(_ id: RecordID, undo: Bool, firm: RecordID, in world: World) async throws {
        let found = try await world.database.read(.firm(firm)) { tx in
            try tx.one(ContactBatch.self, "SELECT \(ContactBatch.columns) FROM contact_batch WHERE firm_id = \(firm) AND id = \(id)")
        }
        guard let batch = found else { return }
        let viewer = Viewer(firmID: firm, accountID: batch.accountID, name: batch.actor, email: "", seat: .employee(.employee))
        if undo {
            if batch.state == .reverting { try await ContactReturn(viewer: viewer, batch: batch, world: world).run() }
            return
        }
        guard batch.finishedAt == nil, batch.startedAt != nil else { return }
        do {
            switch batch.kind {
            case .import: try await ImportWork(viewer: viewer, batch: batch, world: world).run()
            case .export: try await ExportWork(viewer: viewer, batch: batch, world: world).run()
            case .merge: break
            default: try await bulk(viewer, batch, world)
            }
        } catch let fault as ExchangeFault {
            try await world.write(viewer) { tx in try viewer.finish(batch, failure: fault.sentence, at: world.now(), tx) }
        }
    }

    private static func bulk(_ viewer: Viewer, _ batch: ContactBatch, _ world: World) async throws {
        let order = try batch.order()
        var (cursor, done) = (batch.cursor, Int(batch.done))
        if batch.total == 0, order.query != nil {
            try await world.write(viewer) { tx in
                let base = try viewer.contactBase(batch.baseID, tx)
                let total = try viewer.countContacts(in: base, order.listed, upTo: 20_000_000, tx)
                _ = try tx.run("UPDATE contact_batch SET total = \(total) WHERE firm_id = \(viewer.firmID) AND id = \(batch.id)")
            }
        }
        while true {
            let (from, begun) = (cursor, done)
            let ids = try await world.write(viewer) { tx -> [RecordID] in
                let ids: [RecordID]
                if let list = order.ids {
                    ids = Array(list.dropFirst(begun).prefix(step))
                } else {
                    ids = try viewer.contactIDs(in: batch.baseID, order.listed, after: from, limit: step, tx)
                }
                guard !ids.isEmpty else {
                    try viewer.finish(batch, at: world.now(), tx)
                    return []
                }
                let result = try viewer.perform(batch, order, ids, at: world.now(), tx)
                try viewer.advance(batch, by: ids.count, cursor: ids[ids.count - 1], changed: result.changed, failed: result.failed, tx)
                return ids
            }
            guard let last = ids.last else { return }
            (cursor, done) = (last, done + ids.count)
        }
    }
}

extension Viewer {
    /// Notes how far the work has come, and tells open pages.
    func advance(
        _ batch: ContactBatch, by done: Int, cursor: Int64, added: Int = 0, changed: Int = 0, skipped: Int = 0, failed: Int = 0,
        _ tx: Transaction
    ) throws {
        try tx.run(
            """
            UPDATE contact_batch SET done = done + \(done), cursor = \(cursor), added = added + \(added), changed = changed + \(changed),
                skipped = skipped + \(skipped), failed = failed + \(failed) WHERE firm_id = \(firmID) AND id = \(batch.id)
            """)
        tx.announce("firm/\(firmID)", "contact_batch")
    }

    /// Ends the work, with a line in the firm's history.
    func finish(_ batch: ContactBatch, result: String? = nil, failure: String? = nil, at now: Instant, _ tx: Transaction) throws {
        let ended = try tx.run(
            """
            UPDATE contact_batch SET finished_at = \(now), failure = \(failure), result_hash = \(result)
            WHERE firm_id = \(firmID) AND id = \(batch.id) AND finished_at IS NULL
            """)
        guard ended > 0 else { return }
        let now2 = try contactBatch(batch.id, tx)
        try record(
            Act(
                failure == nil ? .changed : .failed, Reference(.contactBase, batch.baseID), title: try contactBase(batch.baseID, tx).name,
                detail: failure ?? "\(now2.title): \(now2.outcome)"), at: now, tx)
    }
}
