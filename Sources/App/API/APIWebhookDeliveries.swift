import Store
import Values
import Web

/// What was sent to a webhook, and sending it again.
enum APIWebhookDeliveries {
    static let output = APIShape(
        name: "WebhookDelivery",
        fields: [
            APIField(name: "id"), APIField(name: "message", about: "The `webhook-id` of the message, the same each time it is sent."),
            APIField(name: "event"), APIField(name: "state", choices: WebhookDelivery.State.allCases.map(\.rawValue)),
            APIField(name: "attempts", kind: "integer"), APIField(name: "createdAt", kind: "integer"),
            APIField(name: "lastAt", kind: "integer", isNullable: true), APIField(name: "lastStatus", kind: "integer", isNullable: true),
            APIField(name: "lastError"), APIField(name: "lastAnswer"), APIField(name: "body", about: "What was signed, byte for byte."),
        ])
    static let since = APIShape(
        name: "WebhookReplay",
        fields: [
            APIField(
                name: "since", form: "od", isRequired: true, kind: "integer", range: 0...9_999_999_999_999,
                about: "Milliseconds since 1970; at most 30 days back.")
        ])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "webhooks/:id/deliveries", id: "listWebhookDeliveries",
            summary: "What was sent in the last 30 days, newest first", scope: .readWebhooks, answer: .page(output)
        ) { request in
            let (viewer, id, limit, before) = (request.viewer, try request.id(), try request.limit(), try request.number("after") ?? .max)
            let found = try await request.world.read(viewer) { tx in
                try viewer.deliveries(of: try viewer.webhook(id, tx), before: before, limit: limit + 1, tx)
            }
            return try .records(found.map { ($0.id, json($0)) }, limit: limit)
        },
        APIOperation(
            method: .get, path: "webhooks/:id/deliveries/:delivery", id: "getWebhookDelivery", summary: "One delivery",
            scope: .readWebhooks, answer: .one(output)
        ) { request in
            let (viewer, id, delivery) = (request.viewer, try request.id(), try request.call.id("delivery"))
            let found = json(
                try await request.world.read(viewer) { tx in try viewer.delivery(delivery, of: try viewer.webhook(id, tx), tx) })
            return try .record(found, version: try found.tag)
        },
        APIOperation(
            method: .post, path: "webhooks/:id/deliveries/:delivery/replay", id: "resendWebhookDelivery", summary: "Send one again",
            scope: .writeWebhooks, answer: .nothing
        ) { request in
            let (viewer, id, delivery) = (request.viewer, try request.id(), try request.call.id("delivery"))
            _ = try await request.make(.null) { _, tx in
                try viewer.resend(try viewer.delivery(delivery, of: try viewer.webhook(id, tx), tx), tx)
            }
            return .nothing()
        },
        APIOperation(
            method: .post, path: "webhooks/:id/replay", id: "resendWebhook", summary: "Send everything again since a moment",
            scope: .writeWebhooks, body: since, answer: .nothing
        ) { request in
            let (viewer, id, body, now) = (request.viewer, try request.id(), try await request.json(), request.world.now())
            let moment = Instant(milliseconds: Int64(try since.form(body)["od"]) ?? 0)
            _ = try await request.make(body) { _, tx in
                try viewer.resendAll(of: try viewer.webhook(id, tx), since: moment, at: now, tx)
            }
            return .nothing()
        },
        APIOperation(
            method: .post, path: "webhooks/:id/test", id: "testWebhook", summary: "Send an event of type `test`", scope: .writeWebhooks,
            answer: .created(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let made = try await request.make(.null) { delivery, tx in
                try viewer.tryOut(try viewer.webhook(id, tx), delivery, at: now, tx)
            }
            let found = json(try await request.world.read(viewer) { tx in try viewer.delivery(made, of: try viewer.webhook(id, tx), tx) })
            return try .record(
                found, version: try found.tag, status: 201, at: "/api/v1/webhooks/\(id)/deliveries/\(made)")
        },
    ]

    private static func json(_ delivery: WebhookDelivery) -> JSON {
        [
            "id": JSON(id: delivery.id), "message": .text(delivery.messageID), "event": .text(delivery.event),
            "state": .text(delivery.state.rawValue), "attempts": .integer(Int64(delivery.attempts)),
            "createdAt": .integer(delivery.createdAt.milliseconds),
            "lastAt": delivery.lastAt.map { .integer($0.milliseconds) } ?? .null,
            "lastStatus": delivery.lastStatus.map { .integer(Int64($0)) } ?? .null, "lastError": .text(delivery.lastError),
            "lastAnswer": .text(delivery.lastAnswer), "body": .text(delivery.body),
        ]
    }
}
