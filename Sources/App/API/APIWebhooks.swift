import Store
import Synchronization
import Values
import Web

/// Addresses that are told what happens, for keys of who may make keys.
enum APIWebhooks {
    static let input = APIShape(
        name: "WebhookInput",
        fields: [
            APIField(name: "url", form: "adres", isRequired: true, longest: 2_000, about: "An https address on the internet."),
            APIField(
                name: "events", form: "zdarzenie", isRequired: true, longest: 60, kind: "array", most: 200,
                about: "Acts of the history: `contact.created`, `contact.*` or `*`."),
        ])
    static let output = input.shown(
        as: "Webhook",
        [
            APIField(name: "id"), APIField(name: "author"), APIField(name: "createdAt", kind: "integer"),
            APIField(name: "state", choices: ["active", "paused"]),
            APIField(name: "pause", choices: ["person", "failures", "gone"], isNullable: true),
            APIField(name: "failingSince", kind: "integer", isNullable: true),
        ])
    static let created = APIShape(
        name: "NewWebhook",
        fields: output.fields + [
            APIField(name: "secret", isNullable: true, about: "Shown in this one answer; null when the request was repeated.")
        ])
    static let state = APIShape(
        name: "WebhookState", fields: [APIField(name: "state", form: "stan", isRequired: true, choices: ["active", "paused"])])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "webhooks", id: "listWebhooks", summary: "Addresses that are told what happens", scope: .readWebhooks,
            answer: .page(output)
        ) { request in
            let viewer = request.viewer
            return try request.page(
                try await request.world.read(viewer) { tx in try viewer.webhooks(tx) }, id: \.id, { .object(json($0)) })
        },
        APIOperation(
            method: .get, path: "webhooks/:id", id: "getWebhook", summary: "One webhook", scope: .readWebhooks, answer: .one(output)
        ) { request in
            try await show(try request.id(), request)
        },
        APIOperation(
            method: .post, path: "webhooks", id: "addWebhook", summary: "Add a webhook; its secret is in this answer only",
            scope: .writeWebhooks, body: input, answer: .created(created)
        ) { request in
            let (viewer, body, now, world) = (request.viewer, try await request.json(), request.world.now(), request.world)
            let wish = try input.checking { try WebhookForm(try input.form(body)).checked(world.courier) }
            let fresh = Mutex<String?>(nil)
            let id = try await request.make(body) { id, tx in
                let secret = try viewer.addWebhook(id, wish, at: now, keys: world.keys, tx)
                fresh.withLock { $0 = secret }
            }
            let webhook = try await world.read(viewer) { tx in try viewer.webhook(id, tx) }
            return try .record(
                .object(json(webhook).merging(["secret": JSON(fresh.withLock { $0 })]) { $1 }), version: webhook.version, status: 201,
                at: "/api/v1/webhooks/\(id)")
        },
        APIOperation(
            method: .put, path: "webhooks/:id", id: "changeWebhook", summary: "Another address or other events", scope: .writeWebhooks,
            body: input, answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let form = try input.form(try await request.json())
            let wish = try input.checking { try WebhookForm(form).checked(request.world.courier) }
            try await input.saying {
                try await request.world.write(viewer) { tx in
                    let webhook = try viewer.webhook(id, tx)
                    try viewer.change(webhook, wish, version: try request.matched(webhook.version), at: now, tx)
                }
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .put, path: "webhooks/:id/state", id: "setWebhookState",
            summary: "Pause a webhook, or go on where it stopped", scope: .writeWebhooks, body: state, answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let isOn = try state.form(try await request.json())["stan"] == "active"
            try await request.world.write(viewer) { tx in
                let webhook = try viewer.webhook(id, tx)
                _ = try request.matched(webhook.version)
                if isOn { try viewer.resume(webhook, at: now, tx) } else { try viewer.pause(webhook, at: now, tx) }
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .delete, path: "webhooks/:id", id: "deleteWebhook", summary: "Put a webhook into the bin", scope: .writeWebhooks,
            answer: .nothing
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            try await request.world.write(viewer) { tx in
                let webhook = try viewer.webhook(id, tx)
                _ = try request.matched(webhook.version)
                try viewer.discard(webhook.reference, title: webhook.title, binder: nil, at: now, tx)
            }
            return .nothing()
        },
    ]

    /// What a webhook gets, for the document. A test event has no `history` and no `record`.
    static let message: JSON = [
        "operationId": "act", "summary": "An act of the history, signed as Standard Webhooks describe it",
        "parameters": .list(
            ["webhook-id", "webhook-timestamp", "webhook-signature"].map {
                ["name": .text($0), "in": "header", "required": true, "schema": ["type": "string"]]
            }),
        "requestBody": ["required": true, "content": ["application/json": ["schema": body.schema]]],
        "responses": ["2XX": ["description": "Taken"], "410": ["description": "Gone: the webhook is paused"]],
    ]
    private static let deed = APIShape(
        name: "Deed",
        fields: ["actor", "verb", "kind", "title", "detail"].map { APIField(name: $0, isRequired: true) } + [
            APIField(name: "history", form: "-"), APIField(name: "record", form: "-"), APIField(name: "binder", form: "-"),
            APIField(name: "changes", kind: "array", items: APIHistory.change),
        ])
    private static let body = APIShape(
        name: "Message",
        fields: [
            APIField(name: "type", isRequired: true), APIField(name: "timestamp", isRequired: true, about: "RFC 3339, in UTC."),
            APIField(name: "data", isRequired: true, kind: "record", items: deed),
        ])

    private static func show(_ id: RecordID, _ request: APIRequest) async throws -> Reply {
        let viewer = request.viewer
        let webhook = try await request.world.read(viewer) { tx in try viewer.webhook(id, tx) }
        return try .record(.object(json(webhook)), version: webhook.version)
    }

    static func json(_ webhook: Webhook) -> [String: JSON] {
        [
            "id": JSON(id: webhook.id), "url": .text(webhook.url), "events": .list(webhook.events.map { .text($0.text) }),
            "author": .text(webhook.author), "createdAt": .integer(webhook.createdAt.milliseconds),
            "state": .text(webhook.pausedAt == nil ? "active" : "paused"), "pause": JSON(webhook.pause?.rawValue),
            "failingSince": webhook.failingSince.map { .integer($0.milliseconds) } ?? .null,
        ]
    }
}
