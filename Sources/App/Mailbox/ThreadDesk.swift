import Store
import Values
import Web

/// What the office knows about a thread besides its letters. Pages of the zone have none.
struct ThreadDesk: Sendable {
    let notes: [ThreadNote]
    let keeper: Employee?
    let colleagues: [Employee]
    let labels: [Tag]
    let allLabels: [Tag]
    let snoozedUntil: Instant?
    let rule: MailRule?
    let isPlaced: Bool
    let joinable: [ThreadChoice]
    let forwards: [Forward]
    let writers: [ColleagueDraft]

    init(_ viewer: Viewer, _ thread: LetterThread, _ letters: [Letter], at now: Instant, _ tx: Transaction) throws {
        forwards = try viewer.forwards(of: letters, tx)
        writers = try viewer.colleagueDrafts(in: thread, at: now, tx)
        notes = try viewer.notes(in: thread, tx)
        colleagues = try viewer.employees(tx).filter { $0.standing == .working }
        let keeper = try viewer.keeper(of: thread, tx)
        self.keeper = colleagues.first { $0.accountID == keeper }
        labels = try viewer.labels(of: [thread.id], tx)[thread.id] ?? []
        allLabels = try viewer.tags(tx)
        snoozedUntil = try viewer.snoozedUntil(thread, tx)
        let sender = letters.first { $0.direction == .incoming }?.fromEmail ?? ""
        rule = try MailRule.of(sender, firm: viewer.firmID, tx)
        isPlaced = try ThreadPlacing.find(thread.id, firm: viewer.firmID, tx) != nil
        joinable = thread.binderID == nil ? try viewer.joinable(tx) : []
    }
}

extension Viewer {
    func keeper(of thread: LetterThread, _ tx: Transaction) throws -> RecordID? {
        try tx.one(
            RecordID.self,
            "SELECT thread_keeper.account_id FROM thread_keeper WHERE thread_keeper.firm_id = \(firmID) AND thread_keeper.thread_id = \(thread.id)"
        )
    }

    /// Gives a thread to a colleague, or to nobody. Who gets it hears of it.
    func give(_ thread: LetterThread, to person: Employee?, at now: Instant, _ tx: Transaction) throws {
        guard try keeper(of: thread, tx) != person?.accountID else { return }
        try tx.run("DELETE FROM thread_keeper WHERE firm_id = \(firmID) AND thread_id = \(thread.id)")
        if let person {
            try tx.run(
                "INSERT INTO thread_keeper (firm_id, thread_id, account_id, at) VALUES (\(firmID), \(thread.id), \(person.accountID), \(now))"
            )
            try tell(person.accountID, of: thread, Language.reading(.polish) { t("% przydziela Ci wątek", name) }, at: now, tx)
        }
        try record(
            Act(.changed, Reference(.thread, thread.id), title: thread.subject, binder: thread.binderID, detail: person?.name ?? ""),
            at: now, tx)
        tx.announce("firm/\(firmID)", RecordKind.thread.rawValue)
    }

    /// The labels of threads, in Polish order.
    func labels(of threads: [RecordID], _ tx: Transaction) throws -> [RecordID: [Tag]] {
        struct Line: RowDecodable {
            let thread: RecordID
            let tag: RecordID

            init(row: Row) { (thread, tag) = (row.int64(0), row.int64(1)) }
        }
        guard !threads.isEmpty else { return [:] }
        let lines = try tx.all(
            Line.self,
            """
            SELECT thread_tag.thread_id, thread_tag.tag_id FROM thread_tag
            WHERE thread_tag.firm_id = \(firmID) AND thread_tag.thread_id IN \(list: threads)
            """)
        guard !lines.isEmpty else { return [:] }
        let tags = try tags(tx)
        return Dictionary(grouping: lines, by: \.thread).mapValues { own in
            tags.filter { tag in own.contains { $0.tag == tag.id } }
        }
    }

    /// Puts a label on a thread, or takes it off.
    func toggle(_ label: Tag, on thread: LetterThread, _ tx: Transaction) throws {
        let gone = try tx.run(
            "DELETE FROM thread_tag WHERE firm_id = \(firmID) AND thread_id = \(thread.id) AND tag_id = \(label.id)")
        if gone == 0 {
            try tx.run("INSERT INTO thread_tag (firm_id, thread_id, tag_id) VALUES (\(firmID), \(thread.id), \(label.id))")
        }
        tx.announce("firm/\(firmID)", RecordKind.thread.rawValue)
    }
}
