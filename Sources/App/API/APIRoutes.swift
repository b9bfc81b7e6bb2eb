import Store
import Values
import Web

/// The addresses for programs, their description, and the keys in the settings.
struct APIRoutes {
    let world: World

    static let operations = [
        APIContactBases.all, APIContacts.all, APIContactNotes.all, APIContactFields.all, APILabelLists.all, APITasks.all, APITaskParts.all,
        APIBinders.all, APIBinderParts.all, APIPrices.all, APIPapers.all, APIFirm.all, APIHistory.all, APIWebhooks.all,
        APIWebhookDeliveries.all, APIFileLists.all, APIFolders.all, APIDocuments.all, APITrash.all, APIWork.all, APIBulk.all,
        APIImports.all,
        APIMerges.all, APILetters.all, APIContactLists.all, APIFirmChanges.all, APIDossier.all,
    ].flatMap(\.self)

    func add(to routing: inout Routing) {
        routing.open(.get, Place("api/v1/openapi.json")) { _ in try .json(APIDocument(operations: Self.operations).json) }
        for operation in Self.operations { routing.api(operation) }
        routing.management(.get, Places.settingsAPI) { call, viewer in try await page(call, viewer) }
        routing.management(.post, Places.settingsAPI, world.proving(create))
        routing.management(.post, Places.apiKeyEnd, revoke)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard viewer.has(.owners) else { throw Refusal.missing }
        let (form, now) = (try await call.form(), world.now())
        let (name, scopes) = (form["nazwa"].trimmed, Set(form.all("zakres").compactMap(APIScope.init(rawValue:))))
        var problems = Problems()
        problems.need(name, "nazwa", t("Nazwij klucz, na przykład „księgowość”."), limit: 120)
        if scopes.isEmpty { problems["zakres"] = t("Zaznacz, co ten klucz otwiera.") }
        guard problems.sentences.isEmpty else {
            return try await page(call, viewer, name: name, scopes: scopes, problems: problems.sentences)
        }
        let id = OneTime.id(form["numer"], now: now)
        let token = try await world.write(viewer) { [keys = world.keys] tx in
            try viewer.makeAPIKey(id, name, scopes, at: now, keys: keys, tx)
        }
        guard let token else { return .redirect(Places.settingsAPI()) }
        return try await page(call, viewer, token: token).with(header: "Cache-Control", "no-store")
    }

    @Sendable func revoke(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard viewer.has(.owners) else { throw Refusal.missing }
        let (id, now) = (try call.id(), world.now())
        let name = try await world.write(viewer) { tx in try viewer.revokeAPIKey(id, at: now, tx) }
        return .redirect(Places.settingsAPI()).flash(t("Klucz % już nie działa.", name))
    }

    private func page(
        _ call: Call, _ viewer: Viewer, name: String = "", scopes: Set<APIScope> = [], token: String? = nil,
        problems: [String: String] = [:]
    ) async throws -> Reply {
        let now = world.now()
        let page = try await world.read(viewer) { [world] tx in
            APIPage(
                frame: try world.officeFrame(call, viewer, tx), keys: try viewer.apiKeys(tx), mayChange: viewer.has(.owners), name: name,
                scopes: scopes, token: token, problems: problems, now: now)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
