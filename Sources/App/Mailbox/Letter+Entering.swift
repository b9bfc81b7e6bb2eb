import Mail
import Store
import Values

/// A letter with everything that is to be written down about it at once.
struct FreshLetter: Sendable {
    var id: RecordID
    var firmID: RecordID
    var threadID: RecordID
    var binderID: RecordID?
    var direction: Letter.Direction
    var messageID: String
    var fromName: String
    var fromEmail: String
    var recipients: [Correspondent]
    var subject: String
    var text: String
    var htmlHash: String?
    var rawHash: String?
    var role: String
    var accountID: RecordID?
    var guestLinkID: RecordID?
    var audience: Act.Audience
    var at: Instant
    var problem = ""
    var origin = LetterOrigin.person
    /// Fetched long after it came: it wakes nobody.
    var isOld = false

    /// Writes the letter into its thread: number, reference, unread rows, search entry.
    func enter(files: [String], _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO letter (firm_id, id, thread_id, binder_id, number, direction, message_id, from_name, from_email, recipients, subject,
                preview, body, html_hash, raw_hash, role, account_id, guest_link_id, audience, at, problem, origin)
            VALUES (\(firmID), \(id), \(threadID), \(binderID), \(try number(tx)), \(direction.rawValue), \(messageID), \(fromName), \(fromEmail),
                \(try recipients.stored()), \(subject), \(LetterPreview.text(GuestTokens.hidden(in: text))), \(text), \(htmlHash), \(rawHash), \(role), \(accountID),
                \(guestLinkID), \(audience.rawValue), \(at), \(problem), \(origin.rawValue))
            """)
        // What a machine wrote neither opens a settled thread again nor waits for anybody.
        let reopened: SQL = (origin.isPerson || origin == .bounce) && !isOld ? ", done_at = NULL, done_by = ''" : ""
        try tx.run(
            """
            UPDATE thread SET last_letter_id = CASE WHEN last_at <= \(at) OR letter_count = 0 THEN \(id) ELSE last_letter_id END,
                last_at = CASE WHEN last_at <= \(at) OR letter_count = 0 THEN \(at) ELSE last_at END, letter_count = letter_count + 1 \(reopened)
            WHERE firm_id = \(firmID) AND id = \(threadID)
            """)
        if audience != .office {
            try tx.run(
                """
                UPDATE thread SET audience = \(audience.rawValue) WHERE firm_id = \(firmID) AND id = \(threadID)
                    AND audience <> \(Act.Audience.zone.rawValue)
                """)
        }
        try refer(messageID, tx)
        if origin.isPerson, !isOld { try markUnread(tx) }
        try index(files: files, tx)
    }

    /// Answers that name this Message-ID find the thread.
    func refer(_ messageID: String, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO letter_reference (firm_id, message_id, thread_id) VALUES (\(firmID), \(messageID), \(threadID))
            ON CONFLICT (firm_id, message_id) DO NOTHING
            """)
    }

    private func number(_ tx: Transaction) throws -> Int64? {
        guard let binderID else { return nil }
        return try tx.one(
            Int64.self,
            "UPDATE binder SET letter_count = letter_count + 1 WHERE firm_id = \(firmID) AND id = \(binderID) RETURNING letter_count")
    }

    /// One row for each person who may read it, except its author.
    private func markUnread(_ tx: Transaction) throws {
        let author = accountID ?? 0
        try tx.run(
            """
            INSERT INTO letter_unread (firm_id, account_id, letter_id, thread_id, binder_id)
            SELECT employee.firm_id, employee.account_id, \(id), \(threadID), \(binderID) FROM employee
            WHERE employee.firm_id = \(firmID) AND employee.left_at IS NULL AND employee.account_id <> \(author)
            ON CONFLICT (firm_id, account_id, letter_id) DO NOTHING
            """)
        guard audience != .office, let binderID else { return }
        try tx.run(
            """
            INSERT INTO letter_unread (firm_id, account_id, letter_id, thread_id, binder_id)
            SELECT participant.firm_id, participant.account_id, \(id), \(threadID), \(binderID) FROM participant
            WHERE participant.firm_id = \(firmID) AND participant.binder_id = \(binderID) AND participant.account_id <> \(author)
                AND (participant.until IS NULL OR participant.until > \(at)) \(audience == .owner ? "AND participant.role = 'owner'" as SQL : "")
            ON CONFLICT (firm_id, account_id, letter_id) DO NOTHING
            """)
    }

    private func index(files: [String], _ tx: Transaction) throws {
        let body = [GuestTokens.hidden(in: text), files.joined(separator: "\n"), fromName, fromEmail].filter { !$0.isEmpty }.joined(
            separator: "\n")
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.letter.rawValue, record: id, binder: binderID, audience: audience.rawValue,
                title: subject.isEmpty ? "(bez tematu)" : subject, body: body, at: at))
    }
}

extension LetterThread {
    /// A new thread that waits for its first letter.
    static func begin(
        _ id: RecordID = .next(), firm: RecordID, binder: RecordID?, subject: String, for audience: Act.Audience, at now: Instant,
        _ tx: Transaction
    ) throws -> RecordID {
        try tx.run(
            """
            INSERT INTO thread (firm_id, id, binder_id, subject, last_letter_id, last_at, letter_count, audience, done_at, done_by)
            VALUES (\(firm), \(id), \(binder), \(Self.bare(subject)), 0, \(now), 0, \(audience.rawValue), NULL, '')
            """)
        return id
    }

    /// The subject without the marks of answers and forwards before it.
    static func bare(_ subject: String) -> String {
        var rest = subject.trimmed[...]
        while let colon = rest.prefix(30).firstIndex(of: ":"), isMark(rest[..<colon]) {
            rest = rest[rest.index(after: colon)...].drop(while: \.isWhitespace)
        }
        return String(rest)
    }

    /// Marks of answers and forwards; some programs count them, as in `Re[2]`.
    private static func isMark(_ word: Substring) -> Bool {
        var word = word.lowercased()[...]
        while word.last?.isWhitespace == true { word.removeLast() }
        if word.last == "]", let open = word.firstIndex(of: "["), word[open...].dropFirst().dropLast().allSatisfy(\.isWholeNumber) {
            word = word[..<open]
        }
        return [
            "re", "odp", "odpowiedz", "odpowiedź", "fw", "fwd", "pd", "aw", "wg", "automatic reply", "odpowiedź automatyczna",
            "autoodpowiedź",
        ].contains(String(word))
    }
}
