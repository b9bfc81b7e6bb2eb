import Store
import Values
import Web

/// What the firm allows in its mail.
struct MailPolicy: RowDecodable, Sendable {
    /// Copies of letters that one participant of a building may send in a day through the firm.
    var participantCopies = 100
    /// Above so many megabytes, as they travel, files go as links.
    var attachmentMegabytes = 10

    var attachmentBytes: Int64 { Int64(attachmentMegabytes) * 1_000_000 }

    init() {}

    init(row: Row) {
        participantCopies = row.int(0)
        attachmentMegabytes = row.int(1)
    }

    static func of(_ firm: RecordID, _ tx: Transaction) throws -> MailPolicy {
        try tx.one(
            MailPolicy.self,
            "SELECT mail_policy.participant_copies, mail_policy.attachment_megabytes FROM mail_policy WHERE mail_policy.firm_id = \(firm)"
        ) ?? MailPolicy()
    }
}

extension Viewer {
    func keep(_ policy: MailPolicy, at now: Instant, _ tx: Transaction) throws {
        let before = try MailPolicy.of(firmID, tx)
        try tx.run(
            """
            INSERT INTO mail_policy (firm_id, participant_copies, attachment_megabytes)
            VALUES (\(firmID), \(policy.participantCopies), \(policy.attachmentMegabytes))
            ON CONFLICT (firm_id) DO UPDATE SET participant_copies = excluded.participant_copies,
                attachment_megabytes = excluded.attachment_megabytes
            """)
        let changes = [
            Act.Change(
                field: "odbiorcy na dzień", before: String(before.participantCopies), after: String(policy.participantCopies)),
            Act.Change(
                field: "załączniki w wiadomości, MB", before: String(before.attachmentMegabytes), after: String(policy.attachmentMegabytes)),
        ].filter { $0.before != $0.after }
        try record(Act(.changed, Reference(.firm, firmID), title: "Zasady poczty", changes: changes), at: now, tx)
    }

    /// Somebody from outside the firm writes through its account: to so many recipients a day, counted from midnight in Poland.
    func checkDailyLimit(_ recipients: [Correspondent], at now: Instant, _ tx: Transaction) throws {
        guard case .participant = seat, let accountID else { return }
        let limit = try MailPolicy.of(firmID, tx).participantCopies
        let sent =
            try tx.one(
                Int.self,
                """
                SELECT count(*) FROM letter JOIN dispatch ON dispatch.firm_id = letter.firm_id AND dispatch.letter_id = letter.id
                WHERE letter.firm_id = \(firmID) AND letter.account_id = \(accountID) AND letter.at >= \(now.day.start)
                """) ?? 0
        guard sent + recipients.count > limit else { return }
        throw Refusal.invalid([
            "do": t(
                "Dziennie możesz napisać do % odbiorców, dziś zostało: %. Napisz jutro albo poproś biuro o wysłanie.", String(limit),
                String(max(0, limit - sent)))
        ])
    }
}
