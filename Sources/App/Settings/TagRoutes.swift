import Store
import Values
import Web

/// Settings → Tags.
struct TagRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.settingsTags) { call, viewer in try await page(call, viewer, open: RecordID(call.query["zmiana"])) }
        routing.office(.post, Places.settingsTags, create)
        routing.office(.post, Places.settingsTag, update)
        routing.office(.post, Places.settingsTagTrash, discard)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (LabelForm(try await call.form()), world.now())
        do {
            let (name, colour) = try form.checked()
            let id = OneTime.id(form.number, now: now)
            try await world.write(viewer) { tx in try viewer.addTag(id, name: name, colour: colour, at: now, tx) }
            return .redirect(Places.settingsTags()).flash(t("Dodano tag „%”.", name))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), LabelForm(try await call.form()), world.now())
        do {
            let (name, colour) = try form.checked()
            try await world.write(viewer) { tx in try viewer.change(try viewer.tag(id, tx), name: name, colour: colour, at: now, tx) }
            return .redirect(Places.settingsTags()).flash(t("Zapisano tag „%”.", name))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems, open: id)
        }
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, other, now) = (try call.id(), RecordID(try await call.form()["na"]), world.now())
        let (tag, into) = try await world.write(viewer) { tx in
            let (tag, into) = (try viewer.tag(id, tx), try other.map { try viewer.tag($0, tx) })
            try viewer.retire(tag, into: into, at: now, tx)
            return (tag, into)
        }
        let words = into.map { t("Połączono tag „%” z „%”.", tag.name, $0.name) } ?? t("Usunięto tag „%”.", tag.name)
        return .redirect(Places.settingsTags()).flash(words, undo: Places.restore(RecordKind.tag.rawValue, id))
    }

    private func page(
        _ call: Call, _ viewer: Viewer, form: LabelForm = .init(), problems: [String: String] = [:], open: RecordID? = nil
    ) async throws -> Reply {
        let words = LabelWords.tags
        let page = try await world.read(viewer) { [world] tx in
            let counts = try viewer.tagCounts(tx)
            return LabelsPage(
                frame: try world.officeFrame(call, viewer, tx), words: words,
                labels: try viewer.tags(tx).map { LabelLine(id: $0.id, name: $0.name, colour: $0.colour, count: counts[$0.id] ?? 0) },
                mayWrite: viewer.mayWrite, form: form, problems: problems, open: open)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}

extension LabelWords {
    static var tags: LabelWords {
        LabelWords(
            tab: .tags, title: t("Tagi"), counted: t("Kontaktów"), add: t("Dodaj nowy tag"), newTitle: t("Nowy tag"), example: t("dach"),
            emptyTitle: t("Tu będą tagi"), emptySentence: t("Tagiem oznaczysz kontakty: dach, polecenie, wiosna 2027."),
            list: Places.settingsTags(), one: { Places.settingsTag($0) }, trash: { Places.settingsTagTrash($0) },
            leave: t("zostaje bez tego tagu"), moveTo: { t("dostaje tag „%”", $0) })
    }
}
