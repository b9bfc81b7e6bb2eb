import Store
import Values
import Web

/// Templates of documents that are made together.
struct FormTemplateRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.settingsFormTemplate) { call, viewer in try await page(call, viewer) }
        routing.management(.post, Places.settingsFormTemplate, save)
        routing.management(.post, Places.settingsFormTemplateEnd, restore)
    }

    @Sendable private func save(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (try FormTemplateForm(try await call.form()), world.now())
        guard form.stage.count <= 80 else { throw Refusal.malformed }
        do {
            let isKept = try await world.write(viewer) { tx in
                guard try FormTemplate.version(form.kind, stage: form.stage, firm: viewer.firmID, tx) == form.version else { return false }
                let parts = try form.checked(try FormTemplate.current(form.kind, stage: form.stage, firm: viewer.firmID, tx))
                try viewer.keepTemplate(form.kind, stage: form.stage, parts, at: now, tx)
                return true
            }
            guard isKept else { return try await page(call, viewer, form, isStale: true) }
            return .redirect(Places.settingsTemplates() + "#wzory").flash(t("Zapisano wzór. Nowe dokumenty mają te pola."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form, problems: problems)
        }
    }

    @Sendable private func restore(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (try FormTemplateForm(try await call.form()), world.now())
        try await world.write(viewer) { tx in try viewer.keepTemplate(form.kind, stage: form.stage, nil, at: now, tx) }
        return .redirect(Places.settingsTemplates() + "#wzory").flash(t("Przywrócono wzór domyślny."))
    }

    private func page(
        _ call: Call, _ viewer: Viewer, _ sent: FormTemplateForm? = nil, isStale: Bool = false, problems: [String: String] = [:]
    ) async throws -> Reply {
        let kind = sent?.kind ?? FormKind(rawValue: call.query["rodzaj"]) ?? .report
        let stage = sent?.stage ?? (kind == .protocol ? String(call.query["etap"].prefix(80)).trimmed : "")
        let page = try await world.read(viewer) { [world] tx in
            let version = try FormTemplate.version(kind, stage: stage, firm: viewer.firmID, tx)
            let template = try FormTemplate.current(kind, stage: stage, firm: viewer.firmID, tx)
            var form = sent ?? FormTemplateForm(template, stage: stage, version: version)
            form.version = isStale ? version : form.version
            let own = try FormTemplate.own(firm: viewer.firmID, tx)
            return FormTemplatePage(
                frame: try world.officeFrame(call, viewer, tx), form: form,
                isOwn: own.contains(stage.isEmpty ? kind.rawValue : "\(kind.rawValue)/\(stage)"), mayChange: viewer.has(.settings),
                isStale: isStale, problems: problems)
        }
        return .html(page.html, status: isStale ? 409 : problems.isEmpty ? 200 : 422)
    }
}
