import Store
import Values
import Web

extension Viewer {
    /// A new webhook; gives its secret, which nobody can read again. Nil when it is there already: the same id twice is one.
    func addWebhook(_ id: RecordID, _ wish: WebhookWish, at now: Instant, keys: Keys, _ tx: Transaction) throws -> String? {
        guard try webhooks(tx).filter({ $0.id != id }).count < Webhook.most else {
            throw Refusal.unprocessable(t("Webhooków może być najwyżej %.", String(Webhook.most)))
        }
        let secret = WebhookSignature.newSecret()
        let added = try tx.run(
            """
            INSERT INTO webhook (firm_id, id, url, events, sealed_secret, account_id, author, created_at, position, pause)
            VALUES (\(firmID), \(id), \(wish.url), \(wish.events.joined(separator: " ")), \(try keys.seal(secret, for: Webhook.seal(id))),
                \(accountID ?? 0), \(name), \(now), 0, '') ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return nil }
        try record(Act(.created, Reference(.webhook, id), title: Webhook.title(wish.url)), at: now, tx)
        // It is told of what comes after it.
        try tx.run(
            """
            UPDATE webhook SET position = (SELECT history_head.count FROM history_head WHERE history_head.firm_id = \(firmID))
            WHERE webhook.firm_id = \(firmID) AND webhook.id = \(id)
            """)
        return secret
    }

    /// Another address or other events; stale when somebody saved in between.
    func change(_ webhook: Webhook, _ wish: WebhookWish, version: Int64, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE webhook SET url = \(wish.url), events = \(wish.events.joined(separator: " ")), version = version + 1
            WHERE webhook.firm_id = \(firmID) AND webhook.id = \(webhook.id) AND webhook.version = \(version)
            """)
        guard changed == 1 else { throw Refusal.stale }
        let before = webhook.events.map(\.text).joined(separator: ", ")
        let changes = [("adres", webhook.title, Webhook.title(wish.url)), ("zdarzenia", before, wish.events.joined(separator: ", "))]
            .filter { $0.1 != $0.2 }.map { Act.Change(field: $0.0, before: $0.1, after: $0.2) }
        try record(Act(.changed, webhook.reference, title: Webhook.title(wish.url), changes: changes), at: now, tx)
    }

    /// A new secret in the place of the old one, which signs nothing from here on.
    func renewSecret(of webhook: Webhook, at now: Instant, keys: Keys, _ tx: Transaction) throws -> String {
        let secret = WebhookSignature.newSecret()
        try tx.run(
            """
            UPDATE webhook SET sealed_secret = \(try keys.seal(secret, for: Webhook.seal(webhook.id))), version = version + 1
            WHERE webhook.firm_id = \(firmID) AND webhook.id = \(webhook.id)
            """)
        let change = Act.Change(field: "sekret", before: "", after: "nowy")
        try record(Act(.changed, webhook.reference, title: webhook.title, changes: [change]), at: now, tx)
        return secret
    }

    /// Sends nothing until it is resumed; what happens meanwhile is not lost.
    func pause(_ webhook: Webhook, at now: Instant, _ tx: Transaction) throws {
        guard webhook.pausedAt == nil else { return }
        try webhook.halt(.person, firm: firmID, at: now, tx)
        try record(Act(.suspended, webhook.reference, title: webhook.title), at: now, tx)
    }

    /// Goes on where it stopped.
    func resume(_ webhook: Webhook, at now: Instant, _ tx: Transaction) throws {
        guard webhook.pausedAt != nil else { return }
        try tx.run(
            """
            UPDATE webhook SET paused_at = NULL, pause = '', failing_since = NULL, version = version + 1
            WHERE webhook.firm_id = \(firmID) AND webhook.id = \(webhook.id)
            """)
        let heads = try tx.all(
            RecordID.self,
            """
            SELECT min(webhook_delivery.id) FROM webhook_delivery WHERE webhook_delivery.firm_id = \(firmID)
                AND webhook_delivery.webhook_id = \(webhook.id) AND webhook_delivery.state = 'waiting'
            GROUP BY webhook_delivery.kind, webhook_delivery.record_id
            """)
        for head in heads { try WebhookSending.later(head, firm: firmID, tx) }
        try record(Act(.resumed, webhook.reference, title: webhook.title), at: now, tx)
    }

    /// Sends one again, whatever became of it.
    func resend(_ delivery: WebhookDelivery, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE webhook_delivery SET state = 'waiting', attempts = 0
            WHERE webhook_delivery.firm_id = \(firmID) AND webhook_delivery.id = \(delivery.id)
            """)
        try WebhookSending.later(delivery.id, firm: firmID, tx)
    }

    /// Sends everything again that happened since a moment of the last 30 days, and what was missed.
    func resendAll(of webhook: Webhook, since moment: Instant, at now: Instant, _ tx: Transaction) throws {
        let edge = max(moment, now.adding(days: -Webhook.memory))
        let first = try tx.one(
            Int64.self,
            """
            SELECT history.position FROM history WHERE history.firm_id = \(firmID) AND history.at >= \(edge)
            ORDER BY history.at, history.id LIMIT 1
            """)
        guard let first, first <= webhook.position else { return }
        try tx.run(
            "UPDATE webhook SET position = \(first - 1) WHERE webhook.firm_id = \(firmID) AND webhook.id = \(webhook.id)")
        try WebhookFan.later(firm: firmID, tx)
    }

    /// Something to see that the other side hears.
    func tryOut(_ webhook: Webhook, _ id: RecordID, at now: Instant, _ tx: Transaction) throws {
        let body = try WebhookBody.test(by: name, at: now).text
        let added = try tx.run(
            """
            INSERT INTO webhook_delivery (firm_id, id, webhook_id, event, kind, record_id, body, created_at, state, attempts, last_error, last_answer)
            VALUES (\(firmID), \(id), \(webhook.id), \(WebhookBody.testing), '', \(id), \(body), \(now), 'waiting', 0, '', '')
            ON CONFLICT (firm_id, id) DO NOTHING
            """)
        if added > 0 { try WebhookSending.later(id, firm: firmID, tx) }
    }
}

extension Webhook {
    func halt(_ pause: Pause, firm: RecordID, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE webhook SET paused_at = \(now), pause = \(pause.rawValue), version = version + 1
            WHERE webhook.firm_id = \(firm) AND webhook.id = \(id)
            """)
    }
}
