import Store
import Values
import Web

extension MailRoutes {
    /// A letter's own address leads into its thread.
    @Sendable func showLetter(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let letter = try await world.read(viewer) { tx in try viewer.letter(id, tx) }
        return .redirect(Places.thread(letter.threadID) + "#w-\(id)")
    }

    @Sendable func print(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let facts = try ThreadFacts(viewer, thread: id, at: now, tx)
            return ThreadPrintPage(
                layout: world.bare(call, title: facts.thread.subject), thread: facts.thread, building: facts.binder?.name,
                letters: facts.letters,
                attachments: facts.attachments)
        }
        return .html(page.html)
    }

    @Sendable func settle(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let isDone = try await call.form()["stan"] != "otwarte"
        let now = world.now()
        try await world.write(viewer) { tx in try viewer.settle(try viewer.thread(id, tx), done: isDone, at: now, tx) }
        return .redirect(Places.thread(id))
    }

    @Sendable func move(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        guard let target = RecordID(try await call.form()["budowa"]) else { throw Refusal.missing }
        let now = world.now()
        let name = try await world.write(viewer) { tx in
            let binder = try viewer.binder(target, tx)
            try viewer.move(try viewer.thread(id, tx), to: binder, at: now, tx)
            return binder.name
        }
        return .redirect(Places.thread(id)).flash(t("Przeniesiono do: %.", name))
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let now = world.now()
        let subject = try await world.write(viewer) { tx in
            let thread = try viewer.thread(id, tx)
            try viewer.discard(Reference(.thread, id), title: thread.subject, binder: thread.binderID, at: now, tx)
            return thread.subject
        }
        return .redirect(Places.mail()).flash(t("Usunięto wątek „%”.", subject), undo: Places.restore(RecordKind.thread.rawValue, id))
    }

    @Sendable func sendAgain(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let now = world.now()
        let thread = try await world.write(viewer) { tx in
            let letter = try viewer.letter(id, tx)
            try viewer.sendAgain(letter, at: now, tx)
            return letter.threadID
        }
        return .redirect(Places.thread(thread)).flash(t("Wysyłamy jeszcze raz."))
    }

    @Sendable func frame(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let (letter, files) = try await world.read(viewer) { tx in
            let letter = try viewer.letter(id, tx)
            return (letter, try viewer.attachments(of: [letter], tx))
        }
        return try await LetterFrame(letter: letter, files: files, withPictures: call.query["obrazki"] == "tak") {
            Places.letterAttachment(id, $0)
        }.reply(world)
    }

    @Sendable func source(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let (letter, files) = try await world.read(viewer) { tx in
            let letter = try viewer.letter(id, tx)
            return (letter, try viewer.attachments(of: [letter], tx))
        }
        return try await world.source(of: letter, files)
    }

    @Sendable func attachment(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, position) = (try call.id(), try call.parameter("position"))
        let file = try await world.read(viewer) { tx in try viewer.attachment(position, of: try viewer.letter(id, tx), tx) }
        return try await world.file(
            file.blobHash, name: file.name, type: file.contentType, shown: file.isPicture && call.query["pobierz"] != "tak")
    }
}

extension Viewer {
    func settle(_ thread: LetterThread, done: Bool, at now: Instant, _ tx: Transaction) throws {
        let (at, by): (Instant?, String) = done ? (now, name) : (nil, "")
        let changed = try tx.run(
            """
            UPDATE thread SET done_at = \(at), done_by = \(by)
            WHERE firm_id = \(firmID) AND id = \(thread.id) AND done_at IS \(done ? "NULL" as SQL : "NOT NULL" as SQL)
            """)
        guard changed > 0 else { return }
        try record(
            Act(done ? .closed : .reopened, Reference(.thread, thread.id), title: thread.subject, binder: thread.binderID), at: now, tx)
    }

    /// Puts refused and unknown copies into the queue again; only a person does this.
    func sendAgain(_ letter: Letter, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE dispatch SET state = 'queued', answer = '', at = \(now)
            WHERE firm_id = \(firmID) AND letter_id = \(letter.id) AND (state IN ('refused', 'unknown')
                OR EXISTS (SELECT 1 FROM dispatch_report WHERE dispatch_report.firm_id = dispatch.firm_id
                    AND dispatch_report.dispatch_id = dispatch.id AND dispatch_report.action = 'failed'))
            """)
        guard changed > 0 else { return }
        try tx.run(
            """
            DELETE FROM dispatch_report WHERE firm_id = \(firmID) AND dispatch_id IN (SELECT dispatch.id FROM dispatch
                WHERE dispatch.firm_id = \(firmID) AND dispatch.letter_id = \(letter.id) AND dispatch.state = 'queued')
            """)
        try DispatchJob(letter: letter.id).later(firm: firmID, tx)
        try record(
            Act(.sent, Reference(.letter, letter.id), title: letter.subject, binder: letter.binderID, audience: letter.audience), at: now,
            tx)
    }

    func attachment(_ position: String, of letter: Letter, _ tx: Transaction) throws -> LetterAttachment {
        guard let found = try attachments(of: [letter], tx).first(where: { String($0.position) == position }) else { throw Refusal.missing }
        return found
    }
}

extension World {
    /// A letter as an .eml file: as it came, else written again from what is known of it.
    func source(of letter: Letter, _ files: [LetterAttachment]) async throws -> Reply {
        let name = "wiadomosc-\(letter.number ?? letter.id).eml"
        if let hash = letter.rawHash { return try await file(hash, name: name, type: "application/octet-stream", shown: false) }
        let bytes = try await letter.archived(files, self).bytes()
        return Reply.bytes(bytes, type: "application/octet-stream").with(
            header: "content-disposition", "attachment; filename=\"\(name)\"")
    }

    /// A blob as a file; pictures may be shown, everything else is saved.
    func file(_ hash: String, name: String, type: String, shown: Bool) async throws -> Reply {
        guard let size = try await blobs.size(hash) else { throw Refusal.missing }
        let isPicture = ["image/jpeg", "image/png", "image/gif", "image/webp"].contains(type)
        return Reply.stream(
            type, length: size, name: name, disposition: shown && isPicture ? .inline : .attachment, tag: hash
        ) { [blobs] range in try await blobs.read(hash, range: range) }
    }
}
