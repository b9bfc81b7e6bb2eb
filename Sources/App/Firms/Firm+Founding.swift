import Store
import Values

extension Firm {
    /// A new firm with its first employee, the owner, and the days of its trial.
    static func found(_ name: String, by owner: Account, trialDays: Int, at now: Instant, _ tx: Transaction) throws -> RecordID {
        let firm = RecordID.next()
        let trialUntil = Instant(milliseconds: now.milliseconds + Int64(trialDays) * 86_400_000)
        try tx.run(
            """
            INSERT INTO firm (firm_id, name, nip, street, postal_code, city, phone, email, bank_account, footer, created_at, trial_until)
            VALUES (\(firm), \(name), '', '', '', '', '', \(owner.email), '', '', \(now), \(trialUntil))
            """)
        try TaskCategory.found(in: firm, tx)
        try Employee.join(owner, firm: firm, role: .owner, title: "", at: now, tx)
        try History.append(
            Act(.signedUp, Reference(.firm, firm), title: name), firm: firm, account: owner.id, actor: owner.name, at: now, tx)
        return firm
    }
}
