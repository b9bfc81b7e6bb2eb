import Mail
import Store
import Values

/// The copy of a letter in its account's own folder of sent letters: appended by us, or found there because the server keeps one by itself.
struct SentCopy: RowDecodable, Sendable {
    enum State: String, Sendable { case appending, kept, found }

    let state: State

    init(row: Row) { state = State(rawValue: row.text(0)) ?? .appending }

    static func find(_ letter: RecordID, firm: RecordID, _ tx: Transaction) throws -> SentCopy? {
        try tx.one(
            SentCopy.self, "SELECT sent_copy.state FROM sent_copy WHERE sent_copy.firm_id = \(firm) AND sent_copy.letter_id = \(letter)")
    }

    static func note(_ state: State, of claim: DispatchClaim, in account: MailAccount, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO sent_copy (firm_id, letter_id, mail_account_id, state, at)
            VALUES (\(claim.firm), \(claim.letter.id), \(account.id), \(state.rawValue), \(now))
            ON CONFLICT (firm_id, letter_id) DO UPDATE SET state = excluded.state, at = excluded.at
            """)
    }
}

extension MailAccount {
    /// Providers that put a copy of everything sent by SMTP into the folder themselves.
    var keepsSentLetters: Bool {
        ["gmail.com", "googlemail.com", "office365.com", "outlook.com"].contains { smtp.host.lowercased().hasSuffix($0) }
    }
}
