import Store
import Values
import Web

struct MailRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.mail, index)
        routing.office(.get, Places.binderMail, binderIndex)
        routing.office(.get, Places.thread, show)
        routing.office(.post, Places.threadReply, bodyLimit: world.settings.letterLimit, reply)
        routing.office(.post, Places.threadDone, settle)
        routing.office(.post, Places.threadBinder, move)
        routing.office(.post, Places.threadTrash, discard)
        routing.office(.post, Places.dispatchRetry, sendAgain)
        routing.office(.post, Places.letterReturn, takeBack)
        routing.office(.get, Places.threadPrint, print)
        routing.office(.get, Places.letter, showLetter)
        routing.office(.get, Places.letterFrame, frame)
        routing.office(.get, Places.letterSource, source)
        routing.office(.get, Places.letterAttachment, attachment)
    }

    @Sendable func index(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let now = world.now()
        return try await .html(world.read(viewer) { tx in try page(call, viewer, ThreadList(call.query), at: now, tx) }.html)
    }

    @Sendable func binderIndex(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let now = world.now()
        let html = try await world.read(viewer) { tx in
            let binder = try viewer.binder(id, tx)
            let list = ThreadList(call.query, binder: id)
            return BinderMailPage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx), binder: binder,
                address: binder.mailAddress(world.settings), list: list,
                lines: try list.lines(for: viewer, tx), mayWrite: viewer.mayWrite, now: now
            ).html
        }
        return .html(html)
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let draft = RecordID(call.query["szkic"])
        let id = try call.id()
        let form = try await world.read(viewer) { tx in
            try draft.map { try viewer.draft($0, tx).content } ?? viewer.ownDraft(in: id, tx)?.content
        }
        return try await show(call, viewer, thread: id, form: form)
    }

    private func show(
        _ call: Call, _ viewer: Viewer, thread: RecordID, form: LetterForm? = nil, problems: [String: String] = [:]
    ) async throws -> Reply {
        let now = world.now()
        let (html, unread) = try await world.read(viewer) { tx in
            let facts = try ThreadFacts(viewer, thread: thread, at: now, forOffice: true, tx)
            var page = try page(call, viewer, ThreadList(call.query), at: now, tx)
            let view = ThreadView(
                facts: facts, links: .office(facts), now: now, shownAsHTML: RecordID(call.query["html"]),
                withRemotePictures: call.query["obrazki"] == "tak")
            let reply = viewer.mayWrite ? try replyBox(facts, form, problems, tx) : nil
            page.open = (facts, OpenThread(facts: facts, view: view, reply: reply, list: page.list, buildings: page.buildings).html)
            return (page.html, facts.unread)
        }
        let isMentioned = try await world.read(viewer) { tx in try viewer.isMentioned(in: thread, tx) }
        if !unread.isEmpty || isMentioned, !viewer.isPreview {
            try await world.write(viewer) { tx in
                try viewer.noteReading(of: unread, at: now, tx)
                try viewer.hearMention(of: thread, tx)
            }
        }
        return .html(html, status: problems.isEmpty ? 200 : 422)
    }

    private func page(_ call: Call, _ viewer: Viewer, _ list: ThreadList, at now: Instant, _ tx: Transaction) throws -> MailPage {
        let frame = try world.officeFrame(call, viewer, tx)
        let unrouted = try viewer.unplacedCount(tx)
        let isDrafts = call.query["skrzynka"] == "szkice"
        let isScheduled = call.query["skrzynka"] == "zaplanowane"
        let lines = isDrafts || isScheduled ? [] : try list.lines(for: viewer, tx)
        return MailPage(
            frame: frame, list: list, lines: lines, labels: try viewer.labels(of: lines.map(\.id), tx), allLabels: try viewer.tags(tx),
            unread: try viewer.unreadCount(tx),
            unrouted: unrouted,
            drafts: try viewer.drafts(tx), scheduled: try viewer.scheduled(tx),
            buildings: frame.buildings.compactMap { building in
                RecordID(building.id).map { MailPage.Building(id: $0, name: building.name, stage: building.stage, unread: building.unread) }
            },
            now: now, showsDrafts: isDrafts, showsScheduled: isScheduled)
    }

    private func replyBox(_ facts: ThreadFacts, _ form: LetterForm?, _ problems: [String: String], _ tx: Transaction) throws -> ReplyBox {
        var content = form ?? LetterForm()
        if form == nil { content.to = Recipients.text(facts.answerTo(world.settings)) }
        if form == nil, !facts.thread.isZone { content.reach = "biuro" }
        if form == nil { content = try facts.viewer.signed(content, tx) }
        let readers =
            facts.binder == nil
            ? t("Tę wiadomość zobaczą pracownicy firmy i odbiorcy.")
            : facts.thread.audience == .zone
                ? t("Odpowiedź zobaczą też uczestnicy budowy w swojej strefie.")
                : facts.thread.audience == .owner
                    ? t("Odpowiedź zobaczą też właściciele budowy w swojej strefie.") : t("Ten wątek widzi tylko biuro.")
        return ReplyBox(
            action: Places.threadReply(facts.thread.id), form: content, people: facts.people, readers: readers, problems: problems,
            offersReach: facts.binder != nil, isForOwners: facts.widest == .owner, thread: facts.thread.id,
            waiting: try facts.viewer.waiting(content, tx), patterns: try facts.viewer.letterPatterns(tx),
            hasParticulars: facts.binder?.kind == .building,
            weight: try facts.binder.map { _ in WeightHint(policy: try MailPolicy.of(facts.viewer.firmID, tx)) })
    }

    @Sendable func reply(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let now = world.now()
        let (posted, chosen) = try await call.form(withFilesInto: world.blobs, limit: world.settings.letterLimit)
        let form = LetterForm(posted)
        let files = chosen + (try await world.particularsFiles(posted.all("dane"), inThread: id, viewer))
        if let pattern = RecordID(posted["szablon"]) {
            let filled = try await world.write(viewer) { tx in
                let binder = try viewer.thread(id, tx).binderID
                try viewer.keep(form.packed, files: files, binder: binder, thread: id, at: now, tx)
                return try viewer.filled(form.packed, pattern: pattern, binder: binder, at: now, tx)
            }
            return try await show(call, viewer, thread: id, form: filled)
        }
        do {
            let number = try form.id()
            if posted.has("kiedy") {
                let moment = try LaterMoment.asked(posted, at: now)
                try await world.write(viewer) { tx in
                    let thread = try viewer.thread(id, tx)
                    let facts = try ThreadFacts(viewer, thread: id, at: now, tx)
                    _ = try form.checked(people: facts.people, isAnswer: true, hasFiles: try !viewer.gathered(form, files, tx).isEmpty)
                    try viewer.schedule(form.packed, files: files, binder: thread.binderID, thread: id, at: moment, now: now, tx)
                }
                return .redirect(Places.mail() + "?skrzynka=zaplanowane").flash(t("Wiadomość wyjdzie %.", moment.full))
            }
            let sent = try await world.send(viewer, id: number) { tx in
                try viewer.answer(form, files: files, in: id, at: now, world, tx)
            }
            return .redirect(Places.thread(id)).leaving(sent, after: world.settings.sendingPause, t("Wysłano odpowiedź."))
        } catch Refusal.invalid(let problems) {
            return try await show(call, viewer, thread: id, form: form, problems: problems)
        }
    }
}

extension ThreadView.Links {
    static func office(_ facts: ThreadFacts) -> ThreadView.Links {
        var links = ThreadView.Links(
            thread: Places.thread(facts.thread.id), reply: Places.threadReply(facts.thread.id), frame: { id in Places.letterFrame(id) },
            attachment: { id, position in Places.letterAttachment(id, position) })
        links.source = { id in Places.letterSource(id) }
        if facts.viewer.mayWrite {
            let page = facts.binder.map { Places.newLetter($0.id) } ?? Places.newLetterAnywhere()
            links.forward = { id in page + "?przekaz=\(id)" }
        }
        if facts.viewer.mayWrite { links.retry = { id in Places.dispatchRetry(id) } }
        links.folders = facts.binder.map { Places.binderFiles($0.id) }
        links.access = facts.binder.map { Places.binderAccess($0.id) }
        return links
    }
}

extension Viewer {
    /// An answer in a thread, with files that are filed by rule.
    func answer(_ form: LetterForm, files: [NewDocument], in id: RecordID, at now: Instant, _ world: World, _ tx: Transaction) throws
        -> SentLetter
    {
        let number = try form.id()
        if let sent = try alreadySent(number, tx) { return sent }
        let facts = try ThreadFacts(self, thread: id, at: now, tx)
        let files = try gathered(form, files, tx)
        let recipients = try form.checked(people: facts.people, isAnswer: true, hasFiles: !files.isEmpty)
        try refuseBareSignature(form, hasFiles: !files.isEmpty, tx)
        let audience: Act.Audience = isEmployee && form.reach == "biuro" ? .office : facts.widest
        let subject = "Odp: \(facts.thread.subject)"
        let filed = try facts.binder.map { try file(files, in: $0, for: audience, at: now, tx) } ?? []
        let sent = try send(
            NewLetter(
                id: number, binder: facts.binder, thread: facts.thread, recipients: recipients, subject: subject, text: form.text,
                attachments: try documents(form.documents, in: facts.binder, tx) + filed, files: facts.binder == nil ? files : [],
                audience: audience, pause: isEmployee ? world.settings.sendingPause : 0),
            at: now, world, tx)
        try close(draft: number, tx)
        return sent
    }
}
