import Store
import Values
import Web

extension Viewer {
    /// Moves a thread to another building: its letters get numbers there, the files that it brought go along, what it says stays as it is.
    func move(_ thread: LetterThread, to binder: Binder, at now: Instant, _ tx: Transaction) throws {
        guard thread.binderID != binder.id else { return }
        try checkOpen(thread.binderID, tx)
        let letters = try letters(in: thread, tx)
        let audiences = letters.map { Self.audience(of: $0, in: thread) }
        let widest = [.zone, .owner].first { audiences.contains($0) } ?? Act.Audience.office
        try tx.run(
            "UPDATE thread SET binder_id = \(binder.id), audience = \(widest.rawValue) WHERE firm_id = \(firmID) AND id = \(thread.id)")
        for (letter, audience) in zip(letters, audiences) { try takingIn.move(letter, for: audience, to: binder, at: now, tx) }
        try tx.run(
            "DELETE FROM letter_unread WHERE firm_id = \(firmID) AND thread_id = \(thread.id) AND \(Self.strangers(to: binder, firm: firmID))"
        )
        try tx.run("UPDATE letter_unread SET binder_id = \(binder.id) WHERE firm_id = \(firmID) AND thread_id = \(thread.id)")
        try record(
            Act(.moved, Reference(.thread, thread.id), title: thread.subject, binder: binder.id, audience: widest, detail: binder.name),
            at: now,
            tx)
    }

    /// What came from outside and waited for a building is for that building; what the office wrote for itself stays in the office.
    private static func audience(of letter: Letter, in thread: LetterThread) -> Act.Audience {
        thread.binderID == nil && letter.direction == .incoming ? .zone : letter.audience
    }

    /// Rows of people who are neither employees nor may read the letter as people of the building.
    private static func strangers(to binder: Binder, firm: RecordID) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM employee WHERE employee.firm_id = letter_unread.firm_id AND employee.account_id = letter_unread.account_id
            AND employee.left_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM participant WHERE participant.firm_id = letter_unread.firm_id
            AND participant.account_id = letter_unread.account_id AND participant.binder_id = \(binder.id)
            AND (participant.role = 'owner' OR EXISTS (SELECT 1 FROM letter WHERE letter.firm_id = letter_unread.firm_id
                AND letter.id = letter_unread.letter_id AND letter.audience = 1)))
        """
    }

    private func move(_ letter: Letter, for audience: Act.Audience, to binder: Binder, at now: Instant, _ tx: Transaction) throws {
        let number = try tx.one(
            Int64.self,
            "UPDATE binder SET letter_count = letter_count + 1 WHERE firm_id = \(firmID) AND id = \(binder.id) RETURNING letter_count")
        try tx.run(
            """
            UPDATE letter SET binder_id = \(binder.id), number = \(number), audience = \(audience.rawValue)
            WHERE firm_id = \(firmID) AND id = \(letter.id)
            """)
        try tx.run(
            """
            UPDATE guest_link SET binder_id = \(binder.id) WHERE guest_link.firm_id = \(firmID) AND guest_link.id IN (
                SELECT letter_link.guest_link_id FROM letter_link WHERE letter_link.firm_id = \(firmID) AND letter_link.letter_id = \(letter.id))
            """)
        let files = try attachments(of: [letter], tx).filter { $0.skipped.isEmpty }
        try index(letter, files: files, binder: binder.id, for: audience, tx)
        guard letter.direction == .incoming else { return try leaveDocuments(of: letter, tx) }
        for file in files { try bring(file, of: letter, for: audience, to: binder, at: now, tx) }
    }

    func index(_ letter: Letter, files: [LetterAttachment], binder: RecordID?, for audience: Act.Audience, _ tx: Transaction) throws {
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.letter.rawValue, record: letter.id, binder: binder, audience: audience.rawValue,
                title: letter.subject,
                body: ([letter.shownBody] + files.map(\.name) + [letter.fromName, letter.fromEmail]).joined(separator: "\n"), at: letter.at)
        )
    }

    /// A letter of ours shows its files by itself; the documents they were taken from stay with the building they belong to.
    private func leaveDocuments(of letter: Letter, _ tx: Transaction) throws {
        try tx.run("UPDATE letter_attachment SET document_id = NULL, filing = '' WHERE firm_id = \(firmID) AND letter_id = \(letter.id)")
    }

    /// The document that a letter brought moves to the other building; one that was never filed is filed now.
    private func bring(
        _ file: LetterAttachment, of letter: Letter, for audience: Act.Audience, to binder: Binder, at now: Instant, _ tx: Transaction
    ) throws {
        let filed: Placement?
        if let document = file.documentID {
            filed = try rehome(document, for: audience, in: binder, at: now, tx)
        } else {
            let arrival = IncomingFile(name: file.name, contentType: file.contentType, blobHash: file.blobHash, size: file.size)
            filed = try place([arrival], inBinder: binder.id, from: .stranger, for: audience, at: now, tx).first ?? nil
        }
        try tx.run(
            """
            UPDATE letter_attachment SET document_id = \(filed?.document), filing = \(filed?.rule ?? "")
            WHERE firm_id = \(firmID) AND letter_id = \(letter.id) AND position = \(file.position)
            """)
    }
}
