import Values
import Web

struct ContactBaseRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.bases) { call, viewer in try await list(call, viewer) }
        routing.office(.post, Places.bases, create)
        routing.office(.get, Places.base, show)
        routing.office(.get, Places.baseEdit) { call, viewer in try await edit(call, viewer) }
        routing.office(.post, Places.baseEdit, update)
        routing.office(.post, Places.baseTrash, world.proving(discard))
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
        let (id, now) = (try call.id(), world.now())
        let query = ContactQuery(call.query)
        let page = try await world.read(viewer) { [world] tx in
            let base = try viewer.contactBase(id, tx)
            let found = try viewer.contacts(in: base, query, tx)
            let (keepers, fields) = (try viewer.employees(tx), try viewer.contactFields(tx))
            let columns = try viewer.contactColumns(of: id, view: query.view, fields: fields, tx)
            return ContactsPage(
                frame: try world.officeFrame(call, viewer, tx), base: base, bases: try viewer.contactBases(tx), query: query,
                rows: try viewer.rows(found.contacts, keepers: keepers, columns: columns, tx), previous: found.previous, next: found.next,
                fitting: try viewer.countContacts(in: base, query, upTo: ContactsPage.bound, tx), tags: try viewer.tags(tx),
                keepers: keepers,
                fields: fields, columns: columns, views: try viewer.contactViews(of: id, tx), now: now)
        }
        return .html(page.html)
    }

    private func edit(
        _ call: Call, _ viewer: Viewer, form: ContactBaseForm? = nil, problems: [String: String] = [:], isStale: Bool = false
    ) async throws -> Reply {
        let id = try call.id()
        let page = try await world.read(viewer) { [world] tx in
            let base = try viewer.contactBase(id, tx)
            var shown = form ?? ContactBaseForm(base)
            if isStale { shown.version = String(base.version) }
            return ContactBaseEditPage(
                frame: try world.officeFrame(call, viewer, tx), base: base, form: shown, problems: problems, isStale: isStale)
        }
        return .html(page.html, status: isStale ? 409 : problems.isEmpty ? 200 : 422)
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), ContactBaseForm(try await call.form()), world.now())
        do {
            let wish = try form.checked()
            try await world.write(viewer) { tx in
                try viewer.change(
                    try viewer.contactBase(id, tx), name: wish.name, note: wish.note, version: form.version, at: now, tx)
            }
            return .redirect(Places.base(id)).flash(t("Zapisano bazę."))
        } catch Refusal.invalid(let problems) {
            return try await edit(call, viewer, form: form, problems: problems)
        } catch Refusal.stale {
            return try await edit(call, viewer, form: form, isStale: true)
        }
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let name = try await world.write(viewer) { tx in
            let base = try viewer.contactBase(id, tx)
            try viewer.discard(Reference(.contactBase, id), title: base.name, binder: nil, at: now, tx)
            return base.name
        }
        return .redirect(Places.bases())
            .flash(t("Usunięto bazę %.", name), undo: Places.restore(RecordKind.contactBase.rawValue, id))
    }
}
