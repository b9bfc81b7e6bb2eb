import Store
import Values
import Web

/// The words to whoever owes a document, before and after; nothing in them that only the zone may tell.
struct DutyLetter {
    let duty: Duty
    let day: DayDate
    let dueAt: Instant
    let binder: Binder
    let address: String

    func before(_ tx: Transaction) throws {
        try send(tx) {
            (
                t("Do oddania: %, %", duty.name, binder.name),
                t("do %, % czeka na: %.", "\(day.short), \(dueAt.clock)", binder.name, duty.name)
            )
        }
    }

    func after(_ tx: Transaction) throws {
        try send(tx) {
            (
                t("Brakuje: %, %", duty.name, binder.name),
                t("termin minął %, a na budowie % nie ma jeszcze: %.", "\(day.short), \(dueAt.clock)", binder.name, duty.name)
            )
        }
    }

    /// Only to an address that is confirmed, and only while the person wants such letters and still belongs here.
    private func send(_ tx: Transaction, _ words: () -> (subject: String, sentence: String)) throws {
        let account = try tx.one(
            Account.self,
            """
            SELECT \(Account.columns) FROM account WHERE account.id = \(duty.accountID) AND account.confirmed_at IS NOT NULL
                AND \(Notice.duty.wanted(by: "account.id"))
                AND (EXISTS (SELECT 1 FROM employee WHERE employee.firm_id = \(binder.firmID) AND employee.account_id = account.id
                        AND employee.left_at IS NULL AND employee.suspended_at IS NULL)
                    OR EXISTS (SELECT 1 FROM participant WHERE participant.firm_id = \(binder.firmID) AND participant.binder_id = \(binder.id)
                        AND participant.account_id = account.id AND (participant.until IS NULL OR participant.until > \(dueAt))))
            """)
        guard let account else { return }
        let link = address + Places.zoneDuties(binder.id)
        try Language.reading(account.language) {
            let (subject, sentence) = words()
            return SystemLetter(recipient: account.email, subject: subject, text: "\(t("Dzień dobry,"))\n\n\(sentence)\n\n\(link)\n")
        }.later(tx)
    }
}
