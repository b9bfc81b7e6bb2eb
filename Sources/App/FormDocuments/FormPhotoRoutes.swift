import Store
import Values
import Web

/// Photographs of the building's files in documents that are made together.
struct FormPhotoRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zoneFormPhotos, choose)
        routing.zone(.post, Places.zoneFormPhotos, add)
        routing.zone(.get, Places.zoneFormPhoto, show)
        routing.zone(.post, Places.zoneFormPhotoEnd, remove)
    }

    @Sendable private func choose(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id, now, after) = (try call.id("building"), try call.id(), world.now(), FileKey(call.query["po"]))
        guard viewer.mayFillInForms else { throw Refusal.forbidden }
        let page = try await world.read(viewer) { [world] tx in
            let form = try viewer.formDocument(id, in: building, tx)
            let found = try tx.all(
                Document.self, FormPhoto.pickable(viewer, binder: building, after: after, limit: FormPhoto.pageSize + 1))
            let documents = Array(found.prefix(FormPhoto.pageSize))
            return FormPhotoPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), form: form, building: building,
                chosen: try FormPhoto.all(of: id, firm: viewer.firmID, tx), documents: documents,
                next: found.count > documents.count ? documents.last.map { FileKey($0) } : nil, now: now)
        }
        return .html(page.html)
    }

    @Sendable private func add(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id, now) = (try call.id("building"), try call.id(), world.now())
        let chosen = try await call.form().all("plik").prefix(FormPhoto.pageSize).compactMap { RecordID($0) }
        try await world.write(viewer) { tx in
            try viewer.addPhotos(chosen, to: try viewer.formDocument(id, in: building, tx), at: now, tx)
        }
        return .redirect(Places.zoneForm(building, id)).flash(t("Zdjęcia są w dokumencie."))
    }

    @Sendable private func remove(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id, photo, now) = (try call.id("building"), try call.id(), try call.id("photo"), world.now())
        try await world.write(viewer) { tx in
            try viewer.removePhoto(photo, from: try viewer.formDocument(id, in: building, tx), at: now, tx)
        }
        return .redirect(Places.zoneFormPhotos(building, id)).flash(t("Zdjęcie nie stoi już w dokumencie. W plikach zostało."))
    }

    @Sendable private func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id, photo) = (try call.id("building"), try call.id(), try call.id("photo"))
        let found = try await world.read(viewer) { tx in
            try viewer.formPhoto(photo, of: try viewer.formDocument(id, in: building, tx), tx)
        }
        return try await world.serve(found, large: call.query.has("duze"), firm: viewer.firmID)
    }
}

extension World {
    /// A photograph of a document in the version that was picked, whole or as its small copy.
    func serve(_ photo: FormPhoto, large: Bool, firm: RecordID) async throws -> Reply {
        guard !large else { return serve(photo.name, type: photo.contentType, hash: photo.blobHash, size: photo.size) }
        return try await serveSmallCopy(ofPicture: photo.blobHash, type: photo.contentType, size: photo.size, firm: firm)
    }
}
