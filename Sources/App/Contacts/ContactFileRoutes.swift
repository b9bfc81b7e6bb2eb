import Store
import Values
import Web

/// Files that lie with a contact.
struct ContactFileRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.post, Places.contactFiles, bodyLimit: world.settings.uploadLimit + (1 << 20), attach)
        routing.office(.get, Places.contactFile, file)
        routing.office(.post, Places.contactFileTrash, detach)
    }

    @Sendable func attach(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        _ = try await world.read(viewer) { tx in try viewer.contact(id, tx) }
        var files: [StoredFile] = []
        _ = try await call.upload(UploadLimits(total: .max)) { part in files.append(try await world.store(part, forRules: false)) }
        try await world.write(viewer) { [files] tx in
            let contact = try viewer.contact(id, tx)
            for file in files { try viewer.attach(file, to: contact, at: now, tx) }
        }
        return .redirect(Places.contact(id) + "#pliki")
    }

    @Sendable func file(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, file) = (try call.id(), try call.id("file"))
        let found = try await world.read(viewer) { tx in try viewer.file(file, of: try viewer.contact(id, tx).id, on: .contacts, tx) }
        return world.serve(found.name, type: found.contentType, hash: found.blobHash, size: found.size)
    }

    @Sendable func detach(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, file, now) = (try call.id(), try call.id("file"), world.now())
        try await world.write(viewer) { tx in try viewer.detach(file, from: try viewer.contact(id, tx), at: now, tx) }
        return .redirect(Places.contact(id) + "#pliki")
    }
}
