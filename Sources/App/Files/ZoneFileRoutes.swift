import Store
import Values
import Web

/// Files of a building for its people.
struct ZoneFileRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zoneFiles, list)
        routing.zone(.post, Places.zoneFiles, bodyLimit: world.settings.uploadLimit + (1 << 20), add)
        routing.zone(.get, Places.zoneFolder, folder)
        routing.zone(.get, Places.zoneFolderZip, zip)
        routing.zone(.get, Places.zoneDocument, document)
        routing.zone(.get, Places.zoneDocumentContent, content)
        routing.zone(.get, Places.zoneThumbnail, thumbnail)
        let uploads = UploadAnswers(world: world)
        routing.zone(.post, Places.zoneUploads) { call, viewer in
            let building = try call.id("building")
            return try await uploads.begin(call, viewer, binder: building) { Places.zoneUpload(building, $0) }
        }
        routing.zone(.head, Places.zoneUpload, uploads.offset)
        routing.zone(.patch, Places.zoneUpload, bodyLimit: world.settings.uploadLimit, uploads.append)
    }

    @Sendable func list(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, words) = (try call.id("building"), String(call.query["q"].trimmed.prefix(200)))
        let page = try await world.read(viewer) { [world] tx in
            ZoneFilesPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), building: building,
                folders: try tx.all(FolderRow.self, FolderRow.all(viewer, binder: building)),
                newest: words.isEmpty
                    ? try tx.all(FileRow.self, FileRow.newest(viewer, binder: building, limit: 12)).map(\.document)
                    : try viewer.findDocuments(words, in: building, tx),
                words: words, mayAdd: viewer.mayAddFiles, mayTake: viewer.isBuildingOwner, now: world.now())
        }
        return .html(page.html)
    }

    @Sendable func add(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, wanted, now) = (try call.id("building"), RecordID(call.query["folder"]), world.now())
        let (binder, folder) = try await world.read(viewer) { tx -> (Binder, Folder?) in
            let folder = try wanted.map { try viewer.folder($0, tx) }
            if let folder, folder.binderID != building { throw Refusal.missing }
            return (try viewer.binder(building, tx), folder)
        }
        var stored: [StoredFile] = []
        _ = try await call.upload { part in stored.append(try await world.store(part, forRules: folder == nil)) }
        let files = stored
        let kept = try await world.write(viewer) { tx in try viewer.keep(files, in: binder, folder: folder, at: now, tx) }
        let place = folder.map { Places.zoneFolder(building, $0.id) } ?? Places.zoneFiles(building)
        return .redirect(place).flash(kept.sentence)
    }

    @Sendable func folder(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id, after, size) = (try call.id("building"), try call.id("folder"), FileKey(call.query["po"]), 60)
        let page = try await world.read(viewer) { [world] tx in
            let folder = try viewer.folder(id, tx)
            guard folder.binderID == building else { throw Refusal.missing }
            let rows = try tx.all(FileRow.self, FileRow.page(viewer, folder: folder, after: after, limit: size + 1)).map(\.document)
            return ZoneFolderPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), building: building, folder: folder,
                documents: Array(rows.prefix(size)), next: rows.count > size ? FileKey(rows[size - 1]) : nil, mayAdd: viewer.mayAddFiles,
                now: world.now())
        }
        return .html(page.html)
    }

    @Sendable func zip(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id) = (try call.id("building"), try call.id("folder"))
        let folder = try await world.read(viewer) { tx in try viewer.folder(id, tx) }
        guard folder.binderID == building else { throw Refusal.missing }
        return try await world.zip(of: folder, for: viewer)
    }

    @Sendable func document(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id) = (try call.id("building"), try call.id())
        let text = try await world.beginning(
            ofText: try await world.read(viewer) { tx in try viewer.document(id, inBuilding: building, tx) })
        let page = try await world.read(viewer) { [world] tx in
            let document = try viewer.document(id, inBuilding: building, tx)
            return ZoneDocumentPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), building: building, document: document,
                folder: try viewer.folder(document.folderID, tx), lock: try viewer.lockCard(of: document, at: world.now(), tx), text: text)
        }
        return .html(page.html)
    }

    @Sendable func content(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id) = (try call.id("building"), try call.id())
        let document = try await world.read(viewer) { tx in try viewer.document(id, inBuilding: building, tx) }
        if let page = Int(call.query["strona"]), document.contentType == "application/pdf" {
            return .bytes(try await world.pagePicture(ofPDF: document.blobHash, page: page), type: "image/png")
        }
        return world.serve(
            document.name, type: document.contentType, hash: document.blobHash, size: document.size, download: call.query.has("pobierz"))
    }

    @Sendable func thumbnail(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id) = (try call.id("building"), try call.id())
        let document = try await world.read(viewer) { tx in try viewer.document(id, inBuilding: building, tx) }
        return try await world.serveSmallCopy(of: document, firm: viewer.firmID)
    }
}
