import Store
import Values
import Web

extension Viewer {
    /// Takes a letter back that has not begun to leave: it is a draft again, as if it had never been a letter.
    func takeBack(_ letter: Letter, at now: Instant, _ tx: Transaction) throws -> Draft {
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
        for table: SQL in ["letter_attachment", "letter_unread", "letter_reading", "letter_forward"] {
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
            Act(.revoked, Reference(.letter, letter.id), title: letter.subject, binder: letter.binderID, zone: letter.isZone), at: now, tx)
        var form = LetterForm(takenBack: letter, files: files.filter { !$0.isAmong(carried) })
        form.forwarded = source.map(String.init)
        form.carried = carried.filter { $0.isAmong(files) }.map(\.key)
        try keep(form, binder: letter.binderID, thread: thread, at: now, tx)
        return try draft(try form.id(), tx)
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

extension LetterForm {
    fileprivate init(takenBack letter: Letter, files: [LetterAttachment]) {
        self.init()
        binder = letter.binderID.map(String.init) ?? ""
        to = Recipients.text(letter.recipients)
        subject = letter.subject
        text = letter.body
        reach = letter.isZone ? "strefa" : "biuro"
        documents = files.compactMap(\.documentID).map(String.init)
    }
}

extension MailRoutes {
    @Sendable func takeBack(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let now = world.now()
        let draft = try await world.write(viewer) { tx in try viewer.takeBack(try viewer.letter(id, tx), at: now, tx) }
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
