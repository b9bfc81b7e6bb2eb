import Store
import Values
import Web

extension Viewer {
    /// A seat for a person and a letter with the way in. Somebody who is here already keeps the seat as it is.
    func employ(
        _ wish: (name: String, email: EmailAddress, role: EmployeeRole, title: String), at now: Instant, _ world: World, _ tx: Transaction
    ) throws {
        let account = try Account.forEmail(wish.email, name: wish.name, at: now, tx)
        let seated = try employees(tx).contains { $0.accountID == account.id }
        guard !seated else { throw Refusal.invalid(["email": t("Ta osoba już pracuje w firmie.")]) }
        try Employee.join(account, firm: firmID, role: wish.role, title: wish.title, at: now, tx)
        var link = world.settings.publicAddress + Places.signIn()
        if account.confirmedAt == nil {
            let token = try AccountToken.issue(.invitation, for: account.id, at: now, keys: world.keys, tx)
            link = world.settings.publicAddress + Places.invitation(token)
        }
        try SystemLetter.invitation(account, from: name, to: try firm(tx).name, link: link).later(tx)
        try record(Act(.invited, Reference(.employee, account.id), title: account.name, detail: wish.role.key), at: now, tx)
    }

    /// Ends every session and every unused link of an employee, at once on every node. Managers cannot do it to the owner.
    func signOutEverywhere(_ id: RecordID, at now: Instant, _ tx: Transaction) throws -> String {
        let person = try subordinate(id, tx)
        try Session.end(of: person.accountID, in: firmID, at: now, tx)
        try tx.run(
            "UPDATE account_token SET used_at = \(now) WHERE account_id = \(person.accountID) AND used_at IS NULL AND purpose IN ('sign_in', 'recovery')"
        )
        try record(
            Act(.revoked, Reference(.employee, person.accountID), title: person.name, detail: t("wylogowanie ze wszystkich miejsc")),
            at: now, tx)
        return person.name
    }

    /// Takes the seat in the firm away; the account stays.
    func dismiss(_ id: RecordID, at now: Instant, _ tx: Transaction) throws -> String {
        let person = try subordinate(id, tx)
        guard person.role != .owner, person.accountID != accountID else { throw Refusal.forbidden }
        try tx.run("UPDATE employee SET left_at = \(now) WHERE employee.firm_id = \(firmID) AND employee.id = \(id)")
        try Session.end(of: person.accountID, in: firmID, at: now, tx)
        try record(Act(.left, Reference(.employee, person.accountID), title: person.name), at: now, tx)
        return person.name
    }

    private func subordinate(_ id: RecordID, _ tx: Transaction) throws -> Employee {
        let person = try employee(id, tx)
        if person.role == .owner, case .employee(let role) = seat, role != .owner { throw Refusal.forbidden }
        return person
    }
}
