import Courier
import Foundation
import Store
import Values

/// A delivery on its way, with where it goes.
struct WebhookParcel: RowDecodable, Sendable {
    let webhookID: RecordID
    let delivery: WebhookDelivery
    let kind: String
    let record: RecordID

    /// What came of an attempt.
    struct Outcome: Sendable {
        var status: Int?
        var error = ""
        var answer = ""

        var isTaken: Bool { status.map { 200...299 ~= $0 } ?? false }
        var words: String { status.map { "HTTP \($0)" } ?? error }
    }

    enum End: Sendable {
        case delivered, again, failed, paused
    }

    /// Nil when there is nothing to do: it is delivered, its webhook rests, or an older one about the same record goes first and calls it.
    static func find(_ id: RecordID, _ firm: RecordID, _ tx: Transaction) throws -> WebhookParcel? {
        let found = try tx.one(
            WebhookParcel.self,
            """
            SELECT \(WebhookDelivery.columns), webhook_delivery.webhook_id, webhook_delivery.kind, webhook_delivery.record_id
            FROM webhook_delivery WHERE webhook_delivery.firm_id = \(firm) AND webhook_delivery.id = \(id)
                AND webhook_delivery.state <> 'delivered'
            """)
        guard let found, try !WebhookSending.waits(before: id, found.webhookID, found.kind, found.record, firm, tx) else { return nil }
        return found
    }

    init(row: Row) {
        delivery = WebhookDelivery(row: row)
        (webhookID, kind, record) = (row.int64(10), row.text(11), row.int64(12))
    }

    /// The webhook while it takes something.
    func webhook(_ firm: RecordID, _ tx: Transaction) throws -> Webhook? {
        try tx.one(
            Webhook.self,
            """
            SELECT \(Webhook.columns) FROM webhook WHERE webhook.firm_id = \(firm) AND webhook.id = \(webhookID)
                AND webhook.paused_at IS NULL AND \(Trash.absent(.webhook, firm: firm, id: "webhook.id"))
            """)
    }

    func send(to webhook: Webhook, in world: World) async throws -> Outcome {
        guard let address = CourierAddress(webhook.url) else { return Outcome(error: "address") }
        let (seconds, secret) = (world.now().milliseconds / 1_000, try world.keys.open(webhook.sealedSecret, for: Webhook.seal(webhook.id)))
        let headers = [
            ("content-type", "application/json"), ("user-agent", "Wiecha"), ("webhook-id", delivery.messageID),
            ("webhook-timestamp", String(seconds)),
            ("webhook-signature", WebhookSignature.sign(delivery.messageID, seconds, delivery.body, secret: secret)),
        ]
        do {
            let answer = try await world.courier.post(
                Array(delivery.body.utf8), to: address, headers: headers.map { (name: $0.0, value: $0.1) })
            return Outcome(status: answer.status, answer: answer.body.replacing("\0", with: ""))
        } catch {
            switch error {
            case .forbidden: return Outcome(error: "forbidden")
            case .unknownHost: return Outcome(error: "unknown host")
            case .unavailable(let reason): return Outcome(error: reason)
            }
        }
    }

    /// Writes down what came of it; what waited behind it goes next.
    func settle(_ outcome: Outcome, isLast: Bool, _ firm: RecordID, at now: Instant, _ tx: Transaction) throws -> End {
        guard let webhook = try webhook(firm, tx) else { return .paused }
        let isOver = outcome.isTaken || isLast
        let state: WebhookDelivery.State = outcome.isTaken ? .delivered : isLast ? .failed : .waiting
        try tx.run(
            """
            UPDATE webhook_delivery SET state = \(state.rawValue), attempts = attempts + 1, last_at = \(now), last_status = \(outcome.status),
                last_error = \(outcome.error), last_answer = \(outcome.answer)
            WHERE webhook_delivery.firm_id = \(firm) AND webhook_delivery.id = \(delivery.id)
            """)
        if isOver { try callNext(firm, tx) }
        tx.announce("firm/\(firm)", RecordKind.webhook.rawValue)
        let since: Instant? = outcome.isTaken ? nil : webhook.failingSince ?? now
        if since != webhook.failingSince {
            try tx.run("UPDATE webhook SET failing_since = \(since) WHERE webhook.firm_id = \(firm) AND webhook.id = \(webhook.id)")
        }
        if outcome.isTaken { return .delivered }
        let isWornOut = since.map { $0 <= now.adding(days: -Webhook.patience) } ?? false
        guard outcome.status == 410 || isWornOut else { return isLast ? .failed : .again }
        try webhook.halt(outcome.status == 410 ? .gone : .failures, firm: firm, at: now, tx)
        try History.append(
            Act(.suspended, webhook.reference, title: webhook.title, detail: outcome.words), firm: firm, account: nil, actor: "Wiecha",
            at: now, tx)
        return .paused
    }

    private func callNext(_ firm: RecordID, _ tx: Transaction) throws {
        let next = try tx.one(
            RecordID.self,
            """
            SELECT webhook_delivery.id FROM webhook_delivery WHERE webhook_delivery.firm_id = \(firm)
                AND webhook_delivery.webhook_id = \(webhookID) AND webhook_delivery.kind = \(kind) AND webhook_delivery.record_id = \(record)
                AND webhook_delivery.state = 'waiting' ORDER BY webhook_delivery.id LIMIT 1
            """)
        if let next { try WebhookSending.later(next, firm: firm, tx) }
    }
}
