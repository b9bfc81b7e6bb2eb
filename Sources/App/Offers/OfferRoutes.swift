import Store
import Values
import Web

struct OfferRoutes {
    let world: World
    static let bodyLimit: Int64 = 4 << 20

    func add(to routing: inout Routing) {
        routing.office(.get, Places.newOffer, new)
        routing.office(.post, Places.offers, bodyLimit: Self.bodyLimit, create)
        routing.office(.get, Places.offerBinders, binders)
        routing.office(.get, Places.offer, show)
        routing.office(.post, Places.offer, bodyLimit: Self.bodyLimit, update)
        routing.office(.post, Places.offerTrash, discard)
    }

    /// `?segregator=` or `?klient=` fill in for whom it is.
    @Sendable func new(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (binder, client) = (RecordID(call.query["segregator"]), RecordID(call.query["klient"]))
        let day = world.now().day
        let form = try await world.read(viewer) { tx in
            var form = OfferForm()
            form.validUntil = day.adding(days: 30).text
            form.reminder = "3"
            let chosen = try binder.map { try viewer.binder($0, tx) }
            form.binder = chosen.map { String($0.id) } ?? ""
            if let contact = try (chosen?.contactID ?? client).map({ try viewer.contact($0, tx) }) {
                (form.client, form.clientNumber) = (contact.label, String(contact.id))
            }
            return form
        }
        return try await page(call, viewer, form, isFresh: !call.query.has("od-nowa"))
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let form = OfferForm(try await call.form(limit: Int(Self.bodyLimit)))
        return try await save(call, viewer, form, id: OneTime.id(form.number, now: world.now()))
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form) = (try call.id(), OfferForm(try await call.form(limit: Int(Self.bodyLimit))))
        _ = try await world.read(viewer) { tx in try viewer.offer(id, tx) }
        return try await save(call, viewer, form, id: id)
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { tx -> OfferPage? in
            let offer = try viewer.offer(id, tx)
            guard offer.answer == nil else { return nil }
            let lines = try OfferLine.all(of: id, firm: viewer.firmID, tx)
            let form = OfferForm(offer, lines: lines, client: try viewer.clientLabel(offer.contactID, tx))
            return try editor(call, viewer, form, of: offer, at: now, tx)
        }
        guard let page else { return try await card(call, viewer, id) }
        return .html(page.html)
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let offer = try await world.write(viewer) { tx in
            let offer = try viewer.offer(id, tx)
            try viewer.discard(offer.reference, title: "\(offer.number) \(offer.title)", binder: offer.binderID, at: now, tx)
            return offer
        }
        return .redirect(Places.offers()).flash(t("Usunięto ofertę %.", offer.number), undo: Places.restore(RecordKind.offer.rawValue, id))
    }

    /// The binders of the client typed so far, for the field beside.
    @Sendable func binders(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        var form = OfferForm()
        form.client = String(call.query["klient"].trimmed.prefix(300))
        form.clientNumber = call.query["numer"]
        let asked = form
        let choices = try await world.read(viewer) { tx -> [Choice] in
            var ignored = Problems()
            guard let contact = try viewer.client(of: asked, &ignored, tx) else { return [] }
            return try viewer.binderChoices(of: contact, tx)
        }
        return try .json(choices.map { ["value": $0.value, "text": $0.text] })
    }

    private func save(_ call: Call, _ viewer: Viewer, _ form: OfferForm, id: RecordID) async throws -> Reply {
        if let change = form.change { return try await page(call, viewer, form.applying(change), id: id) }
        do {
            let offer = try await keep(form, id, viewer, isAutomatic: call.wantsJSON)
            if call.wantsJSON { return try .json(["wersja": String(offer.version)]) }
            _ = try await world.printOffer(id, viewer)
            return .redirect(form.isSending ? Places.offerSending(id) : Places.offer(id)).flash(t("Zapisano ofertę %.", offer.number))
        } catch Refusal.invalid(let problems) where !call.wantsJSON {
            return try await page(call, viewer, form, id: id, problems: problems)
        } catch Refusal.stale where !call.wantsJSON {
            return try await page(call, viewer, form, id: id, isStale: true)
        }
    }

    /// Two clicks at one moment meet at the primary key; the second finds what the first has kept.
    private func keep(_ form: OfferForm, _ id: RecordID, _ viewer: Viewer, isAutomatic: Bool) async throws -> Offer {
        let (now, world) = (world.now(), world)
        let save = OfferSave(version: Int64(form.version) ?? 0, editing: RecordID(form.editing) ?? 0, isAutomatic: isAutomatic)
        let attempt = { @Sendable () async throws -> Offer in
            try await world.write(viewer) { tx in
                try viewer.saveOffer(id, try form.checked(by: viewer, at: now, tx), save, at: now, tx)
            }
        }
        do { return try await attempt() } catch let error where error.isUnique(on: "offer") { return try await attempt() }
    }
}
