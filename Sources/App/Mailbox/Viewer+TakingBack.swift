import Store
import Values
import Web

extension Viewer {
    /// Takes a letter back that has not begun to leave: it is a draft again, as if it had never been a letter. One that carried a one-time
    /// link leaves no draft, for nobody but its reader may have the link: the link ends with it.
    func takeBack(_ letter: Letter, at now: Instant, _ tx: Transaction) throws -> Draft? {
        guard let accountID, letter.accountID == accountID, letter.direction == .outgoing else { throw Refusal.missing }
        let files = try attachments(of: [letter], tx)
        let copies = try dispatches(of: [letter], tx)
        let source = try tx.one(
            RecordID.self,
            "SELECT letter_forward.source_id FROM letter_forward WHERE letter_forward.firm_id = \(firmID) AND letter_forward.letter_id = \(letter.id)"
        )
        let carried = try source.map { try attachments(of: [self.letter($0, tx)], tx) } ?? []
        let isOffer = try tx.exists(
            "SELECT 1 FROM offer_sending WHERE offer_sending.firm_id = \(firmID) AND offer_sending.letter_id = \(letter.id)")
        let waiting = try tx.run(
            "DELETE FROM dispatch WHERE firm_id = \(firmID) AND letter_id = \(letter.id) AND state = 'queued' AND attempts = 0")
        guard waiting > 0, waiting == copies.count, !isOffer, files.allSatisfy({ $0.documentID != nil || $0.isAmong(carried) }) else {
            throw Refusal.locked(t("Tej wiadomości nie można już cofnąć."))
        }
        let hasOwnLinks = try !LetterLink.all(of: [letter.id], firm: firmID, tx).isEmpty
        for table: SQL in ["letter_attachment", "letter_unread", "letter_reading", "letter_forward", "letter_link"] {
            try tx.run("DELETE FROM \(table) WHERE firm_id = \(firmID) AND letter_id = \(letter.id)")
        }
        try tx.run("DELETE FROM letter WHERE firm_id = \(firmID) AND id = \(letter.id)")
        try tx.run("DELETE FROM letter_reference WHERE firm_id = \(firmID) AND message_id = \(letter.messageID)")
        try tx.unindex(kind: RecordKind.letter.rawValue, record: letter.id)
        if let binder = letter.binderID, let number = letter.number {
            try tx.run(
                "UPDATE binder SET letter_count = letter_count - 1 WHERE firm_id = \(firmID) AND id = \(binder) AND letter_count = \(number)"
            )
        }
        let thread = try forget(letter, in: letter.threadID, tx)
        try record(
            Act(.revoked, Reference(.letter, letter.id), title: letter.subject, binder: letter.binderID, audience: letter.audience),
            at: now, tx)
        // Ways to its own files stand only in what would have left, not in its words.
        guard try !endLinks(carriedBy: letter, at: now, tx) || hasOwnLinks else { return nil }
        var form = LetterForm(takenBack: letter, files: files.filter { !$0.isAmong(carried) })
        form.forwarded = source.map(String.init)
        form.carried = carried.filter { $0.isAmong(files) }.map(\.key)
        try keep(form, binder: letter.binderID, thread: thread, at: now, tx)
        return try draft(try form.id(), tx)
    }

    /// Ends the one-time link that the letter was to bring; false where it brought none.
    private func endLinks(carriedBy letter: Letter, at now: Instant, _ tx: Transaction) throws -> Bool {
        let links = try tx.all(
            CarriedLink.self,
            """
            SELECT guest_link.id, guest_link.email, guest_link.binder_id FROM guest_link
            WHERE guest_link.firm_id = \(firmID) AND guest_link.letter_id = \(letter.id)
            """)
        for link in links {
            let ended = try tx.run(
                "UPDATE guest_link SET revoked_at = \(now) WHERE firm_id = \(firmID) AND id = \(link.id) AND revoked_at IS NULL")
            guard ended > 0 else { continue }
            try record(Act(.revoked, Reference(.guestLink, link.id), title: link.email, binder: link.binder), at: now, tx)
        }
        return !links.isEmpty
    }

    /// The thread is what it was before the letter; nil where the letter had begun it.
    private func forget(_ letter: Letter, in thread: RecordID, _ tx: Transaction) throws -> RecordID? {
        let last = try tx.one(
            Letter.self,
            """
            SELECT \(Letter.columns) FROM letter WHERE letter.firm_id = \(firmID) AND letter.thread_id = \(thread)
            ORDER BY letter.at DESC, letter.id DESC LIMIT 1
            """)
        guard let last else {
            try tx.run("DELETE FROM letter_reference WHERE firm_id = \(firmID) AND thread_id = \(thread)")
            try tx.run("DELETE FROM thread WHERE firm_id = \(firmID) AND id = \(thread)")
            return nil
        }
        try tx.run(
            """
            UPDATE thread SET last_letter_id = \(last.id), last_at = \(last.at), letter_count = letter_count - 1
            WHERE firm_id = \(firmID) AND id = \(thread)
            """)
        return thread
    }
}

extension LetterAttachment {
    fileprivate func isAmong(_ others: [LetterAttachment]) -> Bool {
        others.contains { $0.blobHash == blobHash && $0.name == name }
    }
}

private struct CarriedLink: RowDecodable {
    let id: RecordID
    let email: String
    let binder: RecordID

    init(row: Row) {
        id = row.int64(0)
        email = row.text(1)
        binder = row.int64(2)
    }
}

extension LetterForm {
    fileprivate init(takenBack letter: Letter, files: [LetterAttachment]) {
        self.init()
        binder = letter.binderID.map(String.init) ?? ""
        to = Recipients.text(letter.recipients)
        subject = letter.subject
        text = letter.shownBody
        reach = letter.isZone ? "strefa" : "biuro"
        documents = files.compactMap(\.documentID).map(String.init)
    }
}

extension MailRoutes {
    @Sendable func takeBack(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let now = world.now()
        let (draft, binder) = try await world.write(viewer) { tx in
            let letter = try viewer.letter(id, tx)
            return (try viewer.takeBack(letter, at: now, tx), letter.binderID)
        }
        guard let draft else {
            return .redirect(binder.map { Places.binderAccess($0) } ?? Places.mail()).flash(
                t("Cofnięto wysłanie. Odsyłacz z tej wiadomości jest wyłączony, udostępnij jeszcze raz."))
        }
        return .redirect(draft.place).flash(t("Cofnięto wysłanie. Wiadomość jest znowu szkicem."))
    }
}

extension Reply {
    /// Says that a letter will leave in a moment, and how to take it back.
    func leaving(_ sent: SentLetter, after seconds: Int64, _ otherwise: String) -> Reply {
        guard seconds > 0 else { return flash(otherwise) }
        return flash(t("Wiadomość wyjdzie za % s.", String(seconds)), undo: Places.letterReturn(sent.letter))
    }
}
