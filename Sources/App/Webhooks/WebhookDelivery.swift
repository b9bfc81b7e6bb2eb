import Store
import Values
import Web

/// One message to one webhook, and what became of it.
struct WebhookDelivery: RowDecodable, Sendable {
    enum State: String, Sendable, CaseIterable {
        case waiting, delivered, failed
    }

    let id: RecordID
    let event: String
    let body: String
    let createdAt: Instant
    let state: State
    let attempts: Int
    let lastAt: Instant?
    let lastStatus: Int?
    let lastError: String
    let lastAnswer: String

    static let columns: SQL = """
        webhook_delivery.id, webhook_delivery.event, webhook_delivery.body, webhook_delivery.created_at, webhook_delivery.state,
        webhook_delivery.attempts, webhook_delivery.last_at, webhook_delivery.last_status, webhook_delivery.last_error,
        webhook_delivery.last_answer
        """

    init(row: Row) {
        id = row.int64(0)
        event = row.text(1)
        body = row.text(2)
        createdAt = row.instant(3)
        state = State(rawValue: row.text(4)) ?? .waiting
        attempts = row.int(5)
        lastAt = row.optionalInstant(6)
        lastStatus = row.optionalInt(7)
        lastError = row.text(8)
        lastAnswer = row.text(9)
    }

    /// The same for every attempt and every time it is sent again, so that the other side knows it.
    var messageID: String { "msg_\(id)" }

    /// One page of a webhook's log, newest first.
    static func page(_ webhook: RecordID, firm: RecordID, before: RecordID, limit: Int) -> SQL {
        """
        SELECT \(columns) FROM webhook_delivery WHERE webhook_delivery.firm_id = \(firm) AND webhook_delivery.webhook_id = \(webhook)
            AND webhook_delivery.id < \(before) ORDER BY webhook_delivery.id DESC LIMIT \(limit)
        """
    }
}

extension Viewer {
    func deliveries(of webhook: Webhook, before: RecordID = .max, limit: Int, _ tx: Transaction) throws -> [WebhookDelivery] {
        try tx.all(WebhookDelivery.self, WebhookDelivery.page(webhook.id, firm: firmID, before: before, limit: limit))
    }

    func delivery(_ id: RecordID, of webhook: Webhook, _ tx: Transaction) throws -> WebhookDelivery {
        let found = try tx.one(
            WebhookDelivery.self,
            """
            SELECT \(WebhookDelivery.columns) FROM webhook_delivery WHERE webhook_delivery.firm_id = \(firmID)
                AND webhook_delivery.webhook_id = \(webhook.id) AND webhook_delivery.id = \(id)
            """)
        guard let found else { throw Refusal.missing }
        return found
    }
}
