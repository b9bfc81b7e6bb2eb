import Values
import Web

struct TrashRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.trash, list)
        routing.office(.post, Places.restore, restore)
    }

    @Sendable func list(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            TrashPage(frame: try world.officeFrame(call, viewer, tx), entries: try TrashEntry.all(viewer, tx), now: world.now())
        }
        return .html(page.html)
    }

    @Sendable func restore(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard let kind = RecordKind(rawValue: try call.parameter("kind")) else { throw Refusal.missing }
        let (record, now) = (Reference(kind, try call.id()), world.now())
        let entry = try await world.write(viewer) { tx in try viewer.restore(record, at: now, tx) }
        return .redirect(call.referrer ?? Places.trash()).flash(t("Przywrócono: %.", entry.title))
    }
}
