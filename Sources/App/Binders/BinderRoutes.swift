import Store
import Values
import Web

struct BinderRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.binders, list)
        routing.office(.get, Places.newBinder, new)
        routing.office(.post, Places.binders, create)
        routing.office(.get, Places.binder, show)
        routing.office(.get, Places.binderEdit, edit)
        routing.office(.post, Places.binderEdit, update)
        routing.office(.post, Places.binderTrash, discard)
        routing.office(.post, Places.binderState, changeState)
        routing.office(.post, Places.binderStage, changeStage)
    }

    @Sendable func list(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (query, now) = (BinderQuery(call.query), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let (rows, next) = try viewer.binders(query, tx)
            let buildings = query.state == .open ? rows.filter { $0.kind == .building }.map(\.id) : []
            return BindersPage(
                frame: try world.officeFrame(call, viewer, tx), rows: rows, query: query, stages: try Stage.template(of: viewer.firmID, tx),
                reported: try viewer.buildingsReported(now.day, among: buildings, tx), next: next, now: now)
        }
        return .html(page.html)
    }

    @Sendable func new(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        var form = BinderForm()
        form.contact = call.query["kontakt"]
        return try await self.form(call, viewer, form)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (BinderForm(try await call.form()), world.now())
        let id = OneTime.id(form.number, now: now)
        do {
            let kept = try await world.write(viewer) { tx in
                let kept = try form.naming(viewer, tx).checked()
                try viewer.openBinder(id, kept, at: now, tx)
                return kept
            }
            return .redirect(Places.binder(id)).flash(t("Założono segregator %.", kept.name))
        } catch Refusal.invalid(let problems) {
            return try await self.form(call, viewer, form, problems: problems)
        }
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(id, tx)
            return BinderPage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx),
                address: binder.mailAddress(world.settings), stages: try Stage.all(in: binder, tx),
                participants: try Participant.all(in: binder, at: now, tx), history: try viewer.history(ofBinder: id, limit: 8, tx),
                latest: [
                    try world.termsCard(viewer, binder, tx), try world.latestMailCard(viewer, binder, tx),
                    try world.latestPhotosCard(viewer, binder, tx),
                ],
                money: try BinderMoney.load(binder, tx), now: now)
        }
        return .html(page.html)
    }

    @Sendable func edit(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let binder = try await world.read(viewer) { tx in try viewer.binder(id, tx) }
        return try await form(call, viewer, BinderForm(binder), binder: binder)
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let binder = try await world.read(viewer) { tx in try viewer.binder(id, tx) }
        var form = BinderForm(try await call.form())
        (form.kind, form.contact) = (binder.kind.rawValue, String(binder.contactID))
        do {
            let kept = try form.checked()
            try await world.write(viewer) { tx in try viewer.change(try viewer.binder(id, tx), kept, at: now, tx) }
            return .redirect(Places.binder(id)).flash(t("Zapisano segregator."))
        } catch Refusal.invalid(let problems) {
            return try await self.form(call, viewer, form, binder: binder, problems: problems)
        } catch Refusal.stale {
            form.version = String(binder.version)
            return try await self.form(call, viewer, form, binder: binder, stale: true)
        }
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let name = try await world.write(viewer) { tx in
            let binder = try viewer.binder(id, tx)
            try viewer.discard(Reference(.binder, id), title: binder.name, binder: nil, at: now, tx)
            return binder.name
        }
        return .redirect(Places.binders()).flash(t("Usunięto segregator %.", name), undo: Places.restore(RecordKind.binder.rawValue, id))
    }

    @Sendable func changeState(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        guard let state = Binder.State(rawValue: try await call.form()["stan"]) else { throw Refusal.malformed }
        let name = try await world.write(viewer) { tx in
            let binder = try viewer.binder(id, tx)
            try viewer.put(binder, into: state, at: now, tx)
            return binder.name
        }
        let words =
            switch state {
            case .open: t("Otwarto ponownie: %.", name)
            case .closed: t("Zamknięto segregator %.", name)
            case .archived: t("% jest w archiwum.", name)
            }
        return .redirect(Places.binder(id)).flash(words)
    }

    @Sendable func changeStage(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, stage, form, now) = (try call.id(), try call.id("stage"), try await call.form(), world.now())
        try await world.write(viewer) { tx in try viewer.change(stage, in: try viewer.binder(id, tx), form, at: now, tx) }
        return .redirect(Places.binder(id)).flash(t("Zapisano etap."))
    }

    private func form(
        _ call: Call, _ viewer: Viewer, _ form: BinderForm, binder: Binder? = nil, problems: [String: String] = [:], stale: Bool = false
    ) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            var form = form
            if binder == nil, form.client.isEmpty, let chosen = RecordID(form.contact) {
                form.client = try viewer.contact(chosen, tx).label
            }
            return BinderFormPage(
                frame: try world.officeFrame(call, viewer, tx), binder: binder, form: form,
                clients: binder == nil ? try viewer.newestClients(50, tx) : [], bases: binder == nil ? try viewer.clientBases(tx) : [],
                problems: problems, stale: stale)
        }
        return .html(page.html, status: stale ? 409 : problems.isEmpty ? 200 : 422)
    }
}
