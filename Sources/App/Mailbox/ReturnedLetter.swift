import Mail
import Store
import Values

/// A letter of ours that a mail server reports about, with its copies.
struct ReturnedLetter {
    private struct Copy: RowDecodable {
        let id: RecordID
        let recipient: String

        init(row: Row) { (id, recipient) = (row.int64(0), row.text(1)) }

        func isKnown(as addresses: [String]) -> Bool {
            let own = [recipient.lowercased(), EmailAddress(recipient)?.ascii.lowercased() ?? ""]
            return addresses.contains { own.contains($0.lowercased()) }
        }
    }

    /// Days after which a report that quotes nothing is no longer tied to a letter by its recipient alone.
    static let memory: Int64 = 5

    let firm: RecordID
    let letter: Letter

    /// By the Message-ID that the report quotes; one that quotes none, by the only letter that went to these addresses lately.
    static func find(_ report: DeliveryReport, firm: RecordID, at now: Instant, _ tx: Transaction) throws -> ReturnedLetter? {
        let letters = try report.letters.lazy.compactMap { identifier in
            try tx.one(
                Letter.self,
                """
                SELECT \(Letter.columns) FROM letter WHERE letter.firm_id = \(firm) AND letter.message_id = \(identifier) AND letter.direction = 'out'
                """)
        }
        if let letter = letters.first { return ReturnedLetter(firm: firm, letter: letter) }
        let addresses = Array(report.copies.flatMap(\.addresses).prefix(50))
        guard !addresses.isEmpty else { return nil }
        let recent = try tx.all(
            RecordID.self,
            """
            SELECT DISTINCT dispatch.letter_id FROM dispatch WHERE dispatch.firm_id = \(firm) AND dispatch.recipient IN \(list: addresses)
                AND dispatch.at > \(now.adding(days: -memory)) LIMIT 2
            """)
        guard recent.count == 1, let id = recent.first else { return nil }
        let letter = try tx.one(Letter.self, "SELECT \(Letter.columns) FROM letter WHERE letter.firm_id = \(firm) AND letter.id = \(id)")
        return letter.map { ReturnedLetter(firm: firm, letter: $0) }
    }

    /// Writes down what became of the copies; the author of a letter that came back is told.
    func settle(_ report: DeliveryReport, in notice: RecordID, at now: Instant, _ tx: Transaction) throws {
        let copies = try tx.all(
            Copy.self,
            "SELECT dispatch.id, dispatch.recipient FROM dispatch WHERE dispatch.firm_id = \(firm) AND dispatch.letter_id = \(letter.id)")
        var isReturned = false
        for said in report.copies where said.action != .delivered {
            let named = copies.filter { $0.isKnown(as: said.addresses) }
            let isAbout = named.isEmpty && copies.count == 1 && report.copies.count == 1 ? copies : named
            for copy in isAbout {
                try note(said, of: copy, in: notice, at: now, tx)
                isReturned = isReturned || said.action == .failed
            }
        }
        if isReturned, let author = letter.accountID { try tell(author, of: notice, tx) }
        DispatchClaim.announce(letter, firm: firm, tx)
    }

    /// What failed for good stays so, whatever an older report says.
    private func note(_ said: DeliveryReport.Copy, of copy: Copy, in notice: RecordID, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            INSERT INTO dispatch_report (firm_id, dispatch_id, action, status, diagnostic, letter_id, at)
            VALUES (\(firm), \(copy.id), \(said.action.rawValue), \(said.status), \(said.diagnostic), \(notice), \(now))
            ON CONFLICT (firm_id, dispatch_id) DO UPDATE SET action = excluded.action, status = excluded.status,
                diagnostic = excluded.diagnostic, letter_id = excluded.letter_id, at = excluded.at
            WHERE dispatch_report.action = 'delayed'
            """)
        guard changed > 0, said.action == .failed else { return }
        let act = Act(
            .failed, Reference(.letter, letter.id), title: letter.subject, binder: letter.binderID, zone: letter.isZone,
            detail: "\(copy.recipient): \(ReturnReason.words(said.status, said.diagnostic))")
        try History.append(act, firm: firm, account: nil, actor: "Wiecha", at: now, tx)
    }

    private func tell(_ author: RecordID, of notice: RecordID, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO letter_unread (firm_id, account_id, letter_id, thread_id, binder_id)
            SELECT employee.firm_id, employee.account_id, letter.id, letter.thread_id, letter.binder_id FROM employee
            JOIN letter ON letter.firm_id = employee.firm_id AND letter.id = \(notice)
            WHERE employee.firm_id = \(firm) AND employee.account_id = \(author) AND employee.left_at IS NULL
            ON CONFLICT (firm_id, account_id, letter_id) DO NOTHING
            """)
    }
}
