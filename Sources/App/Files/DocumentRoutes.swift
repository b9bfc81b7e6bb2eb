import Store
import Values
import Web

/// One document: its card, its bytes, its versions.
struct DocumentRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.document) { call, viewer in try await card(call, viewer) }
        routing.office(.get, Places.documentContent, content)
        routing.office(.get, Places.documentThumbnail, thumbnail)
        routing.office(.get, Places.documentVersion, versionContent)
        routing.office(.post, Places.documentFolder, move)
        routing.office(.post, Places.documentCopy, copy)
        routing.office(.post, Places.documentName, rename)
        routing.office(.post, Places.documentTrash, discard)
        routing.office(.post, Places.documentVersions, bodyLimit: world.settings.uploadLimit + (1 << 20), addVersion)
        routing.office(.post, Places.documentVersionReturn, bringBack)
        routing.office(.get, Places.documentComparison, compare)
    }

    @Sendable func content(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let document = try await world.read(viewer) { tx in try viewer.document(id, tx) }
        if let page = Int(call.query["strona"]), document.contentType == "application/pdf" {
            return .bytes(try await world.pagePicture(ofPDF: document.blobHash, page: page), type: "image/png")
        }
        return world.serve(
            document.name, type: document.contentType, hash: document.blobHash, size: document.size, download: call.query.has("pobierz"))
    }

    @Sendable func thumbnail(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let document = try await world.read(viewer) { tx in try viewer.document(id, tx) }
        return try await world.serveSmallCopy(of: document, firm: viewer.firmID)
    }

    @Sendable func versionContent(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, number) = (try call.id(), try call.id("number"))
        let (document, version) = try await world.read(viewer) { tx -> (Document, DocumentVersion) in
            let document = try viewer.document(id, tx)
            guard let version = try viewer.version(number, of: document, tx) else { throw Refusal.missing }
            return (document, version)
        }
        return world.serve(document.name, type: version.contentType, hash: version.blobHash, size: version.size)
    }

    @Sendable func move(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        guard let wanted = RecordID(form["folder"]) else { throw Refusal.missing }
        let folder = try await world.write(viewer) { tx in
            let folder = try viewer.folder(wanted, tx)
            let document = try viewer.documentToChange(id, at: now, tx)
            try viewer.move(document, to: folder, at: now, tx)
            if form["co"] == "zapamietaj" { try viewer.teach(document.name, goesTo: folder, tx) }
            return folder
        }
        return .redirect(Places.document(id)).flash(
            form["co"] == "zapamietaj"
                ? t("Przeniesiono do folderu %. Następne takie pliki trafią tam same.", folder.name)
                : t("Przeniesiono do folderu %.", folder.name))
    }

    @Sendable func copy(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        guard let wanted = RecordID(form["folder"]) else { throw Refusal.missing }
        let (copy, folder) = try await world.write(viewer) { tx in
            let (document, folder) = (try viewer.document(id, tx), try viewer.folder(wanted, tx))
            guard folder.binderID == document.binderID else { throw Refusal.missing }
            return (try viewer.copy(document, to: folder, at: now, tx), folder)
        }
        return .redirect(Places.document(copy)).flash(t("Skopiowano do folderu %.", folder.name))
    }

    @Sendable func rename(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        do {
            let name = try await world.write(viewer) { tx in
                let document = try viewer.documentToChange(id, at: now, tx)
                if form.has("podpis") { try viewer.caption(document, form["podpis"], at: now, tx) }
                return try viewer.rename(document, to: form["nazwa"], at: now, tx)
            }
            return .redirect(Places.document(id)).flash(t("Zapisano nazwę %.", name))
        } catch Refusal.invalid(let problems) {
            return try await card(call, viewer, name: form["nazwa"], problems: problems)
        }
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let document = try await world.write(viewer) { tx in
            let document = try viewer.documentToChange(id, at: now, tx)
            try viewer.discard(Reference(.document, id), title: document.name, binder: document.binderID, at: now, tx)
            return document
        }
        return .redirect(Places.binderFiles(document.binderID) + "?folder=\(document.folderID)").flash(
            t("Usunięto plik %.", document.name), undo: Places.restore(RecordKind.document.rawValue, id))
    }

    @Sendable func addVersion(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        _ = try await world.read(viewer) { tx in try viewer.document(id, tx) }
        var stored: StoredFile?
        let form = try await call.upload(UploadLimits(files: 1)) { part in stored = try await world.store(part, forRules: false) }
        let note = form["opis"].trimmed
        guard note.count <= 300 else { return try await card(call, viewer, problems: ["opis": t("Skróć opis do 300 znaków.")]) }
        guard let file = stored else { return try await card(call, viewer, problems: ["plik": t("Wybierz plik z nową wersją.")]) }
        let number = try await world.write(viewer) { tx in
            let document = try viewer.documentToChange(id, at: now, tx)
            try viewer.replace(document, with: file.version(of: document), note: note, at: now, tx)
            return document.version + 1
        }
        return .redirect(Places.document(id)).flash(t("Zapisano wersję %.", String(number)))
    }

    @Sendable func bringBack(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, number, now) = (try call.id(), try call.id("number"), world.now())
        try await world.write(viewer) { tx in try viewer.bringBack(number, of: try viewer.documentToChange(id, at: now, tx), at: now, tx) }
        return .redirect(Places.document(id)).flash(t("Przywrócono wersję %.", String(number)))
    }

    /// The first lines of a text file, for its card.
    /// An earlier version beside another one, the present unless `z` names it.
    @Sendable private func compare(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, number, other) = (try call.id(), try call.id("number"), Int64(call.query["z"]))
        let (document, versions) = try await world.read(viewer) { tx in
            let document = try viewer.document(id, tx)
            let versions = try [number, other ?? document.version].compactMap { try viewer.version($0, of: document, tx) }
            guard versions.count == 2, versions[0].number != versions[1].number else { throw Refusal.missing }
            return (document, versions.sorted { $0.number < $1.number })
        }
        let comparison = try await world.compare(versions[0], versions[1])
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(document.binderID, tx)
            return VersionComparisonPage(
                frame: try world.officeFrame(call, viewer, tx),
                head: PageHead(
                    title: t("Porównanie wersji"), tile: "files",
                    crumbs: [Link(binder.name, to: Places.binderFiles(binder.id)), Link(document.name, to: Places.document(document.id))]),
                document: document, comparison: comparison)
        }
        return .html(page.html)
    }

    private func beginning(of id: RecordID, _ viewer: Viewer) async throws -> String? {
        let document = try await world.read(viewer) { tx in try viewer.document(id, tx) }
        return try await world.beginning(ofText: document)
    }

    private func card(_ call: Call, _ viewer: Viewer, name: String? = nil, problems: [String: String] = [:]) async throws -> Reply {
        let id = try call.id()
        let text = try await beginning(of: id, viewer)
        let page = try await world.read(viewer) { [world] tx in
            let found = try viewer.fileRow(id, tx)
            let binder = try viewer.binder(found.document.binderID, tx)
            return DocumentPage(
                frame: try world.officeFrame(call, viewer, tx), row: found, binder: binder, folders: try viewer.folders(in: binder, tx),
                versions: try viewer.versions(of: found.document, tx), history: try viewer.history(of: Reference(.document, id), tx),
                twins: try found.document.twins(viewer, tx), lock: try viewer.lockCard(of: found.document, at: world.now(), tx), text: text,
                now: world.now(), name: name, problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}

extension Viewer {
    /// Whom the page of a document names as working on it.
    func lockCard(of document: Document, at now: Instant, _ tx: Transaction) throws -> FileLockCard {
        let others = try othersLock(on: document, at: now, tx)
        let lock = try others ?? FileLock.on(.document, document.id, firm: firmID, at: now, tx).first
        return FileLockCard(document: document.id, lock: lock, isMine: others == nil, mayChange: has(.work) && !isPreview, now: now)
    }
}
