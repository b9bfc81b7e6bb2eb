import Values
import Web

struct TrashRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.trash, list)
        routing.office(.post, Places.restore, restore)
    }

    @Sendable func list(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (filter, size) = (TrashFilter(call.query), 50)
        let page = try await world.read(viewer) { [world] tx in
            let entries = try TrashEntry.all(viewer, filter, limit: size + 1, tx)
            return TrashPage(
                frame: try world.officeFrame(call, viewer, tx), entries: Array(entries.prefix(size)), filter: filter,
                people: try TrashEntry.people(viewer, tx), next: entries.count > size ? filter.address(after: entries[size - 1]) : nil,
                now: world.now())
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
