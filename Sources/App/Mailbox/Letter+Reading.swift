import Store
import Values

extension Viewer {
    /// How many letters this person has not opened, of all or of one binder.
    func unreadCount(inBinder binder: RecordID? = nil, _ tx: Transaction) throws -> Int {
        let within: SQL = binder.map { "AND letter_unread.binder_id = \($0)" } ?? ""
        return try tx.one(
            Int.self,
            "SELECT count(*) FROM letter_unread WHERE letter_unread.firm_id = \(firmID) AND letter_unread.account_id = \(accountID ?? 0) \(within)"
        ) ?? 0
    }

    /// The letters of a thread that this person has not opened.
    func unread(in thread: LetterThread, _ tx: Transaction) throws -> Set<RecordID> {
        Set(
            try tx.all(
                RecordID.self,
                """
                SELECT letter_unread.letter_id FROM letter_unread WHERE letter_unread.firm_id = \(firmID)
                    AND letter_unread.account_id = \(accountID ?? 0) AND letter_unread.thread_id = \(thread.id)
                """))
    }

    /// Notes that this person has opened letters: each only once.
    func noteReading(of letters: Set<RecordID>, at now: Instant, _ tx: Transaction) throws {
        guard let accountID, !letters.isEmpty else { return }
        for letter in letters.sorted() {
            let gone = try tx.run(
                "DELETE FROM letter_unread WHERE firm_id = \(firmID) AND account_id = \(accountID) AND letter_id = \(letter)")
            guard gone > 0 else { continue }
            try tx.run(
                """
                INSERT INTO letter_reading (firm_id, letter_id, account_id, at) VALUES (\(firmID), \(letter), \(accountID), \(now))
                ON CONFLICT (firm_id, letter_id, account_id) DO NOTHING
                """)
        }
    }
}
