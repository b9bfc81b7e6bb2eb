import Store
import Values
import Web

/// What the firm allows in its mail.
struct MailPolicy: RowDecodable, Sendable {
    /// Copies of letters that one participant of a building may send in a day through the firm.
    var participantCopies = 100

    init() {}

    init(row: Row) { participantCopies = row.int(0) }

    static func of(_ firm: RecordID, _ tx: Transaction) throws -> MailPolicy {
        try tx.one(
            MailPolicy.self, "SELECT mail_policy.participant_copies FROM mail_policy WHERE mail_policy.firm_id = \(firm)") ?? MailPolicy()
    }
}

extension Viewer {
    func keep(_ policy: MailPolicy, at now: Instant, _ tx: Transaction) throws {
        let before = try MailPolicy.of(firmID, tx)
        try tx.run(
            """
            INSERT INTO mail_policy (firm_id, participant_copies) VALUES (\(firmID), \(policy.participantCopies))
            ON CONFLICT (firm_id) DO UPDATE SET participant_copies = excluded.participant_copies
            """)
        let change = Act.Change(
            field: "odbiorcy na dzień", before: String(before.participantCopies), after: String(policy.participantCopies))
        try record(Act(.changed, Reference(.firm, firmID), title: t("Zasady poczty"), changes: [change]), at: now, tx)
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
