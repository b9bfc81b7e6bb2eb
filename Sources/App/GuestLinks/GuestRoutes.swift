import Store
import Values
import Web

/// What a guest may do behind the button: see the one thing, answer, add a file.
struct GuestRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.guest(.get, Places.guest) { call, viewer in try await page(call, viewer) }
        routing.guest(.get, Places.guestContent, content)
        routing.guest(.post, Places.guestAnswer, answer)
        routing.guest(.post, Places.guestLetter, bodyLimit: world.settings.uploadLimit, write)
        routing.guest(.get, Places.guestZip, zip)
        routing.guest(.post, Places.guestClosing, close)
    }

    func page(
        _ call: Call, _ viewer: Viewer, problem: String? = nil, signature: SignatureForm = .init(), problems: [String: String] = [:]
    ) async throws -> Reply {
        let (thing, own, readers, given) = try await world.read(viewer) { [world] tx in
            let own = try viewer.ownLink(tx)
            return (
                try GuestThing.load(viewer, at: world.now(), tx), own, try GuestThing.readers(viewer, tx), try viewer.words(by: own.id, tx)
            )
        }
        let page = GuestPage(
            layout: world.bare(call, title: thing.title), viewer: viewer, thing: thing, own: own, readers: readers, given: given,
            now: world.now(),
            problem: problem, signature: signature, problems: problems)
        return .html(page.html, status: problem == nil && problems.isEmpty ? 200 : 422)
    }

    /// The bytes: of the document, or of the very PDF that was sent.
    @Sendable func content(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let asked = RecordID(call.query["plik"])
        // The files of a letter have no small copies of their own.
        if call.query.has("mala"), let asked, !viewer.isGuestOfLetter {
            let document = try await world.read(viewer) { tx in try viewer.document(asked, tx) }
            return try await world.serveSmallCopy(of: document, firm: viewer.firmID)
        }
        let (file, isClean) = try await world.read(viewer) { tx in
            (try GuestThing.file(viewer, asked, tx), try viewer.getsCleanPictures(tx))
        }
        if isClean, FileKind.isPicture(file.contentType) {
            let picture = try await world.cleanPicture(file.name, type: file.contentType, hash: file.blobHash, size: file.size)
            return world.serve(picture, download: !call.query["pobierz"].isEmpty)
        }
        if let page = Int(call.query["strona"]), file.contentType == "application/pdf" {
            return .bytes(try await world.pagePicture(ofPDF: file.blobHash, page: page), type: "image/png")
        }
        return try await world.stream(file, download: !call.query["pobierz"].isEmpty)
    }

    /// All files of the folder that was shared.
    @Sendable func zip(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard case .guest(_, _, .folder, let id) = viewer.seat else { throw Refusal.missing }
        let folder = try await world.read(viewer) { tx in try viewer.folder(id, tx) }
        return try await world.zip(of: folder, for: viewer)
    }

    /// "It is not for me": the holder ends the link.
    @Sendable func close(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let now = world.now()
        try await world.write(viewer) { tx in try viewer.revoke(try viewer.ownLink(tx), at: now, tx) }
        return .redirect(Places.start()).flash(t("Dostęp jest zamknięty."))
    }

    @Sendable func answer(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard case .guest(let link, _, .offer, let id) = viewer.seat else { throw Refusal.missing }
        let (form, now) = (AnswerForm(try await call.form()), world.now())
        do {
            let given = try form.checked()
            let standing = try await world.write(viewer) { tx in
                try viewer.answerOffer(
                    try viewer.offer(id, tx), given.kind, seen: form.edition, word: given.word, at: now, tx)
            }
            guard standing.isNew else { return .redirect(Places.guest(link)) }
            return .redirect(Places.guest(link)).flash(
                given.kind == .accepted ? t("Dziękujemy. Oferta jest przyjęta.") : t("Dziękujemy za odpowiedź."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, problem: problems.values.sorted().joined(separator: " "))
        } catch Refusal.unprocessable(let sentence) {
            return try await page(call, viewer, problem: sentence)
        }
    }

    /// The guest's words become a letter of the building, with the files; files alone are filed under the guest's name.
    @Sendable func write(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard case .guest(let link, let binder, _, _) = viewer.seat else { throw Refusal.missing }
        try world.limits.letters.check("guest \(link)")
        let (form, files) = try await posted(call)
        let (text, now) = (form["tresc"].trimmedLines, world.now())
        guard text.count <= 50_000, !text.isEmpty || !files.isEmpty else {
            return try await page(call, viewer, problem: t("Napisz kilka słów odpowiedzi albo dodaj plik."))
        }
        if text.isEmpty { return try await file(files, viewer, link: link, binder: binder, at: now) }
        let letter = OneTime.id(form["numer"], now: now)
        _ = try await world.send(viewer, id: letter) { [world] tx in
            if let sent = try viewer.alreadySent(letter, tx) { return sent }
            let (thing, readers) = (try GuestThing.load(viewer, at: now, tx), try GuestThing.readers(viewer, tx))
            let binder = try viewer.binder(binder, tx)
            return try viewer.send(
                NewLetter(
                    id: letter, binder: binder, thread: try viewer.threadOfLink(link, tx), recipients: [], subject: "Re: \(thing.title)",
                    text: text, attachments: try viewer.file(files.map { $0.document() }, in: binder, for: readers, at: now, tx),
                    audience: readers), at: now, world, tx)
        }
        return .redirect(Places.guest(link)).flash(t("Odpowiedź wysłana."))
    }

    /// The fields of the form and its files, whose bytes are durable.
    private func posted(_ call: Call) async throws -> (form: Form, files: [StoredFile]) {
        guard call.headers["content-type"]?.lowercased().hasPrefix("multipart/form-data") == true else {
            return (try await call.form(), [])
        }
        var files: [StoredFile] = []
        let form = try await call.upload { part in
            if !part.fileName.isEmpty { files.append(try await world.store(part, forRules: true)) }
        }
        return (form, files)
    }

    /// A guest's file goes where the rules put it, under the guest's name.
    private func file(_ files: [StoredFile], _ viewer: Viewer, link: RecordID, binder: RecordID, at now: Instant) async throws -> Reply {
        try await world.write(viewer) { tx in
            let incoming = files.map {
                IncomingFile(
                    name: $0.name, contentType: $0.contentType, blobHash: $0.blob.hash, size: $0.blob.size, text: $0.text,
                    takenAt: $0.takenAt)
            }
            _ = try viewer.place(
                incoming, inBinder: binder, from: viewer.filingSender, for: try GuestThing.audience(viewer, tx), at: now, tx)
        }
        return .redirect(Places.guest(link)).flash(t("Dodano: %.", files.map(\.name).joined(separator: ", ")))
    }
}
