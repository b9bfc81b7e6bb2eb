import Store
import Values
import Web

struct ContactRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.newContact, new)
        routing.office(.post, Places.baseContacts, create)
        routing.office(.get, Places.contact, show)
        routing.office(.get, Places.contactEdit, edit)
        routing.office(.post, Places.contactEdit, update)
        routing.office(.post, Places.contactTrash, discard)
        routing.office(.post, Places.contactMove, move)
    }

    @Sendable func new(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        var form = ContactForm(kind: Contact.Kind(rawValue: call.query["rodzaj"]) ?? .person)
        form.company = call.query["firma"]
        form.keeper = viewer.accountID.map(String.init) ?? ""
        return try await self.form(call, viewer, base: try call.id(), form)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (base, form, now) = (try call.id(), ContactForm(try await call.form()), world.now())
        let id = OneTime.id(form.number, now: now)
        let own = try await world.read(viewer) { tx in try viewer.contactFields(tx) }
        do {
            let kept = try form.checked(own)
            try await world.write(viewer) { tx in try viewer.addContact(id, kept, to: try viewer.contactBase(base, tx), at: now, tx) }
            return .redirect(Places.contact(id)).flash(t("Dodano kontakt %.", kept.name))
        } catch Refusal.invalid(let problems) {
            return try await self.form(call, viewer, base: base, form, problems: problems)
        }
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let (part, before) = (ContactTimeline.Part(rawValue: call.query["os"]) ?? .all, RecordID(call.query["przed"]) ?? .max)
        let page = try await world.read(viewer) { [world] tx in
            let contact = try viewer.contact(id, tx)
            return ContactPage(
                frame: try world.officeFrame(call, viewer, tx), contact: contact, facts: try viewer.facts(about: contact, part, before, tx),
                nextStep: try world.nextStepCard(viewer, contact, tx), zone: try world.contactZoneCard(viewer, contact, tx), now: now)
        }
        return .html(page.html)
    }

    @Sendable func edit(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let (contact, form) = try await world.read(viewer) { tx in
            let contact = try viewer.contact(id, tx)
            return (contact, try viewer.whole(contact, tx))
        }
        return try await self.form(call, viewer, base: contact.baseID, contact: contact, form)
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let (contact, before, own) = try await world.read(viewer) { tx in
            let contact = try viewer.contact(id, tx)
            return (contact, try viewer.whole(contact, tx), try viewer.contactFields(tx))
        }
        var form = ContactForm(try await call.form())
        form.kind = contact.kind
        do {
            let kept = try form.checked(own)
            try await world.write(viewer) { tx in try viewer.change(try viewer.contact(id, tx), kept, at: now, tx) }
            return .redirect(Places.contact(id)).flash(t("Zapisano kontakt."))
        } catch Refusal.invalid(let problems) {
            return try await self.form(call, viewer, base: contact.baseID, contact: contact, form, problems: problems)
        } catch Refusal.stale {
            let changes = form.changes(from: before, own: own)
            form.version = String(contact.version)
            return try await self.form(call, viewer, base: contact.baseID, contact: contact, form, stale: changes)
        }
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let contact = try await world.write(viewer) { tx in
            let contact = try viewer.contact(id, tx)
            try viewer.discard(Reference(.contact, id), title: contact.name, binder: nil, at: now, tx)
            return contact
        }
        return .redirect(Places.base(contact.baseID))
            .flash(t("Usunięto kontakt %.", contact.name), undo: Places.restore(RecordKind.contact.rawValue, id))
    }

    /// Into another database; a person of a mailing database becomes a client this way.
    @Sendable func move(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        let target = RecordID(form["baza"]) ?? 0
        let name = try await world.write(viewer) { tx in
            try viewer.move(try viewer.contact(id, tx), to: try viewer.contactBase(target, tx), at: now, tx)
        }
        return .redirect(Places.contact(id)).flash(t("Przeniesiono do bazy %.", name))
    }

    private func form(
        _ call: Call, _ viewer: Viewer, base: RecordID, contact: Contact? = nil, _ form: ContactForm, problems: [String: String] = [:],
        stale: [Act.Change]? = nil
    ) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            let company = try RecordID(form.company).flatMap { try viewer.contacts([$0], tx).first }
            return ContactFormPage(
                frame: try world.officeFrame(call, viewer, tx), base: try viewer.contactBase(base, tx), contact: contact, form: form,
                problems: problems, stale: stale, tags: try viewer.tags(tx), keepers: try viewer.employees(tx),
                fields: try viewer.contactFields(tx), company: company,
                companies: form.kind == .person ? try viewer.companies(in: base, tx) : [],
                twins: problems.isEmpty ? [] : try viewer.twins(of: form, besides: contact?.id ?? 0, tx))
        }
        return .html(page.html, status: stale != nil ? 409 : problems.isEmpty ? 200 : 422)
    }
}
