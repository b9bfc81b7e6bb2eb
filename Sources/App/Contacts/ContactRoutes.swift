import Store
import Values
import Web

struct ContactRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.newContact, new)
        routing.office(.post, Places.baseContacts, create)
        routing.office(.get, Places.contactPicker, pick)
        routing.office(.get, Places.contact, show)
        routing.office(.get, Places.contactEdit, edit)
        routing.office(.post, Places.contactEdit, update)
        routing.office(.post, Places.contactTrash, discard)
    }

    @Sendable func new(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let kind = Contact.Kind(rawValue: call.query["rodzaj"]) ?? .person
        return try await form(call, viewer, base: try call.id(), ContactForm(kind: kind))
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (base, form, now) = (try call.id(), ContactForm(try await call.form()), world.now())
        let id = OneTime.id(form.number, now: now)
        do {
            let kept = try form.checked()
            try await world.write(viewer) { tx in try viewer.addContact(id, kept, to: try viewer.contactBase(base, tx), at: now, tx) }
            return .redirect(Places.contact(id)).flash(t("Dodano kontakt %.", kept.name))
        } catch Refusal.invalid(let problems) {
            return try await self.form(call, viewer, base: base, form, problems: problems)
        }
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let page = try await world.read(viewer) { [world] tx in
            let contact = try viewer.contact(id, tx)
            return ContactPage(
                frame: try world.officeFrame(call, viewer, tx), contact: contact, base: try viewer.contactBase(contact.baseID, tx),
                binders: try viewer.binderLinks(of: contact, tx), history: try viewer.history(of: Reference(.contact, id), tx),
                now: world.now())
        }
        return .html(page.html)
    }

    @Sendable func edit(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let contact = try await world.read(viewer) { tx in try viewer.contact(id, tx) }
        return try await form(call, viewer, base: contact.baseID, contact: contact, ContactForm(contact))
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let contact = try await world.read(viewer) { tx in try viewer.contact(id, tx) }
        var form = ContactForm(try await call.form())
        form.kind = contact.kind
        do {
            let kept = try form.checked()
            try await world.write(viewer) { tx in try viewer.change(try viewer.contact(id, tx), kept, at: now, tx) }
            return .redirect(Places.contact(id)).flash(t("Zapisano kontakt."))
        } catch Refusal.invalid(let problems) {
            return try await self.form(call, viewer, base: contact.baseID, contact: contact, form, problems: problems)
        } catch Refusal.stale {
            let changes = form.changes(from: contact)
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

    /// Search as you type, for the fields that pick a client.
    @Sendable func pick(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let words = String(call.query["q"].prefix(200))
        let found = try await world.read(viewer) { tx in try viewer.pickContacts(words, limit: 20, tx) }
        return try .json(
            found.map {
                PickedContact(id: String($0.id), name: $0.name, note: [$0.city, $0.email].filter { !$0.isEmpty }.joined(separator: " · "))
            })
    }

    private struct PickedContact: Encodable {
        let id: String
        let name: String
        let note: String
    }

    private func form(
        _ call: Call, _ viewer: Viewer, base: RecordID, contact: Contact? = nil, _ form: ContactForm, problems: [String: String] = [:],
        stale: [Act.Change]? = nil
    ) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            ContactFormPage(
                frame: try world.officeFrame(call, viewer, tx), base: try viewer.contactBase(base, tx), contact: contact, form: form,
                problems: problems, stale: stale)
        }
        return .html(page.html, status: stale != nil ? 409 : problems.isEmpty ? 200 : 422)
    }
}
