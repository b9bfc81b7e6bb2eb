import Store
import Values
import Web

/// Templates of letters, one's own signature, the firm's rules for its mail.
struct LetterPatternRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.settingsLetterTemplates) { call, viewer in
            try await page(call, viewer, open: RecordID(call.query["zmiana"]))
        }
        routing.management(.post, Places.settingsLetterTemplates, create)
        routing.management(.post, Places.settingsLetterTemplate, update)
        routing.management(.post, Places.settingsLetterTemplateTrash, discard)
        routing.management(.post, Places.settingsMailPolicy, keepPolicy)
        routing.office(.post, Places.accountSignature, keepSignature)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (LetterPatternForm(try await call.form()), world.now())
        let id = OneTime.id(form.number, now: now)
        do {
            try form.check()
            try await world.write(viewer) { tx in try viewer.addPattern(form, id: id, at: now, tx) }
            return .redirect(Places.settingsLetterTemplates()).flash(t("Zapisano szablon „%”.", form.name))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), LetterPatternForm(try await call.form()), world.now())
        do {
            _ = try await world.read(viewer) { tx in try viewer.letterPattern(id, tx) }
            try form.check()
            try await world.write(viewer) { tx in try viewer.change(try viewer.letterPattern(id, tx), form, at: now, tx) }
            return .redirect(Places.settingsLetterTemplates()).flash(t("Zapisano szablon „%”.", form.name))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems, open: id)
        }
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let name = try await world.write(viewer) { tx in
            let pattern = try viewer.letterPattern(id, tx)
            try viewer.discard(Reference(.letterTemplate, id), title: pattern.name, binder: nil, at: now, tx)
            return pattern.name
        }
        return .redirect(Places.settingsLetterTemplates()).flash(
            t("Usunięto szablon „%”.", name), undo: Places.restore(RecordKind.letterTemplate.rawValue, id))
    }

    @Sendable func keepPolicy(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (try await call.form(), world.now())
        guard let copies = Int(form["odbiorcy"].trimmed), 1...1000 ~= copies else {
            return .redirect(Places.settingsMail() + "#zasady").flash(t("Wpisz liczbę od 1 do 1000."))
        }
        let megabytes = form.has("zalaczniki") ? Int(form["zalaczniki"].trimmed) ?? 0 : nil
        if let megabytes, !(1...50 ~= megabytes) {
            return .redirect(Places.settingsMail() + "#zasady").flash(t("Wpisz od 1 do 50 MB załączników."))
        }
        try await world.write(viewer) { tx in
            var policy = try MailPolicy.of(viewer.firmID, tx)
            policy.participantCopies = copies
            if let megabytes { policy.attachmentMegabytes = megabytes }
            try viewer.keep(policy, at: now, tx)
        }
        return .redirect(Places.settingsMail() + "#zasady").flash(t("Zapisano zasady poczty."))
    }

    @Sendable func keepSignature(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let text = try await call.form()["podpis"].trimmedLines
        do {
            try await world.write(viewer) { tx in try viewer.keepSignature(text, tx) }
        } catch Refusal.invalid {
            return .redirect(Places.account()).flash(t("Podpis może mieć najwyżej 2000 znaków."))
        }
        return .redirect(Places.account() + "#podpis").flash(t("Zapisano podpis."))
    }

    private func page(
        _ call: Call, _ viewer: Viewer, form: LetterPatternForm? = nil, problems: [String: String] = [:], open: RecordID? = nil
    ) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            let edited = try open.map { try viewer.letterPattern($0, tx) }
            return LetterPatternsPage(
                frame: try world.officeFrame(call, viewer, tx), patterns: try viewer.letterPatterns(tx), mayChange: viewer.has(.settings),
                form: form ?? edited.map { LetterPatternForm($0) } ?? LetterPatternForm(), problems: problems, open: open)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
