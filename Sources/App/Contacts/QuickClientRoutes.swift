import Values
import Web

/// A client added from the middle of an offer or a binder.
struct QuickClientRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.newClient) { call, viewer in
            try await page(call, viewer, QuickClientForm(back: .init(rawValue: call.query["dokad"]) ?? .offer))
        }
        routing.office(.post, Places.newClient, create)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (QuickClientForm(try await call.form()), world.now())
        do {
            let client = try await world.write(viewer) { tx in try viewer.addClient(form, at: now, tx) }
            if call.wantsJSON {
                return try .json(["id": String(client.id), "label": client.label, "numer": String(RecordID.next())])
            }
            return .redirect(form.back.place(with: client.id)).flash(t("Dodano kontakt %.", client.name))
        } catch Refusal.invalid(let problems) where !call.wantsJSON {
            return try await page(call, viewer, form, problems: problems)
        }
    }

    private func page(_ call: Call, _ viewer: Viewer, _ form: QuickClientForm, problems: [String: String] = [:]) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            QuickClientPage(
                frame: try world.officeFrame(call, viewer, tx),
                fields: QuickClientFields(form: form, bases: try viewer.clientBases(tx), problems: problems))
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
