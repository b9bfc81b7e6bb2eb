import Archive
import Store
import Values
import Web

struct DossierRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.binderDossier) { call, viewer in try await world.dossier(of: try call.id(), for: viewer) }
        routing.zone(.get, Places.zoneDossier) { call, viewer in try await world.dossier(of: try call.id("building"), for: viewer) }
    }
}

extension World {
    /// The whole binder as one archive, made while it is sent; who took it is written down.
    func dossier(of id: RecordID, for viewer: Viewer) async throws -> Reply {
        let now = self.now()
        let dossier = try await read(viewer) { [settings] tx in
            try viewer.dossier(of: try viewer.binder(id, tx), at: now, settings, tx)
        }
        try await write(viewer) { tx in
            try viewer.record(Act(.exported, Reference(.binder, id), title: dossier.binder.name, binder: id, zone: true), at: now, tx)
        }
        let name = "Teczka \(dossier.binder.name) \(now.day.text).zip"
        return Reply.stream("application/zip", length: nil, name: name) { _ in
            ZipStream {
                let packing = DossierPacking(dossier, for: viewer, in: self)
                return { try await packing.entry() }
            }
        }
    }
}
