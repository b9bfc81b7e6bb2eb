import Courier
import Store
import Values
import Web

/// A program's address that is told what happens in the firm.
struct Webhook: RowDecodable, Sendable {
    /// Why nothing is sent.
    enum Pause: String, Sendable {
        case person, failures, gone
    }

    let id: RecordID
    let url: String
    let events: [WebhookEvent]
    let sealedSecret: String
    let author: String
    let createdAt: Instant
    let position: Int64
    let pausedAt: Instant?
    let pause: Pause?
    let failingSince: Instant?
    let version: Int64

    /// How long nothing may get through before it is paused, in days.
    static let patience: Int64 = 3
    /// How long deliveries are kept, in days.
    static let memory: Int64 = 30
    /// How many a firm may have.
    static let most = 50
    static let attempts = JobPatience().attempts

    static let columns: SQL = """
        webhook.id, webhook.url, webhook.events, webhook.sealed_secret, webhook.author, webhook.created_at, webhook.position,
        webhook.paused_at, webhook.pause, webhook.failing_since, webhook.version
        """

    init(row: Row) {
        id = row.int64(0)
        url = row.text(1)
        events = row.text(2).split(separator: " ").compactMap { WebhookEvent(String($0)) }
        sealedSecret = row.text(3)
        author = row.text(4)
        createdAt = row.instant(5)
        position = row.int64(6)
        pausedAt = row.optionalInstant(7)
        pause = Pause(rawValue: row.text(8))
        failingSince = row.optionalInstant(9)
        version = row.int64(10)
    }

    /// Who may make keys of the API may have webhooks.
    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.has(.owners) else { return "1 = 0" }
        return "webhook.firm_id = \(viewer.firmID) AND \(Trash.absent(.webhook, firm: viewer.firmID, id: "webhook.id"))"
    }

    /// What others may read of it: an address may carry a secret in its path.
    var title: String { Self.title(url) }

    static func title(_ url: String) -> String { CourierAddress(url)?.host ?? "" }

    var reference: Reference { Reference(.webhook, id) }

    /// What its secret is sealed for.
    static func seal(_ id: RecordID) -> String { "webhook \(id)" }
}

extension Viewer {
    func webhook(_ id: RecordID, _ tx: Transaction) throws -> Webhook {
        let found = try tx.one(
            Webhook.self, "SELECT \(Webhook.columns) FROM webhook WHERE webhook.id = \(id) AND \(Webhook.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }

    func webhooks(_ tx: Transaction) throws -> [Webhook] {
        try tx.all(
            Webhook.self, "SELECT \(Webhook.columns) FROM webhook WHERE \(Webhook.visible(to: self)) ORDER BY webhook.id LIMIT 200")
    }
}
