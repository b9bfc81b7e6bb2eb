import Store
import Values
import Web

/// Folders of a binder and what is put into them.
struct FileRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.binderFiles) { call, viewer in try await page(call, viewer) }
        routing.office(.post, Places.binderFiles, bodyLimit: world.settings.uploadLimit + (1 << 20), add)
        routing.office(.post, Places.binderFolders, createFolder)
        routing.office(.post, Places.binderChosen, carryOut)
        routing.office(.get, Places.folderZip, zip)
        routing.office(.post, Places.folder, updateFolder)
        routing.office(.post, Places.folderTrash, discardFolder)
        let uploads = UploadAnswers(world: world)
        routing.office(.post, Places.binderUploads) { call, viewer in
            try await uploads.begin(call, viewer, binder: call.id()) { Places.upload($0) }
        }
        routing.office(.head, Places.upload, uploads.offset)
        routing.office(.patch, Places.upload, bodyLimit: world.settings.uploadLimit, uploads.append)
    }

    /// Files by an ordinary form; the folder stands in the address.
    @Sendable func add(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, wanted, now) = (try call.id(), RecordID(call.query["folder"]), world.now())
        let (binder, folder) = try await world.read(viewer) { tx -> (Binder, Folder?) in
            let binder = try viewer.binder(id, tx)
            let folder = try wanted.map { try viewer.folder($0, tx) }
            if let folder, folder.binderID != id { throw Refusal.missing }
            return (binder, folder)
        }
        var stored: [StoredFile] = []
        _ = try await call.upload { part in stored.append(try await world.store(part, forRules: folder == nil)) }
        let files = stored
        let kept = try await world.write(viewer) { tx in try viewer.keep(files, in: binder, folder: folder, at: now, tx) }
        let shown = folder ?? kept.first?.folder
        return .redirect(Places.binderFiles(id) + (shown.map { "?folder=\($0.id)" } ?? "")).flash(kept.sentence)
    }

    /// Does one thing with all chosen files.
    @Sendable func carryOut(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        let back = RecordID(form["powrot"]).map { "?folder=\($0)" } ?? ""
        let chosen: ChosenDocuments
        do { chosen = try ChosenDocuments(form) } catch Refusal.unprocessable(let sentence) {
            return .redirect(Places.binderFiles(id) + back).flash(sentence)
        }
        if chosen.deed == .zip {
            let binder = try await world.read(viewer) { tx in try viewer.binder(id, tx) }
            return try await world.zip(of: chosen.ids, in: binder, for: viewer)
        }
        let done = try await world.write(viewer) { tx in try viewer.carryOut(chosen, in: try viewer.binder(id, tx), at: now, tx) }
        return .redirect(Places.binderFiles(id) + back).flash(done)
    }

    /// The whole folder in one file.
    @Sendable func zip(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let folder = try await world.read(viewer) { tx in try viewer.folder(id, tx) }
        return try await world.zip(of: folder, for: viewer)
    }

    @Sendable func createFolder(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), FolderForm(try await call.form()), world.now())
        let folder = OneTime.id(form.number, now: now)
        do {
            try await world.write(viewer) { tx in try viewer.addFolder(folder, form, to: try viewer.binder(id, tx), at: now, tx) }
            return .redirect(Places.binderFiles(id) + "?folder=\(folder)").flash(t("Dodano folder %.", form.name))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func updateFolder(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), FolderForm(try await call.form()), world.now())
        let binder = try await world.write(viewer) { tx in
            let folder = try viewer.folder(id, tx)
            try viewer.change(folder, form, at: now, tx)
            return folder.binderID
        }
        return .redirect(Places.binderFiles(binder) + "?folder=\(id)").flash(t("Zapisano folder."))
    }

    @Sendable func discardFolder(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let folder = try await world.write(viewer) { tx in
            let folder = try viewer.folder(id, tx)
            try viewer.discard(Reference(.folder, id), title: folder.name, binder: folder.binderID, at: now, tx)
            return folder
        }
        return .redirect(Places.binderFiles(folder.binderID)).flash(
            t("Usunięto folder %.", folder.name), undo: Places.restore(RecordKind.folder.rawValue, id))
    }

    private func page(_ call: Call, _ viewer: Viewer, form: FolderForm = .init(), problems: [String: String] = [:]) async throws -> Reply {
        let (id, wanted, after, size) = (try call.id(), call.query["folder"], FileKey(call.query["po"]), 60)
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(id, tx)
            let folders = try tx.all(FolderRow.self, FolderRow.all(viewer, binder: id))
            let current = wanted.isEmpty ? folders.first?.folder : folders.first { String($0.folder.id) == wanted }?.folder
            if !wanted.isEmpty, current == nil { throw Refusal.missing }
            let rows = try current.map { try tx.all(FileRow.self, FileRow.page(viewer, folder: $0, after: after, limit: size + 1)) } ?? []
            return BinderFilesPage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx), folders: folders,
                current: current,
                rows: Array(rows.prefix(size)), paths: try viewer.subfolderPaths(inBinder: id, tx),
                locks: try FileLock.on(.document, rows.map(\.document.id), firm: viewer.firmID, at: world.now(), tx),
                next: rows.count > size ? FileKey(rows[size - 1].document) : nil, settings: world.settings,
                now: world.now(), form: form, problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
