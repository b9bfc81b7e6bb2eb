import Crypto
import Foundation
import Store
import Values

/// One entry as the chain covers it.
struct HistoryLink: Sendable {
    /// How new entries are hashed: 1 left out who may read them, 2 covers it.
    static let chain: Int64 = 2

    var position: Int64
    var id: RecordID
    var at: Int64
    var account: RecordID?
    var actor: String
    var verb: String
    var kind: String
    var record: RecordID
    var binder: RecordID?
    var audience: Int64
    var title: String
    var detail: String
    var change: String
    var chain = HistoryLink.chain
    var kept = ""

    /// What the entry's hash has to be behind another.
    func hash(after previous: String) -> String {
        let fields = [
            previous, String(position), String(id), String(at), account.map(String.init) ?? "", actor, verb, kind, String(record),
            binder.map(String.init) ?? "", title, detail, change,
        ]
        return Self.hash(chain == 1 ? fields : ["chain \(chain)"] + fields + [String(audience)])
    }

    /// Fields joined by their lengths, so that no two lists share a text.
    private static func hash(_ fields: [String]) -> String {
        let text = fields.map { "\($0.utf8.count):\($0)" }.joined()
        return Keys.hex(SHA256.hash(data: Data(text.utf8)))
    }
}

extension HistoryLink: RowDecodable {
    static let columns: SQL = """
        history.position, history.id, history.at, history.account_id, history.actor, history.verb, history.kind, history.record_id, history.binder_id,
        history.audience, history.title, history.detail, history.change, history.chain, history.hash
        """

    init(row: Row) {
        position = row.int64(0)
        id = row.int64(1)
        at = row.int64(2)
        account = row.optionalInt64(3)
        actor = row.text(4)
        verb = row.text(5)
        kind = row.text(6)
        record = row.int64(7)
        binder = row.optionalInt64(8)
        audience = row.int64(9)
        title = row.text(10)
        detail = row.text(11)
        change = row.text(12)
        chain = row.int64(13)
        kept = row.text(14)
    }
}
