import Store
import Values
import Web

/// The page that says how files become a drive, in the office and in the zone.
struct DriveGuideRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.binderDrive, office)
        routing.zone(.get, Places.zoneDrive, zone)
    }

    @Sendable func office(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let binder = try await world.read(viewer) { tx in try viewer.binder(id, tx) }
        let guide = try await guide(viewer, binder.id)
        let frame = try await world.read(viewer) { [world] tx in try world.officeFrame(call, viewer, tx) }
        return .html(guide.office(frame, binder))
    }

    @Sendable func zone(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let building = try call.id("building")
        let guide = try await guide(viewer, building)
        let frame = try await world.read(viewer) { [world] tx in try world.zoneFrame(call, viewer, building: building, tx) }
        return .html(guide.zone(frame, building))
    }

    private func guide(_ viewer: Viewer, _ building: RecordID) async throws -> DriveGuidePage {
        let now = world.now()
        let found = try await world.database.read(.everything) { tx -> DriveBuilding? in
            guard let id = viewer.accountID, let account = try Account.withID(id, tx) else { return nil }
            return try DriveBuilding.all(of: account, at: now, tx).first { $0.id == building }
        }
        return DriveGuidePage(address: world.settings.publicAddress, segment: found?.segment, email: viewer.email)
    }
}
