import Store
import Values
import Web

/// What colleagues write to each other beside a thread: for the office only, never sent.
struct ThreadNote: RowDecodable, Sendable {
    let id: RecordID
    let accountID: RecordID
    let author: String
    let body: String
    let at: Instant

    init(row: Row) {
        id = row.int64(0)
        accountID = row.int64(1)
        author = row.text(2)
        body = row.text(3)
        at = row.instant(4)
    }

    /// Colleagues named with an @: by the whole name, or by a first name that only one has.
    static func mentioned(in text: String, among people: [Employee]) -> [Employee] {
        let words = text.folded.lowercased()
        func isNamed(_ name: String) -> Bool {
            words.ranges(of: "@" + name.folded.lowercased()).contains { range in
                range.upperBound == words.endIndex || !words[range.upperBound].isLetter
            }
        }
        let firsts = Dictionary(grouping: people) { String($0.name.prefix { $0 != " " }) }
        return people.filter { person in
            let first = String(person.name.prefix { $0 != " " })
            return isNamed(person.name) || (firsts[first]?.count == 1 && isNamed(first))
        }
    }
}

extension Viewer {
    func notes(in thread: LetterThread, _ tx: Transaction) throws -> [ThreadNote] {
        guard isEmployee else { return [] }
        return try tx.all(
            ThreadNote.self,
            """
            SELECT thread_note.id, thread_note.account_id, thread_note.author, thread_note.body, thread_note.at FROM thread_note
            WHERE thread_note.firm_id = \(firmID) AND thread_note.thread_id = \(thread.id) ORDER BY thread_note.id
            """)
    }

    /// Adds a note; who is named in it hears of it. The same id twice is one note.
    func addNote(_ id: RecordID, _ text: String, to thread: LetterThread, at now: Instant, _ tx: Transaction) throws {
        var problems = Problems()
        problems.need(text, "notatka", t("Napisz notatkę."), limit: 5_000)
        try problems.refuse()
        let added = try tx.run(
            """
            INSERT INTO thread_note (firm_id, id, thread_id, account_id, author, body, at)
            VALUES (\(firmID), \(id), \(thread.id), \(accountID ?? 0), \(name), \(text), \(now)) ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        for person in ThreadNote.mentioned(in: text, among: try employees(tx)) {
            try tell(person.accountID, of: thread, Language.reading(.polish) { t("% wspomina o Tobie", name) }, at: now, tx)
        }
        try record(Act(.changed, Reference(.thread, thread.id), title: thread.subject, binder: thread.binderID), at: now, tx)
        tx.announce("firm/\(firmID)", RecordKind.thread.rawValue)
    }

    /// Rings a colleague's bell until the thread is opened.
    func tell(_ account: RecordID, of thread: LetterThread, _ words: String, at now: Instant, _ tx: Transaction) throws {
        guard account != accountID else { return }
        try tx.run(
            """
            INSERT INTO thread_mention (firm_id, account_id, thread_id, words, at)
            VALUES (\(firmID), \(account), \(thread.id), \(words), \(now))
            ON CONFLICT (firm_id, account_id, thread_id) DO UPDATE SET words = excluded.words, at = excluded.at
            """)
        tx.announce("account/\(account)", RecordKind.thread.rawValue)
    }

    func isMentioned(in thread: RecordID, _ tx: Transaction) throws -> Bool {
        try tx.exists(
            """
            SELECT 1 FROM thread_mention WHERE thread_mention.firm_id = \(firmID) AND thread_mention.account_id = \(accountID ?? 0)
                AND thread_mention.thread_id = \(thread)
            """)
    }

    func hearMention(of thread: RecordID, _ tx: Transaction) throws {
        try tx.run("DELETE FROM thread_mention WHERE firm_id = \(firmID) AND account_id = \(accountID ?? 0) AND thread_id = \(thread)")
    }
}

/// A thread in which a colleague named somebody, or which was given to somebody.
struct ThreadMention: RowDecodable, Sendable {
    let threadID: RecordID
    let words: String
    let subject: String
    let at: Instant

    init(row: Row) {
        (threadID, words, subject, at) = (row.int64(0), row.text(1), row.text(2), row.instant(3))
    }

    static func ringing(_ viewer: Viewer) -> SQL {
        """
        SELECT thread_mention.thread_id, thread_mention.words, thread.subject, thread_mention.at FROM thread_mention
        JOIN thread ON thread.firm_id = thread_mention.firm_id AND thread.id = thread_mention.thread_id
        WHERE thread_mention.firm_id = \(viewer.firmID) AND thread_mention.account_id = \(viewer.accountID ?? 0)
            AND \(LetterThread.visible(to: viewer))
        ORDER BY thread_mention.at DESC LIMIT 10
        """
    }
}
