import Store
import Values
import Web

/// Letters as files, put into the mail of a building.
struct LetterUploadRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.binderLetterFiles) { call, viewer in try await page(call, viewer) }
        routing.office(.post, Places.binderLetterFiles, bodyLimit: limit, take)
    }

    private var limit: Int64 { 4 * world.settings.letterLimit }

    private func page(_ call: Call, _ viewer: Viewer, reach: String = "strefa", problem: String? = nil) async throws -> Reply {
        guard viewer.mayWrite else { throw Refusal.forbidden }
        let (id, now) = (try call.id(), world.now())
        let html = try await world.read(viewer) { tx in
            let binder = try viewer.binder(id, tx)
            let uploads = try tx.all(LetterUpload.self, LetterUpload.newest(in: id, viewer))
            return LetterUploadsPage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx), binder: binder,
                uploads: uploads, letters: try viewer.letters(uploads.compactMap(\.letterID), tx), reach: reach, problem: problem, now: now
            ).html
        }
        return .html(html, status: problem == nil ? 200 : 422)
    }

    @Sendable func take(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard viewer.mayWrite else { throw Refusal.forbidden }
        let (id, now) = (try call.id(), world.now())
        _ = try await world.read(viewer) { tx in try viewer.binder(id, tx) }
        let (form, letters, refused) = try await call.letters(into: world.blobs, limit: limit)
        let audience: Act.Audience = form["zasieg"] == "biuro" ? .office : .zone
        let names = refused.joined(separator: ", ")
        guard !letters.isEmpty else {
            let problem =
                refused.isEmpty ? t("Wybierz pliki .eml.") : t("To nie są wiadomości: %. Zapisz je w programie pocztowym jako .eml.", names)
            return try await page(call, viewer, reach: form["zasieg"], problem: problem)
        }
        try await world.write(viewer) { tx in
            let binder = try viewer.binder(id, tx)
            for letter in letters { try viewer.takeLetter(letter.blob, named: letter.name, into: binder, for: audience, at: now, tx) }
        }
        let reply = Reply.redirect(Places.binderLetterFiles(id))
        return refused.isEmpty
            ? reply.flash(t("Przyjęto wiadomości: %.", String(letters.count)))
            : reply.flash(t("Przyjęto wiadomości: %. Pominięto, bo to nie wiadomości: %.", String(letters.count), names))
    }
}
