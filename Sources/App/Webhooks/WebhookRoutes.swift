import Store
import Values
import Web

/// Settings → API → Webhooks, for who may make keys.
struct WebhookRoutes {
    let world: World

    func add(to routing: inout Routing) {
        own(.get, Places.settingsWebhooks, &routing) { call, viewer in try await list(call, viewer) }
        own(.post, Places.settingsWebhooks, &routing, create)
        own(.get, Places.webhook, &routing) { call, viewer in try await page(call, viewer) }
        own(.post, Places.webhook, &routing, update)
        own(.post, Places.webhookState, &routing, turn)
        own(.post, Places.webhookSecret, &routing, renewSecret)
        own(.post, Places.webhookTest, &routing, tryOut)
        own(.post, Places.webhookReplay, &routing, resendAll)
        own(.post, Places.webhookTrash, &routing, discard)
        own(.get, Places.webhookDelivery, &routing, showDelivery)
        own(.post, Places.webhookResend, &routing, resend)
    }

    private func own(_ method: Method, _ place: Place, _ routing: inout Routing, _ handler: @escaping Routing.SeatHandler) {
        routing.management(method, place) { call, viewer in
            guard viewer.has(.owners) else { throw Refusal.missing }
            return try await handler(call, viewer)
        }
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (WebhookForm(try await call.form()), world.now())
        let id = OneTime.id(form.number, now: now)
        do {
            let wish = try form.checked(world.courier)
            let secret = try await world.write(viewer) { [keys = world.keys] tx in
                try viewer.addWebhook(id, wish, at: now, keys: keys, tx)
            }
            guard let secret else { return .redirect(Places.webhook(id)) }
            return try await page(call, viewer, id: id, secret: secret).with(header: "Cache-Control", "no-store")
        } catch Refusal.invalid(let problems) {
            return try await list(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), WebhookForm(try await call.form()), world.now())
        do {
            let wish = try form.checked(world.courier)
            try await world.write(viewer) { tx in
                try viewer.change(try viewer.webhook(id, tx), wish, version: Int64(form.version) ?? 0, at: now, tx)
            }
            return .redirect(Places.webhook(id)).flash(t("Zapisano webhook."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems)
        } catch Refusal.stale {
            return try await page(call, viewer, form: form, isStale: true)
        }
    }

    @Sendable func turn(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, isOn, now) = (try call.id(), try await call.form()["stan"] == "wznow", world.now())
        try await world.write(viewer) { tx in
            let webhook = try viewer.webhook(id, tx)
            if isOn { try viewer.resume(webhook, at: now, tx) } else { try viewer.pause(webhook, at: now, tx) }
        }
        return .redirect(Places.webhook(id)).flash(isOn ? t("Webhook znowu działa.") : t("Webhook jest wstrzymany."))
    }

    @Sendable func renewSecret(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let secret = try await world.write(viewer) { [keys = world.keys] tx in
            try viewer.renewSecret(of: try viewer.webhook(id, tx), at: now, keys: keys, tx)
        }
        return try await page(call, viewer, secret: secret).with(header: "Cache-Control", "no-store")
    }

    @Sendable func tryOut(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        let delivery = OneTime.id(form["numer"], now: now)
        try await world.write(viewer) { tx in try viewer.tryOut(try viewer.webhook(id, tx), delivery, at: now, tx) }
        return .redirect(Places.webhook(id) + "#wysylki").flash(t("Zdarzenie próbne jest w drodze."))
    }

    @Sendable func resendAll(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        guard let moment = Instant(iso: form["od"]) else {
            return try await page(call, viewer, problems: ["od": t("Wybierz dzień i godzinę.")])
        }
        try await world.write(viewer) { tx in
            try viewer.resendAll(of: try viewer.webhook(id, tx), since: moment, at: now, tx)
        }
        return .redirect(Places.webhook(id) + "#wysylki").flash(t("Wysyłamy jeszcze raz wszystko od tej chwili."))
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let host = try await world.write(viewer) { tx in
            let webhook = try viewer.webhook(id, tx)
            try viewer.discard(webhook.reference, title: webhook.title, binder: nil, at: now, tx)
            return webhook.title
        }
        return .redirect(Places.settingsWebhooks())
            .flash(t("Usunięto webhook %.", host), undo: Places.restore(RecordKind.webhook.rawValue, id))
    }

    @Sendable func showDelivery(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, delivery) = (try call.id(), try call.id("delivery"))
        let page = try await world.read(viewer) { [world] tx in
            let webhook = try viewer.webhook(id, tx)
            return WebhookDeliveryPage(
                frame: try world.officeFrame(call, viewer, tx), webhook: webhook, delivery: try viewer.delivery(delivery, of: webhook, tx),
                now: world.now())
        }
        return .html(page.html)
    }

    @Sendable func resend(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, delivery) = (try call.id(), try call.id("delivery"))
        try await world.write(viewer) { tx in
            try viewer.resend(try viewer.delivery(delivery, of: try viewer.webhook(id, tx), tx), tx)
        }
        return .redirect(Places.webhook(id) + "#wysylki").flash(t("Wysyłamy jeszcze raz."))
    }

    private func list(_ call: Call, _ viewer: Viewer, form: WebhookForm = .init(), problems: [String: String] = [:]) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            WebhooksPage(
                frame: try world.officeFrame(call, viewer, tx), webhooks: try viewer.webhooks(tx), form: form, problems: problems,
                now: world.now())
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }

    private func page(
        _ call: Call, _ viewer: Viewer, id: RecordID? = nil, form: WebhookForm? = nil, secret: String? = nil,
        problems: [String: String] = [:], isStale: Bool = false
    ) async throws -> Reply {
        let (id, before, size) = (try id ?? call.id(), RecordID(call.query["po"]) ?? .max, 30)
        let page = try await world.read(viewer) { [world] tx in
            let webhook = try viewer.webhook(id, tx)
            let found = try viewer.deliveries(of: webhook, before: before, limit: size + 1, tx)
            var shown = form ?? WebhookForm(webhook)
            if isStale { shown.version = String(webhook.version) }
            return WebhookPage(
                frame: try world.officeFrame(call, viewer, tx), webhook: webhook, form: shown, deliveries: Array(found.prefix(size)),
                next: found.count > size ? found[size - 1].id : nil, secret: secret, problems: problems, isStale: isStale, now: world.now())
        }
        return .html(page.html, status: isStale ? 409 : problems.isEmpty ? 200 : 422)
    }
}
