import Values
import Web

/// Tags put on and taken off on the card itself.
struct ContactTagRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.post, Places.contactTags, create)
        routing.office(.post, Places.contactTagOn, update)
        routing.office(.post, Places.contactTagOff, destroy)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, name, now) = (try call.id(), try await call.form()["tag"].trimmed, world.now())
        do {
            try await world.write(viewer) { tx in
                let contact = try viewer.contact(id, tx)
                var problems = Problems()
                problems.need(name, "tag", t("Wpisz nazwę tagu."), limit: 60)
                try problems.refuse()
                try viewer.put(try viewer.tag(named: name, at: now, tx), on: contact, at: now, tx)
            }
            return .redirect(Places.contact(id))
        } catch Refusal.invalid(let problems) {
            return .redirect(Places.contact(id)).flash(problems["tag"] ?? t("Wpisz nazwę tagu."))
        }
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, tag, now) = (try call.id(), try call.id("tag"), world.now())
        try await world.write(viewer) { tx in
            try viewer.put(try viewer.tag(tag, tx), on: try viewer.contact(id, tx), at: now, tx)
        }
        return .redirect(Places.contact(id))
    }

    @Sendable func destroy(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, tag, now) = (try call.id(), try call.id("tag"), world.now())
        let name = try await world.write(viewer) { tx in
            let tag = try viewer.tag(tag, tx)
            try viewer.take(tag, off: try viewer.contact(id, tx), at: now, tx)
            return tag.name
        }
        return .redirect(Places.contact(id)).flash(t("Zdjęto tag „%”.", name), undo: Places.contactTagOn(id, tag))
    }
}
