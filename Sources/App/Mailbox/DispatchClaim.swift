import Mail
import Store
import Values

/// A letter with the copies that are being sent now and everything the envelope and the headers need.
struct DispatchClaim: Sendable {
    let firm: RecordID
    let letter: Letter
    let recipients: [String]
    let earlier: [String]
    let building: String?
    let files: [LetterAttachment]
    let account: MailAccount?
    /// Where the files are too heavy to go along: each recipient's own way to them.
    let links: [LetterLink]

    /// Claims what waits. Copies that were being sent when a worker died become unknown: only a person repeats them.
    static func take(_ id: RecordID, firm: RecordID, at now: Instant, _ tx: Transaction) throws -> DispatchClaim? {
        let found = try tx.one(Letter.self, "SELECT \(Letter.columns) FROM letter WHERE letter.firm_id = \(firm) AND letter.id = \(id)")
        guard let letter = found else { return nil }
        try tx.run(
            """
            UPDATE dispatch SET state = 'unknown', answer = 'wysyłanie zostało przerwane', at = \(now)
            WHERE firm_id = \(firm) AND letter_id = \(id) AND state = 'sending'
            """)
        let waiting = try tx.all(
            String.self,
            "SELECT recipient FROM dispatch WHERE firm_id = \(firm) AND letter_id = \(id) AND state = 'queued' ORDER BY dispatch.id")
        try tx.run(
            """
            UPDATE dispatch SET state = 'sending', attempts = attempts + 1, at = \(now)
            WHERE firm_id = \(firm) AND letter_id = \(id) AND state = 'queued'
            """)
        announce(letter, firm: firm, tx)
        return try whole(letter, to: waiting, firm: firm, tx)
    }

    /// A letter of ours as it leaves, with nothing claimed.
    static func read(_ id: RecordID, firm: RecordID, _ tx: Transaction) throws -> DispatchClaim? {
        let found = try tx.one(
            Letter.self,
            "SELECT \(Letter.columns) FROM letter WHERE letter.firm_id = \(firm) AND letter.id = \(id) AND letter.direction = 'out'")
        return try found.map { try whole($0, to: [], firm: firm, tx) }
    }

    private static func whole(_ letter: Letter, to recipients: [String], firm: RecordID, _ tx: Transaction) throws -> DispatchClaim {
        DispatchClaim(
            firm: firm, letter: letter, recipients: recipients, earlier: try earlier(letter, firm: firm, tx),
            building: try letter.binderID.flatMap { try Binder.mailName($0, firm: firm, tx) },
            files: try files(of: letter.id, firm: firm, tx), account: try MailAccount.active(firm: firm, address: letter.fromEmail, tx),
            links: try LetterLink.all(of: [letter.id], firm: firm, tx))
    }

    /// How far the copies are.
    func states(_ tx: Transaction) throws -> Set<Dispatch.State> {
        let texts = try tx.all(
            String.self,
            "SELECT DISTINCT dispatch.state FROM dispatch WHERE dispatch.firm_id = \(firm) AND dispatch.letter_id = \(letter.id)")
        return Set(texts.compactMap(Dispatch.State.init))
    }

    /// The server has the letter in its folder of sent letters: what was in flight has left.
    func settleUnknown(at now: Instant, _ tx: Transaction) throws {
        let settled = try tx.run(
            """
            UPDATE dispatch SET state = 'sent', answer = 'jest w folderze wysłanych na serwerze', at = \(now)
            WHERE firm_id = \(firm) AND letter_id = \(letter.id) AND state = 'unknown'
            """)
        if settled > 0 { Self.announce(letter, firm: firm, tx) }
    }

    /// Notes what became of the copies. Returns why the job should come back, nil when nothing waits.
    func settle(_ results: [DispatchResult], isLast: Bool, at now: Instant, _ tx: Transaction) throws -> String? {
        var waiting: String?
        for result in results {
            var state = result.state
            if state == .queued, isLast { state = .refused }
            if state == .queued { waiting = result.answer }
            try tx.run(
                """
                UPDATE dispatch SET state = \(state.rawValue), answer = \(result.answer), at = \(now)
                WHERE firm_id = \(firm) AND letter_id = \(letter.id) AND recipient = \(result.recipient) AND state IN ('sending', 'unknown')
                """)
            if state == .refused || state == .unknown {
                let act = Act(
                    .failed, Reference(.letter, letter.id), title: letter.subject, binder: letter.binderID, detail: result.recipient)
                try History.append(act, firm: firm, account: nil, actor: "Wiecha", at: now, tx)
            }
        }
        Self.announce(letter, firm: firm, tx)
        return waiting
    }

    static func announce(_ letter: Letter, firm: RecordID, _ tx: Transaction) {
        tx.announce("firm/\(firm)", RecordKind.letter.rawValue)
        guard letter.isZone, let binder = letter.binderID else { return }
        tx.announce("binder/\(binder)", letter.audience == .zone ? RecordKind.letter.rawValue : RecordKind.binder.rawValue)
    }

    private static func earlier(_ letter: Letter, firm: RecordID, _ tx: Transaction) throws -> [String] {
        try tx.all(
            String.self,
            """
            SELECT letter.message_id FROM letter WHERE letter.firm_id = \(firm) AND letter.thread_id = \(letter.threadID)
                AND letter.at <= \(letter.at) AND letter.id <> \(letter.id) ORDER BY letter.at DESC, letter.id DESC LIMIT 20
            """
        ).reversed()
    }

    private static func files(of letter: RecordID, firm: RecordID, _ tx: Transaction) throws -> [LetterAttachment] {
        try tx.all(
            LetterAttachment.self,
            """
            SELECT \(LetterAttachment.columns) FROM \(LetterAttachment.tables)
            WHERE letter_attachment.firm_id = \(firm) AND letter_attachment.letter_id = \(letter) ORDER BY letter_attachment.position
            """)
    }
}

extension Binder {
    static func mailName(_ id: RecordID, firm: RecordID, _ tx: Transaction) throws -> String? {
        try tx.one(String?.self, "SELECT binder.mail_name FROM binder WHERE binder.firm_id = \(firm) AND binder.id = \(id)") ?? nil
    }
}
