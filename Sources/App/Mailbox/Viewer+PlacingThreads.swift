import Foundation
import Store
import Values
import Web

/// Where somebody put a thread that nothing had routed, kept so that it can be taken back.
struct ThreadPlacing: RowDecodable, Sendable {
    let threadID: RecordID
    let joinedID: RecordID?
    let letters: [RecordID]
    let ruleID: RecordID?

    init(row: Row) throws {
        threadID = row.int64(0)
        joinedID = row.optionalInt64(1)
        letters = row.text(2).split(separator: ",").compactMap { RecordID($0) }
        ruleID = row.optionalInt64(3)
    }

    static func find(_ thread: RecordID, firm: RecordID, _ tx: Transaction) throws -> ThreadPlacing? {
        try tx.one(
            ThreadPlacing.self,
            """
            SELECT thread_placing.thread_id, thread_placing.joined_id, thread_placing.letters, thread_placing.rule_id FROM thread_placing
            WHERE thread_placing.firm_id = \(firm) AND thread_placing.thread_id = \(thread)
            """)
    }
}

extension Viewer {
    /// Gives a thread without a building its place in one step: the building, perhaps a thread there, perhaps a rule for the sender.
    func place(
        _ thread: LetterThread, in binder: Binder, joining target: LetterThread?, remembers: Bool, at now: Instant, _ tx: Transaction
    )
        throws
    {
        guard thread.binderID == nil, target == nil || target?.binderID == binder.id else { throw Refusal.missing }
        let letters = try letters(in: thread, tx)
        try move(thread, to: binder, at: now, tx)
        if let target { try join(letters.map(\.id), of: thread.id, into: target.id, tx) }
        let sender = letters.first { $0.direction == .incoming }?.fromEmail ?? ""
        let rule = remembers && !sender.isEmpty ? try remember(sender, for: binder, at: now, tx) : nil
        try tx.run("DELETE FROM thread_placing WHERE firm_id = \(firmID) AND thread_id = \(thread.id)")
        try tx.run(
            """
            INSERT INTO thread_placing (firm_id, thread_id, joined_id, letters, rule_id, at)
            VALUES (\(firmID), \(thread.id), \(target?.id), \(letters.map { String($0.id) }.joined(separator: ",")), \(rule), \(now))
            """)
    }

    /// Takes a placing back: the letters wait for a building again, what they brought into its folders goes into the bin, the rule is gone.
    func unplace(_ id: RecordID, at now: Instant, _ tx: Transaction) throws {
        guard let placing = try ThreadPlacing.find(id, firm: firmID, tx) else { throw Refusal.missing }
        let thread = try thread(placing.joinedID ?? id, tx)
        let letters = try letters(in: thread, tx).filter { placing.letters.contains($0.id) }
        for letter in letters { try unplace(letter, at: now, tx) }
        if placing.joinedID != nil { try join(letters.map(\.id), of: thread.id, into: id, tx) }
        try tx.run("UPDATE thread SET binder_id = NULL WHERE firm_id = \(firmID) AND id = \(id)")
        try tx.run("UPDATE letter_unread SET binder_id = NULL WHERE firm_id = \(firmID) AND thread_id = \(id)")
        try tx.run(
            """
            DELETE FROM letter_unread WHERE firm_id = \(firmID) AND thread_id = \(id) AND NOT EXISTS (SELECT 1 FROM employee
                WHERE employee.firm_id = letter_unread.firm_id AND employee.account_id = letter_unread.account_id AND employee.left_at IS NULL)
            """)
        if let rule = placing.ruleID { try forgetRule(rule, tx) }
        try tx.run("DELETE FROM thread_placing WHERE firm_id = \(firmID) AND thread_id = \(id)")
        try refresh(id, tx)
        try record(Act(.revoked, Reference(.thread, id), title: thread.subject, binder: thread.binderID), at: now, tx)
    }

    private func unplace(_ letter: Letter, at now: Instant, _ tx: Transaction) throws {
        if let binder = letter.binderID, let number = letter.number {
            try tx.run(
                "UPDATE binder SET letter_count = letter_count - 1 WHERE firm_id = \(firmID) AND id = \(binder) AND letter_count = \(number)"
            )
        }
        try tx.run("UPDATE letter SET binder_id = NULL, number = NULL, audience = 0 WHERE firm_id = \(firmID) AND id = \(letter.id)")
        let files = try attachments(of: [letter], tx)
        for file in files {
            guard let document = file.documentID else { continue }
            try discard(Reference(.document, document), title: file.name, binder: letter.binderID, at: now, tx)
        }
        try tx.run("UPDATE letter_attachment SET document_id = NULL, filing = '' WHERE firm_id = \(firmID) AND letter_id = \(letter.id)")
        try index(letter, files: files.filter { $0.skipped.isEmpty }, binder: nil, for: .office, tx)
    }

    /// Letters of one thread go on in another, with the references by which answers find them.
    private func join(_ letters: [RecordID], of old: RecordID, into new: RecordID, _ tx: Transaction) throws {
        guard !letters.isEmpty else { return }
        let chosen: SQL = "firm_id = \(firmID) AND thread_id = \(old)"
        try tx.run(
            """
            UPDATE letter_reference SET thread_id = \(new) WHERE \(chosen) AND message_id IN (SELECT letter.message_id FROM letter
                WHERE letter.firm_id = \(firmID) AND letter.id IN \(list: letters))
            """)
        try tx.run("UPDATE letter SET thread_id = \(new) WHERE \(chosen) AND id IN \(list: letters)")
        try tx.run("UPDATE letter_unread SET thread_id = \(new) WHERE \(chosen) AND letter_id IN \(list: letters)")
        for thread in [old, new] { try refresh(thread, tx) }
    }

    /// The thread's last letter, count and readers as its letters say.
    private func refresh(_ thread: RecordID, _ tx: Transaction) throws {
        let letters: SQL = "FROM letter WHERE letter.firm_id = \(firmID) AND letter.thread_id = \(thread)"
        try tx.run(
            """
            UPDATE thread SET last_letter_id = COALESCE((SELECT letter.id \(letters) ORDER BY letter.at DESC, letter.id DESC LIMIT 1), 0),
                last_at = COALESCE((SELECT max(letter.at) \(letters)), last_at), letter_count = (SELECT count(*) \(letters)),
                audience = COALESCE((SELECT min(letter.audience) \(letters) AND letter.audience > 0), 0)
            WHERE firm_id = \(firmID) AND id = \(thread)
            """)
    }

    /// Threads that a letter without a building may join, the newest of all buildings.
    func joinable(_ tx: Transaction) throws -> [ThreadChoice] {
        try tx.all(
            ThreadChoice.self,
            """
            SELECT thread.id, thread.binder_id, thread.subject, binder.name FROM thread
            JOIN binder ON binder.firm_id = thread.firm_id AND binder.id = thread.binder_id
            WHERE \(LetterThread.visible(to: self)) AND thread.letter_count > 0 ORDER BY thread.last_at DESC, thread.id DESC LIMIT 40
            """)
    }
}

/// A thread in a list to choose from.
struct ThreadChoice: RowDecodable, Sendable {
    let id: RecordID
    let binderID: RecordID
    let subject: String
    let binder: String

    init(row: Row) {
        (id, binderID, subject, binder) = (row.int64(0), row.int64(1), row.text(2), row.text(3))
    }
}
