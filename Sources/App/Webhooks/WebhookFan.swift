import Store
import Values

/// Goes on reading a firm's history for each of its webhooks, and makes a delivery of each act that one wants to know.
enum WebhookFan {
    static let job = History.carrying
    private static let step = 200

    static func later(firm: RecordID, _ tx: Transaction) throws { try tx.enqueue(kind: job, firm: firm, key: "fan") }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        guard let firm = ticket.firm else { return }
        var isBehind = true
        while isBehind {
            isBehind = try await world.database.write(.firm(firm)) { tx in try read(firm, tx) }
        }
    }

    /// The next acts for every webhook; true when there may be more.
    private static func read(_ firm: RecordID, _ tx: Transaction) throws -> Bool {
        // Two workers do not read for one webhook at a time.
        try tx.run("UPDATE webhook SET position = position WHERE webhook.firm_id = \(firm) AND webhook.paused_at IS NULL")
        let webhooks = try tx.all(
            Webhook.self,
            """
            SELECT \(Webhook.columns) FROM webhook WHERE webhook.firm_id = \(firm) AND webhook.paused_at IS NULL
                AND \(Trash.absent(.webhook, firm: firm, id: "webhook.id")) ORDER BY webhook.id
            """)
        var isBehind = false
        for webhook in webhooks {
            let lines = try tx.all(Line.self, Line.after(webhook.position, firm: firm, limit: step))
            for line in lines where webhook.events.contains(where: { $0.means(line.kind, line.verb) }) {
                try keep(line, for: webhook, firm, tx)
            }
            guard let last = lines.last else { continue }
            isBehind = isBehind || lines.count == step
            try tx.run("UPDATE webhook SET position = \(last.position) WHERE webhook.firm_id = \(firm) AND webhook.id = \(webhook.id)")
            try forget(webhook, firm, tx)
        }
        return isBehind
    }

    /// What was made of this act before is sent again.
    private static func keep(_ line: Line, for webhook: Webhook, _ firm: RecordID, _ tx: Transaction) throws {
        let body = WebhookBody(line.entry, kind: line.kind, verb: line.verb)
        let id = try tx.one(
            RecordID.self,
            """
            INSERT INTO webhook_delivery (firm_id, id, webhook_id, history_id, event, kind, record_id, body, created_at, state, attempts,
                last_error, last_answer)
            VALUES (\(firm), \(RecordID.next()), \(webhook.id), \(line.entry.id), \(body.type), \(line.kind), \(line.entry.recordID),
                \(try body.text), \(line.entry.at), 'waiting', 0, '', '')
            ON CONFLICT (firm_id, webhook_id, history_id) DO UPDATE SET state = 'waiting', attempts = 0 RETURNING id
            """)
        guard let id else { throw StoreError.other("a delivery was not stored") }
        if try !WebhookSending.waits(before: id, webhook.id, line.kind, line.entry.recordID, firm, tx) {
            try WebhookSending.later(id, firm: firm, tx)
        }
    }

    /// Ids are ordered by time, so the oldest of the log go by their ids.
    private static func forget(_ webhook: Webhook, _ firm: RecordID, _ tx: Transaction) throws {
        let edge = RecordID.next() - (RecordID(Webhook.memory * 86_400_000) << 22)
        try tx.run(
            """
            DELETE FROM webhook_delivery WHERE webhook_delivery.firm_id = \(firm) AND webhook_delivery.webhook_id = \(webhook.id)
                AND webhook_delivery.id < \(edge) AND webhook_delivery.state <> 'waiting'
            """)
    }

    private struct Line: RowDecodable {
        let entry: HistoryEntry
        let position: Int64
        let kind: String
        let verb: String

        init(row: Row) throws {
            entry = try HistoryEntry(row: row)
            (position, kind, verb) = (row.int64(10), row.text(4), row.text(3))
        }

        static func after(_ position: Int64, firm: RecordID, limit: Int) -> SQL {
            """
            SELECT \(HistoryEntry.columns), history.position FROM history
            WHERE history.firm_id = \(firm) AND history.position > \(position) ORDER BY history.position LIMIT \(limit)
            """
        }
    }
}
