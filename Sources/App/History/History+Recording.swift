import Foundation
import Store
import Values

extension Viewer {
    /// Writes the act into the firm's history and tells open pages; part of the verb's own transaction. Refused where the binder is closed.
    func record(_ act: Act, at now: Instant, _ tx: Transaction) throws {
        if !act.leavesBinderAlone { try checkOpen(act.binder, tx) }
        try History.append(act, firm: firmID, account: accountID, actor: name, at: now, tx)
    }
}

enum History {
    /// Appends one entry to the firm's chain: each hash covers the entry and the hash before it.
    static func append(_ act: Act, firm: RecordID, account: RecordID?, actor: String, at now: Instant, _ tx: Transaction) throws {
        let head = try nextPosition(firm, tx)
        let id = RecordID.next()
        let change = act.changes.isEmpty ? "" : String(decoding: try JSONEncoder.sorted.encode(act.changes), as: UTF8.self)
        let hash = HistoryLink(
            position: head.count, id: id, at: now.milliseconds, account: account, actor: actor, verb: act.verb.rawValue,
            kind: act.record.kind.rawValue, record: act.record.id, binder: act.binder, audience: act.audience.rawValue, title: act.title,
            detail: act.detail, change: change
        ).hash(after: head.hash)
        try tx.run(
            """
            INSERT INTO history (firm_id, id, position, at, account_id, actor, verb, kind, record_id, binder_id, audience, title, detail, change, chain,
                hash)
            VALUES (\(firm), \(id), \(head.count), \(now), \(account), \(actor), \(act.verb.rawValue), \(act.record.kind.rawValue),
                \(act.record.id), \(act.binder), \(act.audience.rawValue), \(act.title), \(act.detail), \(change), \(HistoryLink.chain), \(hash))
            """)
        try tx.run("UPDATE history_head SET hash = \(hash) WHERE firm_id = \(firm)")
        tx.announce("firm/\(firm)", act.record.kind.rawValue)
        if try tx.exists("SELECT 1 FROM webhook WHERE webhook.firm_id = \(firm) AND webhook.paused_at IS NULL") {
            try tx.enqueue(kind: carrying, firm: firm, key: "fan")
        }
        if let binder = act.binder, act.audience != .office {
            tx.announce("binder/\(binder)", act.audience == .zone ? act.record.kind.rawValue : RecordKind.binder.rawValue)
        }
    }

    /// The job that carries acts out of the house, where somebody listens.
    static let carrying = "webhook-fan"

    /// Takes the firm's next place in the chain; the row's lock lets one writer at a time append.
    private static func nextPosition(_ firm: RecordID, _ tx: Transaction) throws -> HistoryHead {
        try tx.run("INSERT INTO history_head (firm_id, count, hash) VALUES (\(firm), 0, '') ON CONFLICT (firm_id) DO NOTHING")
        let taken = try tx.one(HistoryHead.self, "UPDATE history_head SET count = count + 1 WHERE firm_id = \(firm) RETURNING count, hash")
        guard let taken else { throw StoreError.other("history head of firm \(firm) is missing") }
        return taken
    }
}

extension JSONEncoder {
    /// Keys in order, so that equal values have equal bytes.
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
