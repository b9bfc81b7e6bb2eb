import Store
import Values
import Web

/// The building's mail in the zone: read, answer, write, attach.
struct ZoneMailRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zoneMail, index)
        routing.zone(.get, Places.zoneNewLetter, new)
        routing.zone(.post, Places.zoneNewLetter, bodyLimit: world.settings.letterLimit, create)
        routing.zone(.get, Places.zoneThread) { call, viewer in try await show(call, viewer, nil, [:]) }
        routing.zone(.post, Places.zoneReply, bodyLimit: world.settings.letterLimit, reply)
        routing.zone(.get, Places.zoneLetterFrame, frame)
        routing.zone(.get, Places.zoneAttachment, attachment)
    }

    /// An empty letter, or one that brings moje dane along.
    @Sendable func new(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        var form = LetterForm()
        if !call.query["dane"].isEmpty {
            form.particulars = true
            let building = try call.id("building")
            form.text = try await world.read(viewer) { tx in try viewer.particulars(of: try viewer.binder(building, tx), tx).letterText }
        }
        return try await compose(call, viewer, form, [:])
    }

    @Sendable func index(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let building = try call.id("building")
        let now = world.now()
        let html = try await world.read(viewer) { tx in
            let list = ThreadList(call.query, binder: building)
            return ZoneMailPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), building: building, list: list,
                lines: try list.lines(for: viewer, tx), mayWrite: viewer.mayWrite, now: now
            ).html
        }
        return .html(html)
    }

    private func show(_ call: Call, _ viewer: Viewer, _ form: LetterForm?, _ problems: [String: String]) async throws -> Reply {
        let (building, id) = (try call.id("building"), try call.id())
        let now = world.now()
        let (html, unread) = try await world.read(viewer) { tx in
            let facts = try ThreadFacts(viewer, thread: id, at: now, tx)
            guard facts.thread.binderID == building else { throw Refusal.missing }
            let view = ThreadView(
                facts: facts, links: .zone(building, facts), now: now, shownAsHTML: RecordID(call.query["html"]),
                withRemotePictures: call.query["obrazki"] == "tak")
            var content = form ?? LetterForm()
            if form == nil { content.to = Recipients.text(facts.answerTo(world.settings)) }
            let page = ZoneThreadPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), building: building, facts: facts, view: view,
                form: viewer.mayWrite ? content : nil, problems: problems, weight: WeightHint(policy: try MailPolicy.of(viewer.firmID, tx)))
            return (page.html, facts.unread)
        }
        if !unread.isEmpty, !viewer.isPreview { try await world.write(viewer) { tx in try viewer.noteReading(of: unread, at: now, tx) } }
        return .html(html, status: problems.isEmpty ? 200 : 422)
    }

    @Sendable func reply(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard viewer.mayWrite else { throw Refusal.forbidden }
        let (building, id) = (try call.id("building"), try call.id())
        let (posted, chosen) = try await call.form(withFilesInto: world.blobs, limit: world.settings.letterLimit)
        let form = LetterForm(posted)
        let now = world.now()
        let files = chosen + (try await world.particularsFiles(posted.all("dane"), of: building, viewer))
        do {
            _ = try await world.send(viewer, id: try form.id()) { tx in
                guard try viewer.thread(id, tx).binderID == building else { throw Refusal.missing }
                return try viewer.answer(form, files: files, in: id, at: now, world, tx)
            }
            return .redirect(Places.zoneThread(building, id)).flash(t("Wysłano odpowiedź."))
        } catch Refusal.invalid(let problems) {
            return try await show(call, viewer, form, problems)
        }
    }

    private func compose(_ call: Call, _ viewer: Viewer, _ form: LetterForm, _ problems: [String: String]) async throws -> Reply {
        guard viewer.mayWrite else { throw Refusal.forbidden }
        let building = try call.id("building")
        let now = world.now()
        let html = try await world.read(viewer) { tx in
            let binder = try viewer.binder(building, tx)
            return ZoneComposePage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), building: building, form: form, problems: problems,
                people: try Person.around(binder, viewer, at: now, tx), documents: try viewer.recentDocuments(in: binder, tx),
                weight: WeightHint(policy: try MailPolicy.of(viewer.firmID, tx))
            ).html
        }
        return .html(html, status: problems.isEmpty ? 200 : 422)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard viewer.mayWrite else { throw Refusal.forbidden }
        let building = try call.id("building")
        let (posted, chosen) = try await call.form(withFilesInto: world.blobs, limit: world.settings.letterLimit)
        let form = LetterForm(posted)
        let now = world.now()
        let files = chosen + (try await world.particularsFiles(posted.all("dane"), of: building, viewer))
        do {
            let sent = try await world.send(viewer, id: try form.id()) { tx in
                try viewer.compose(form, files: files, binder: building, at: now, world, tx)
            }
            return .redirect(Places.zoneThread(building, sent.thread)).flash(t("Wysłano wiadomość."))
        } catch Refusal.invalid(let problems) {
            return try await compose(call, viewer, form, problems)
        }
    }

    @Sendable func frame(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id) = (try call.id("building"), try call.id())
        let (letter, files) = try await world.read(viewer) { tx in
            let letter = try viewer.letter(id, tx)
            guard letter.binderID == building else { throw Refusal.missing }
            return (letter, try viewer.attachments(of: [letter], tx))
        }
        return try await LetterFrame(letter: letter, files: files, withPictures: call.query["obrazki"] == "tak") {
            Places.zoneAttachment(building, id, $0)
        }.reply(world)
    }

    @Sendable func attachment(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id, position) = (try call.id("building"), try call.id(), try call.parameter("position"))
        let file = try await world.read(viewer) { tx in
            let letter = try viewer.letter(id, tx)
            guard letter.binderID == building else { throw Refusal.missing }
            return try viewer.attachment(position, of: letter, tx)
        }
        return try await world.file(file.blobHash, name: file.name, type: file.contentType, shown: file.isPicture)
    }
}

extension ThreadView.Links {
    static func zone(_ building: RecordID, _ facts: ThreadFacts) -> ThreadView.Links {
        var links = ThreadView.Links(
            thread: Places.zoneThread(building, facts.thread.id), reply: Places.zoneReply(building, facts.thread.id),
            frame: { id in Places.zoneLetterFrame(building, id) },
            attachment: { id, position in Places.zoneAttachment(building, id, position) })
        links.folders = Places.zoneFiles(building)
        return links
    }
}
