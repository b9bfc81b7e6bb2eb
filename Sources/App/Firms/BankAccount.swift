import Store
import Values

/// One of the firm's accounts; the first is the one that new documents name.
struct BankAccount: RowDecodable, Sendable, Equatable {
    var label: String
    var number: String

    init(label: String, number: String) {
        (self.label, self.number) = (label, number)
    }

    init(row: Row) {
        label = row.text(0)
        number = row.text(1)
    }
}

extension Viewer {
    /// In the firm's order; a firm that saved none yet has the one of its data.
    func bankAccounts(_ tx: Transaction) throws -> [BankAccount] {
        let kept = try tx.all(
            BankAccount.self,
            """
            SELECT bank_account.label, bank_account.number FROM bank_account WHERE bank_account.firm_id = \(firmID)
            ORDER BY bank_account.position, bank_account.id
            """)
        guard kept.isEmpty else { return kept }
        let number = try firm(tx).bankAccount
        return number.isEmpty ? [] : [BankAccount(label: "", number: number)]
    }

    func keep(_ accounts: [BankAccount], at now: Instant, _ tx: Transaction) throws {
        let before = try bankAccounts(tx)
        guard before != accounts else { return }
        try tx.run("DELETE FROM bank_account WHERE bank_account.firm_id = \(firmID)")
        for (position, account) in accounts.enumerated() {
            try tx.run(
                """
                INSERT INTO bank_account (firm_id, id, position, label, number)
                VALUES (\(firmID), \(RecordID.next()), \(position), \(account.label), \(account.number))
                """)
        }
        try tx.run("UPDATE firm SET bank_account = \(accounts.first?.number ?? ""), version = version + 1 WHERE firm.firm_id = \(firmID)")
        let words = { (list: [BankAccount]) in
            list.map { [$0.label, $0.number].filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: "; ")
        }
        let change = Act.Change(field: "rachunki", before: words(before), after: words(accounts))
        try record(Act(.changed, Reference(.firm, firmID), title: try firm(tx).name, changes: [change]), at: now, tx)
    }
}
