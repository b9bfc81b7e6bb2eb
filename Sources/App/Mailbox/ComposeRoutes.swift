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
    }

    private func show(_ call: Call, _ viewer: Viewer, binder: RecordID?) async throws -> Reply {
        guard viewer.mayWrite else { throw Refusal.forbidden }
        let draft = RecordID(call.query["szkic"])
        let form = try await world.read(viewer) { tx in try draft.map { try viewer.draft($0, tx).content } }
        var content = form ?? LetterForm()
        if form == nil { content.to = String(call.query["do"].prefix(400)) }
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
                documents: try binder.map { try viewer.recentDocuments(in: $0, tx) } ?? [], owners: owners ?? []
            ).html
        }
        return .html(html, status: problems.isEmpty ? 200 : 422)
    }

    private func create(_ call: Call, _ viewer: Viewer, binder: RecordID?) async throws -> Reply {
        let (posted, files) = try await call.form(withFilesInto: world.blobs, limit: world.settings.letterLimit)
        let form = LetterForm(posted)
        let now = world.now()
        let target = binder ?? RecordID(form.binder)
        if posted.has("szkic") {
            try await world.write(viewer) { tx in try viewer.keep(form, binder: target, thread: nil, at: now, tx) }
            return .redirect(Places.mail() + "?skrzynka=szkice").flash(t("Zapisano szkic."))
        }
        do {
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
        var form = LetterForm(try await call.form())
        form.number = String(try call.id())
        let now = world.now()
        let binder = RecordID(form.binder)
        let kept = form
        try await world.write(viewer) { tx in
            if let binder { _ = try viewer.binder(binder, tx) }
            try viewer.keep(kept, binder: binder, thread: nil, at: now, tx)
        }
        return .nothing()
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
        let recipients = try form.checked(people: people, hasFiles: !files.isEmpty)
        let isZone = !isEmployee || form.reach != "biuro"
        let filed = try binder.map { try file(files, in: $0, internalOnly: !isZone, at: now, tx) } ?? []
        let sent = try send(
            NewLetter(
                id: number, binder: binder, recipients: recipients, subject: form.subject, text: form.text,
                attachments: try documents(form.documents, in: binder, tx) + filed, files: binder == nil ? files : [], isZone: isZone,
                account: RecordID(form.account), pause: isEmployee ? world.settings.sendingPause : 0), at: now, world, tx)
        try close(draft: number, tx)
        return sent
    }
}
