import Store
import Values
import Web

/// Settings → Task categories.
struct TaskCategoryRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.settingsCategories) { call, viewer in try await page(call, viewer, open: RecordID(call.query["zmiana"]))
        }
        routing.office(.post, Places.settingsCategories, create)
        routing.office(.post, Places.settingsCategory, update)
        routing.office(.post, Places.settingsCategoryTrash, discard)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (LabelForm(try await call.form()), world.now())
        do {
            let (name, colour) = try form.checked()
            let id = OneTime.id(form.number, now: now)
            try await world.write(viewer) { tx in try viewer.addTaskCategory(id, name: name, colour: colour, at: now, tx) }
            return .redirect(Places.settingsCategories()).flash(t("Dodano kategorię „%”.", name))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), LabelForm(try await call.form()), world.now())
        do {
            let (name, colour) = try form.checked()
            try await world.write(viewer) { tx in
                try viewer.change(try viewer.taskCategory(id, tx), name: name, colour: colour, at: now, tx)
            }
            return .redirect(Places.settingsCategories()).flash(t("Zapisano kategorię „%”.", name))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems, open: id)
        }
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, other, now) = (try call.id(), RecordID(try await call.form()["na"]), world.now())
        let (category, into) = try await world.write(viewer) { tx in
            let (category, into) = (try viewer.taskCategory(id, tx), try other.map { try viewer.taskCategory($0, tx) })
            try viewer.retire(category, into: into, at: now, tx)
            return (category, into)
        }
        let words =
            into.map { t("Połączono kategorię „%” z „%”.", category.name, $0.name) } ?? t("Usunięto kategorię „%”.", category.name)
        return .redirect(Places.settingsCategories()).flash(words, undo: Places.restore(RecordKind.taskCategory.rawValue, id))
    }

    private func page(
        _ call: Call, _ viewer: Viewer, form: LabelForm = .init(), problems: [String: String] = [:], open: RecordID? = nil
    ) async throws -> Reply {
        let words = LabelWords.categories
        let page = try await world.read(viewer) { [world] tx in
            let counts = try viewer.taskCounts(tx)
            return LabelsPage(
                frame: try world.officeFrame(call, viewer, tx), words: words,
                labels: try viewer.taskCategories(tx).map {
                    LabelLine(id: $0.id, name: $0.name, colour: $0.colour, count: counts[$0.id] ?? 0)
                },
                mayWrite: viewer.mayWrite, form: form, problems: problems, open: open)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}

extension LabelWords {
    static var categories: LabelWords {
        LabelWords(
            tab: .categories, title: t("Kategorie zadań"), counted: t("Zadań"), add: t("Dodaj nową kategorię"),
            newTitle: t("Nowa kategoria"), example: t("Odbiór"), emptyTitle: t("Tu będą kategorie zadań"),
            emptySentence: t("Kategoria mówi, jakie to zadanie: telefon, pomiar, odbiór."), list: Places.settingsCategories(),
            one: { Places.settingsCategory($0) }, trash: { Places.settingsCategoryTrash($0) }, leave: t("zostaje bez kategorii"),
            moveTo: { t("przechodzi do „%”", $0) })
    }
}
