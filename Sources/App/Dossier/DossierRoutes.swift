import Archive
import Store
import Values
import Web

struct DossierRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.binderDossier) { call, viewer in try await pack(try call.id(), viewer) }
        routing.zone(.get, Places.zoneDossier) { call, viewer in try await pack(try call.id("building"), viewer) }
    }

    /// The whole binder as one archive, made while it is sent; who took it is written down.
    private func pack(_ id: RecordID, _ viewer: Viewer) async throws -> Reply {
        let now = world.now()
        let dossier = try await world.read(viewer) { [world] tx in
            try viewer.dossier(of: try viewer.binder(id, tx), at: now, world.settings, tx)
        }
        try await world.write(viewer) { tx in
            try viewer.record(Act(.exported, Reference(.binder, id), title: dossier.binder.name, binder: id, zone: true), at: now, tx)
        }
        let name = "Teczka \(dossier.binder.name) \(now.day.text).zip"
        return Reply.stream("application/zip", length: nil, name: name) { [world] _ in
            ZipStream {
                let packing = DossierPacking(dossier, for: viewer, in: world)
                return { try await packing.entry() }
            }
        }
    }
}
