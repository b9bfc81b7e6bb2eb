import Store
import Values
import Web

struct DeskRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.desk, show)
        routing.office(.get, Places.events, events)
        routing.open(.get, Places.help, help)
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let now = world.now()
        let page = try await world.read(viewer) { [world] tx in
            let open = try tx.all(BinderRow.self, BinderRow.page(viewer, closed: false, before: nil, limit: 6))
            let buildings = open.filter { $0.kind == .building }
            return DeskPage(
                frame: try world.officeFrame(call, viewer, tx), greeting: t("Dzień dobry, %", viewer.vocative), buildings: buildings,
                reported: try viewer.buildingsReported(now.day, among: buildings.map(\.id), tx),
                offers: try world.waitingOffersCard(viewer, tx), missing: try world.missingEverywhereCard(viewer, tx),
                mail: try world.unreadMailCard(viewer, tx),
                tasks: DeskTasks(
                    lines: try viewer.dayOfTasks(limit: 6, at: now, tx), due: try viewer.dueCount(at: now, tx), mayWrite: viewer.mayWrite,
                    now: now),
                history: try viewer.news(limit: 12, tx), steps: try viewer.firstSteps(tx), now: world.now())
        }
        return .html(page.html)
    }

    /// News for open pages of the office: what changed in the firm, and the end of one's own sessions.
    @Sendable func events(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        try await world.news(call, ["firm/\(viewer.firmID)"])
    }

    @Sendable func help(_ call: Call) async throws -> Reply {
        .html(HelpPage(layout: world.bare(call, title: t("Pomoc"))).html)
    }
}
