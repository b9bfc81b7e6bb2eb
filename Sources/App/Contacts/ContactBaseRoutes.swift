import Values
import Web

struct ContactBaseRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.bases) { call, viewer in try await list(call, viewer) }
        routing.office(.post, Places.bases, create)
        routing.office(.get, Places.base, show)
        routing.office(.post, Places.base, update)
        routing.office(.post, Places.baseTrash, discard)
    }

    private func list(_ call: Call, _ viewer: Viewer, form: ContactBaseForm = .init(), problems: [String: String] = [:]) async throws
        -> Reply
    {
        let page = try await world.read(viewer) { [world] tx in
            ContactBasesPage(
                frame: try world.officeFrame(call, viewer, tx), bases: try viewer.contactBases(tx), form: form, problems: problems,
                open: !problems.isEmpty)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let form = ContactBaseForm(try await call.form())
        let now = world.now()
        let id = OneTime.id(form.number, now: now)
        do {
            let wish = try form.checked()
            try await world.write(viewer) { tx in try viewer.addContactBase(id, wish, at: now, tx) }
            return .redirect(Places.base(id))
        } catch Refusal.invalid(let problems) {
            return try await list(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let query = ContactQuery(call.query)
        let page = try await world.read(viewer) { [world] tx in
            let base = try viewer.contactBase(id, tx)
            let found = try viewer.contacts(in: base, query, tx)
            return ContactsPage(
                frame: try world.officeFrame(call, viewer, tx), base: base, bases: try viewer.contactBases(tx), query: query,
                contacts: found.contacts,
                next: found.next)
        }
        return .html(page.html)
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), ContactBaseForm(try await call.form()), world.now())
        let wish = try form.checked()
        try await world.write(viewer) { tx in try viewer.change(try viewer.contactBase(id, tx), wish, at: now, tx) }
        return .redirect(Places.base(id)).flash(t("Zapisano bazę."))
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let name = try await world.write(viewer) { tx in
            let base = try viewer.contactBase(id, tx)
            try viewer.discard(Reference(.contactBase, id), title: base.name, binder: nil, at: now, tx)
            return base.name
        }
        return .redirect(Places.bases()).flash(t("Usunięto bazę %.", name), undo: Places.restore(RecordKind.contactBase.rawValue, id))
    }
}
