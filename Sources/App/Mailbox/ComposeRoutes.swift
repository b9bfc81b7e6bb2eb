import Store
import Values
import Web

struct ComposeRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.newLetter) { call, viewer in try await show(call, viewer, binder: try call.id()) }
        routing.office(.get, Places.newLetterAnywhere) { call, viewer in try await show(call, viewer, binder: nil) }
        routing.office(.post, Places.newLetter, bodyLimit: world.settings.letterLimit) { call, viewer in
            try await create(call, viewer, binder: try call.id())
        }
        routing.office(.post, Places.newLetterAnywhere, bodyLimit: world.settings.letterLimit) { call, viewer in
            try await create(call, viewer, binder: nil)
        }
        routing.office(.post, Places.draft, keep)
        routing.office(.post, Places.draftTrash, forget)
        routing.office(.post, Places.draftSchedule, unschedule)
    }

    private func show(_ call: Call, _ viewer: Viewer, binder: RecordID?) async throws -> Reply {
        guard viewer.mayWrite else { throw Refusal.forbidden }
        let draft = RecordID(call.query["szkic"])
        let form = try await world.read(viewer) { tx in try draft.map { try viewer.draft($0, tx).content } }
        var content = form ?? LetterForm()
        if form == nil { content.to = String(call.query["do"].prefix(400)) }
        if form == nil, let source = RecordID(call.query["przekaz"]) {
            content = try await world.read(viewer) { tx in
                let letter = try viewer.letter(source, tx)
                return LetterForm(forwarding: letter, files: try viewer.attachments(of: [letter], tx))
            }
        }
        if form == nil {
            let fresh = content
            content = try await world.read(viewer) { tx in try viewer.signed(fresh, tx) }
        }
        return try await page(call, viewer, binder: binder, content, [:])
    }

    private func page(_ call: Call, _ viewer: Viewer, binder id: RecordID?, _ form: LetterForm, _ problems: [String: String]) async throws
        -> Reply
    {
        let now = world.now()
        let html = try await world.read(viewer) { tx in
            let binder = try id.map { try viewer.binder($0, tx) }
            let frame = try world.officeFrame(call, viewer, tx)
            let accounts = try viewer.mailAccounts(tx).filter(\.isActive)
            let owners = try binder.map { try Participant.all(in: $0, at: now, tx) }?.filter { $0.role == .owner }.map(\.name)
            return ComposePage(
                frame: frame, action: id.map { Places.newLetter($0) } ?? Places.newLetterAnywhere(), form: form, problems: problems,
                binder: binder,
                buildings: frame.buildings, people: try binder.map { try Person.around($0, viewer, at: now, tx) } ?? [], accounts: accounts,
                sender: accounts.first?.address ?? binder?.mailAddress(world.settings) ?? world.post.sender,
                documents: try binder.map { try viewer.recentDocuments(in: $0, tx) } ?? [], owners: owners ?? [],
                waiting: try viewer.waiting(form, tx), patterns: try viewer.letterPatterns(tx),
                weight: WeightHint(policy: try MailPolicy.of(viewer.firmID, tx), isLoose: binder == nil)
            ).html
        }
        return .html(html, status: problems.isEmpty ? 200 : 422)
    }

    private func create(_ call: Call, _ viewer: Viewer, binder: RecordID?) async throws -> Reply {
        let (posted, chosen) = try await call.form(withFilesInto: world.blobs, limit: world.settings.letterLimit)
        let form = LetterForm(posted)
        let now = world.now()
        let target = binder ?? RecordID(form.binder)
        let files = chosen + (try await world.particularsFiles(posted.all("dane"), of: target, viewer))
        if let pattern = RecordID(posted["szablon"]) {
            let filled = try await world.write(viewer) { tx in
                try viewer.keep(form.packed, files: files, binder: target, thread: nil, at: now, tx)
                return try viewer.filled(form.packed, pattern: pattern, binder: target, at: now, tx)
            }
            return try await page(call, viewer, binder: binder, filled, [:])
        }
        if posted.has("szkic") {
            try await world.write(viewer) { tx in
                try viewer.keep(form.packed, files: files, binder: target, thread: nil, at: now, tx)
                try viewer.unschedule(try form.id(), tx)
            }
            return .redirect(Places.mail() + "?skrzynka=szkice").flash(t("Zapisano szkic."))
        }
        do {
            if posted.has("kiedy") {
                let moment = try LaterMoment.asked(posted, at: now)
                try await world.write(viewer) { tx in
                    try viewer.check(form, files: files, binder: target, at: now, tx)
                    try viewer.schedule(form.packed, files: files, binder: target, thread: nil, at: moment, now: now, tx)
                }
                return .redirect(Places.mail() + "?skrzynka=zaplanowane").flash(t("Wiadomość wyjdzie %.", moment.full))
            }
            let sent = try await world.send(viewer, id: try form.id()) { tx in
                try viewer.compose(form, files: files, binder: target, at: now, world, tx)
            }
            return .redirect(Places.thread(sent.thread)).leaving(
                sent, after: world.settings.sendingPause, t("Wiadomość czeka na wysłanie."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, binder: binder, form, problems)
        }
    }

    @Sendable func keep(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let posted = try await call.form()
        var form = LetterForm(posted)
        form.number = String(try call.id())
        let now = world.now()
        let binder = RecordID(form.binder)
        let (kept, id) = (form, try form.id())
        try await world.write(viewer) { tx in
            // What waits for its moment changes only when somebody says so.
            guard try viewer.schedule(ofDraft: id, tx) == nil else { return }
            let thread = try RecordID(posted["watek"]).map { try viewer.thread($0, tx) }
            if let thread { try viewer.announceWriting(in: thread.id, id, at: now, tx) }
            let place = try thread == nil ? binder.map { try viewer.binder($0, tx).id } : thread?.binderID
            try viewer.keep(kept, binder: place, thread: thread?.id, at: now, tx)
        }
        return .nothing()
    }

    @Sendable func unschedule(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let place = try await world.write(viewer) { tx in
            try viewer.unschedule(id, tx)
            return try viewer.draft(id, tx).place
        }
        return .redirect(place).flash(t("Cofnięto porę wysłania. Wiadomość jest szkicem."))
    }

    @Sendable func forget(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        try await world.write(viewer) { tx in try viewer.discardDraft(id, tx) }
        return .redirect(Places.mail() + "?skrzynka=szkice")
    }
}

extension Viewer {
    /// A new letter from its form: recipients, files by rule, everything in this transaction.
    func compose(_ form: LetterForm, files: [NewDocument], binder id: RecordID?, at now: Instant, _ world: World, _ tx: Transaction) throws
        -> SentLetter
    {
        let number = try form.id()
        if let sent = try alreadySent(number, tx) { return sent }
        let binder = try id.map { try self.binder($0, tx) }
        let people = try binder.map { try Person.around($0, self, at: now, tx) } ?? []
        let files = try gathered(form, files, tx)
        let recipients = try form.checked(people: people, hasFiles: !files.isEmpty)
        try refuseBareSignature(form, hasFiles: !files.isEmpty, tx)
        let audience: Act.Audience = isEmployee && form.reach == "biuro" ? .office : .zone
        let source = try forwarded(form, tx)
        let filed = try binder.map { try file(files, in: $0, for: audience, at: now, tx) } ?? []
        let sent = try send(
            NewLetter(
                id: number, binder: binder, recipients: recipients, subject: form.subject, text: form.text,
                attachments: try documents(form.documents, in: binder, tx) + filed,
                carried: try carried(form, of: source, in: binder, tx), source: source, files: binder == nil ? files : [],
                audience: audience,
                account: RecordID(form.account), pause: isEmployee ? world.settings.sendingPause : 0), at: now, world, tx)
        try close(draft: number, tx)
        return sent
    }
}

extension Viewer {
    /// Whether a letter could be sent now; throws every problem at once.
    func check(_ form: LetterForm, files: [NewDocument], binder id: RecordID?, at now: Instant, _ tx: Transaction) throws {
        let people = try id.map { try Person.around(try binder($0, tx), self, at: now, tx) } ?? []
        _ = try form.checked(people: people, hasFiles: try !gathered(form, files, tx).isEmpty)
    }

    /// A form with a template in it, and with the files that were chosen before.
    func filled(_ form: LetterForm, pattern: RecordID, binder id: RecordID?, at now: Instant, _ tx: Transaction) throws -> LetterForm {
        let binder = try id.map { try self.binder($0, tx) }
        let people = try binder.map { try Person.around($0, self, at: now, tx) } ?? []
        let filled = try filled(form, with: try letterPattern(pattern, tx), binder: binder, people: people, at: now, tx)
        return filled.keeping(try files(ofDraft: try form.id(), tx))
    }

    /// What a form brings along besides the files that are chosen now.
    func waiting(_ form: LetterForm, _ tx: Transaction) throws -> WaitingFiles {
        let id = try form.id()
        let source = try forwarded(form, tx)
        return WaitingFiles(
            kept: try files(ofDraft: id, tx), source: source,
            carried: try source.map { try attachments(of: [$0], tx).filter { $0.skipped.isEmpty } } ?? [],
            schedule: try schedule(ofDraft: id, tx))
    }
}
