import Crypto
import Foundation
import Store
import Values

extension Viewer {
    /// Writes the act into the firm's history and tells open pages; part of the verb's own transaction.
    func record(_ act: Act, at now: Instant, _ tx: Transaction) throws {
        try History.append(act, firm: firmID, account: accountID, actor: name, at: now, tx)
    }
}

enum History {
    /// Appends one entry to the firm's chain: each hash covers the entry and the hash before it.
    static func append(_ act: Act, firm: RecordID, account: RecordID?, actor: String, at now: Instant, _ tx: Transaction) throws {
        let head = try nextPosition(firm, tx)
        let id = RecordID.next()
        let change = act.changes.isEmpty ? "" : String(decoding: try JSONEncoder.sorted.encode(act.changes), as: UTF8.self)
        let fields = [
            head.hash, String(head.position), String(id), String(now.milliseconds), account.map(String.init) ?? "", actor,
            act.verb.rawValue,
            act.record.kind.rawValue, String(act.record.id), act.binder.map(String.init) ?? "", act.title, act.detail, change,
        ]
        let hash = Self.hash(fields)
        try tx.run(
            """
            INSERT INTO history (firm_id, id, position, at, account_id, actor, verb, kind, record_id, binder_id, zone, title, detail, change, hash)
            VALUES (\(firm), \(id), \(head.position), \(now), \(account), \(actor), \(act.verb.rawValue), \(act.record.kind.rawValue),
                \(act.record.id), \(act.binder), \(act.zone ? 1 : 0), \(act.title), \(act.detail), \(change), \(hash))
            """)
        try tx.run("UPDATE history_head SET hash = \(hash) WHERE firm_id = \(firm)")
        tx.announce("firm/\(firm)", act.record.kind.rawValue)
        if let binder = act.binder, act.zone { tx.announce("binder/\(binder)", act.record.kind.rawValue) }
    }

    /// Fields joined by their lengths, so that no two lists share a text.
    static func hash(_ fields: [String]) -> String {
        let text = fields.map { "\($0.utf8.count):\($0)" }.joined()
        return Keys.hex(SHA256.hash(data: Data(text.utf8)))
    }

    private struct Head: RowDecodable {
        let position: Int64
        let hash: String

        init(row: Row) {
            position = row.int64(0)
            hash = row.text(1)
        }
    }

    /// Takes the firm's next place in the chain; the row's lock lets one writer at a time append.
    private static func nextPosition(_ firm: RecordID, _ tx: Transaction) throws -> Head {
        try tx.run("INSERT INTO history_head (firm_id, count, hash) VALUES (\(firm), 0, '') ON CONFLICT (firm_id) DO NOTHING")
        let taken = try tx.one(Head.self, "UPDATE history_head SET count = count + 1 WHERE firm_id = \(firm) RETURNING count, hash")
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
