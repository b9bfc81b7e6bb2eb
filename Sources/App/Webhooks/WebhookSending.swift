import Foundation
import Store
import Values

/// Carries deliveries out of the house. The queue repeats what fails, with growing pauses; of one record they leave in order, as far as
/// the other side answers.
enum WebhookSending {
    static let job = "webhook-delivery"

    struct Errand: Codable, Sendable {
        let delivery: RecordID
    }

    static func later(_ delivery: RecordID, firm: RecordID, _ tx: Transaction) throws {
        let payload = String(decoding: try JSONEncoder().encode(Errand(delivery: delivery)), as: UTF8.self)
        try tx.enqueue(kind: job, payload: payload, firm: firm, key: "\(delivery)")
    }

    /// Hands of their own, so that a slow address holds up no letter.
    static func batch(_ world: World) -> JobBatch {
        JobBatch(size: 8, lanes: 2) { tickets in
            await withTaskGroup(of: (RecordID, (any Error)?).self) { group in
                for ticket in tickets {
                    group.addTask {
                        do { try await send(ticket, in: world) } catch { return (ticket.id, error) }
                        return (ticket.id, nil)
                    }
                }
                return await group.reduce(into: [:]) { failures, end in failures[end.0] = end.1 }
            }
        }
    }

    private static func send(_ ticket: JobTicket, in world: World) async throws {
        guard let firm = ticket.firm else { return }
        let id = try ticket.decode(Errand.self).delivery
        let found = try await world.database.read(.firm(firm)) { tx -> (WebhookParcel, Webhook)? in
            guard let parcel = try WebhookParcel.find(id, firm, tx), let webhook = try parcel.webhook(firm, tx) else { return nil }
            return (parcel, webhook)
        }
        guard let (parcel, webhook) = found else { return }
        let outcome = try await parcel.send(to: webhook, in: world)
        let now = world.now()
        let end = try await world.database.write(.firm(firm)) { tx in
            try parcel.settle(outcome, isLast: ticket.attempt >= Webhook.attempts, firm, at: now, tx)
        }
        switch end {
        case .delivered, .paused: return
        case .again: throw WebhookFailure(reason: outcome.words)
        case .failed: throw JobFailure.final(outcome.words)
        }
    }

    /// Whether an older one about the same record waits.
    static func waits(before id: RecordID, _ webhook: RecordID, _ kind: String, _ record: RecordID, _ firm: RecordID, _ tx: Transaction)
        throws -> Bool
    {
        try tx.exists(
            """
            SELECT 1 FROM webhook_delivery WHERE webhook_delivery.firm_id = \(firm) AND webhook_delivery.webhook_id = \(webhook)
                AND webhook_delivery.kind = \(kind) AND webhook_delivery.record_id = \(record) AND webhook_delivery.state = 'waiting'
                AND webhook_delivery.id < \(id)
            """)
    }
}

/// What the list of dead jobs says of it.
struct WebhookFailure: Error, CustomStringConvertible {
    let reason: String

    var description: String { reason }
}
