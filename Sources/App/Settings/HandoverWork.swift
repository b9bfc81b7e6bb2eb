import Foundation
import Store
import Values
import Web

/// The job behind a large handover: a few hundred things in one transaction, on from where it stopped, until all went or it is taken back.
struct HandoverWork: Codable, Sendable {
    static let job = "handover"
    /// So many or fewer go while the person waits.
    static let soon = 500
    private static let step = 500

    let handover: RecordID

    func later(_ total: Int, firm: RecordID, _ tx: Transaction) throws {
        try tx.run("UPDATE handover SET total = \(total) WHERE handover.firm_id = \(firm) AND handover.id = \(handover)")
        let payload = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        try tx.enqueue(kind: Self.job, payload: payload, firm: firm, key: "\(handover)")
    }

    private struct Head: RowDecodable, Sendable {
        let from: RecordID
        let actor: String

        init(row: Row) {
            from = row.int64(0)
            actor = row.text(1)
        }
    }

    func run(firm: RecordID, in world: World) async throws {
        while true {
            let now = world.now()
            let isMore = try await world.database.write(.firm(firm)) { tx in
                // Taken back meanwhile: what has not gone stays.
                let head = try tx.one(
                    Head.self,
                    """
                    SELECT handover.account_id, handover.actor FROM handover WHERE handover.firm_id = \(firm) AND handover.id = \(handover)
                        AND handover.undone_at IS NULL AND handover.finished_at IS NULL
                    """)
                guard let head else { return false }
                let went = try goOn(head, firm: firm, at: now, tx)
                if !went { try tx.run("UPDATE handover SET finished_at = \(now) WHERE firm_id = \(firm) AND id = \(handover)") }
                tx.announce("firm/\(firm)", "handover")
                return went
            }
            guard isMore else { return }
        }
    }

    /// One step: things of one part for one heir; false when nothing waits any more.
    private func goOn(_ head: Head, firm: RecordID, at now: Instant, _ tx: Transaction) throws -> Bool {
        for part in Handover.all {
            let waiting: SQL = """
                handover_item.firm_id = \(firm) AND handover_item.handover_id = \(handover) AND handover_item.part = \(part.key)
                    AND handover_item.waits = 1
                """
            let heir = try tx.one(RecordID.self, "SELECT handover_item.heir_id FROM handover_item WHERE \(waiting) LIMIT 1")
            guard let heir else { continue }
            try tx.run(
                """
                UPDATE handover_item SET waits = 2 WHERE \(waiting) AND handover_item.heir_id = \(heir) AND handover_item.record_id IN (
                    SELECT handover_item.record_id FROM handover_item WHERE \(waiting) ORDER BY handover_item.record_id LIMIT \(Self.step))
                """)
            try part.give(
                Handing(firm: firm, id: handover, part: part.key, from: head.from, to: heir, actor: head.actor, now: now, isStep: true), tx)
            try tx.run(
                """
                UPDATE handover_item SET waits = NULL WHERE handover_item.firm_id = \(firm) AND handover_item.handover_id = \(handover)
                    AND handover_item.part = \(part.key) AND handover_item.waits = 2
                """)
            return true
        }
        return false
    }
}
