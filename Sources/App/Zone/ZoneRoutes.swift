import Store
import Values
import Web

struct ZoneRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zone, home)
        routing.zone(.get, Places.zoneEvents, events)
        routing.zone(.get, Places.zoneSettings, settings)
    }

    @Sendable func home(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, now) = (try call.id("building"), world.now())
        let seen =
            try await viewer.isPreview
            ? nil
            : world.write(viewer) { tx in
                _ = try viewer.binder(building, tx)
                return try ZoneVisit.note(viewer, building: building, at: now, tx)
            }
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(building, tx)
            let folders = try tx.all(FolderRow.self, FolderRow.all(viewer, binder: building))
            return ZoneHomePage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), greeting: viewer.zoneGreeting,
                stages: try Stage.all(in: binder, tx),
                news: try viewer.zoneNews(of: binder, folders: folders, tx), folders: folders,
                freshFiles: try viewer.freshFiles(in: binder, since: seen, tx),
                offers: try viewer.sentOffers(in: binder, tx),
                particulars: try viewer.particulars(of: binder, tx), terms: try viewer.terms(in: binder, at: now, office: false, tx),
                seen: seen, building: building, now: now, mayTake: viewer.isBuildingOwner)
        }
        return .html(page.html)
    }

    @Sendable func events(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        try await world.news(call, ["binder/\(try call.id("building"))"])
    }

    @Sendable func settings(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let building = try call.id("building")
        let signedIn = try await world.signedIn(call)
        let cards = AccountCards(
            account: signedIn.account, sessions: try await signedIn.sessions(in: world), current: signedIn.sessionID, now: world.now())
        let profile = try await AccountRoutes(world: world).profile(call, signedIn, [:])
        let frame = try await world.read(viewer) { [world] tx in try world.zoneFrame(call, viewer, building: building, tx) }
        return .html(ZoneSettingsPage(frame: frame, profile: profile, cards: cards).html)
    }
}
