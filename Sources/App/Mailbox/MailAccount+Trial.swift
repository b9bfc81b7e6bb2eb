import Crypto
import Foundation
import Mail
import Store
import Values
import Web

extension MailAccount {
    /// A code that nobody can guess and a person can type.
    static func newCode() -> String {
        let digits = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
        return (0..<10).map { _ in String(digits[Int.random(in: 0..<digits.count)]) }.joined()
    }

    /// What a trial letter's subject begins with; the code follows.
    static let trialSubject = "Wiecha, próba konta"

    func trialLetter(code: String, at now: Instant, _ settings: Settings) -> OutgoingLetter {
        let link = settings.publicAddress + Places.mailAccountCode(id, code)
        let email = EmailAddress(address)?.ascii ?? address
        var letter = OutgoingLetter(
            from: LetterAddress(name: name, email: email), to: [LetterAddress(name: name, email: email)],
            subject: "\(Self.trialSubject) \(code)", messageID: LetterIdentifier.make(domain: settings.mailDomain), date: now,
            text: t("Ta wiadomość potwierdza, że konto wysyła pocztę.\n\nKod: %\n\nAlbo otwórz odsyłacz:\n%\n", code, link))
        letter.markAutomatic(of: settings)
        return letter
    }

    /// Whether this is the trial letter of an account: then the account becomes active.
    static func confirm(by letter: ParsedLetter, firm: RecordID, at now: Instant, _ tx: Transaction) throws -> Bool {
        // A regular expression costs as much as the rest of the settling; most subjects have no such name in them.
        guard letter.subject.utf8.contains(UInt8(ascii: "W")),
            let match = letter.subject.firstMatch(of: /Wiecha, próba konta ([A-Z2-9]{10})/)
        else { return false }
        let code = String(match.1)
        let account = try tx.one(
            MailAccount.self, "SELECT \(columns) FROM mail_account WHERE \(present(firm: firm)) AND mail_account.trial_code = \(code)")
        guard let account else { return false }
        try account.activate(actor: "Wiecha", account: nil, at: now, tx)
        return true
    }

    func activate(actor: String, account: RecordID?, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE mail_account SET verified_at = \(now), trial_code = NULL
            WHERE firm_id = \(firmID) AND id = \(id) AND verified_at IS NULL
            """)
        guard changed > 0 else { return }
        try History.append(
            Act(.verified, Reference(.mailAccount, id), title: address), firm: firmID, account: account, actor: actor, at: now, tx)
        if imap != nil { try MailPollJob(account: id).later(firm: firmID, at: nil, tx) }
    }
}
