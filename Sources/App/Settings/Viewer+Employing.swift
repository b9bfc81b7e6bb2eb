import Store
import Values
import Web

extension Viewer {
    /// A seat for a person and a letter with the way in. Somebody who is here already keeps the seat as it is.
    func employ(
        _ wish: (name: String, email: EmailAddress, role: EmployeeRole, title: String), at now: Instant, _ world: World, _ tx: Transaction
    ) throws {
        guard wish.role != .owner || has(.owners) else { throw Refusal.invalid(["rola": t("Wybierz rolę.")]) }
        let account = try Account.forEmail(wish.email, name: wish.name, at: now, tx)
        let seated = try employees(tx).contains { $0.accountID == account.id }
        guard !seated else { throw Refusal.invalid(["email": t("Ta osoba już pracuje w firmie.")]) }
        try Employee.join(account, firm: firmID, role: wish.role, title: wish.title, at: now, tx)
        try writeInvitation(to: account, at: now, world, tx)
        try record(Act(.invited, Reference(.employee, account.id), title: account.name, detail: wish.role.key), at: now, tx)
    }

    /// The letter again, with a new link; the old ones stop working. Only while the person has not come yet.
    func inviteAgain(_ id: RecordID, at now: Instant, _ world: World, _ tx: Transaction) throws -> String {
        let person = try subordinate(id, tx)
        guard person.standing == .invited, let account = try Account.withID(person.accountID, tx) else { throw Refusal.missing }
        try spendInvitations(of: account.id, at: now, tx)
        try writeInvitation(to: account, at: now, world, tx)
        try record(Act(.invited, Reference(.employee, account.id), title: account.name, detail: person.role.key), at: now, tx)
        return account.email
    }

    /// Ends every session in the firm and every unused link of an employee, API keys and calendar addresses too, at once on every node.
    func signOutEverywhere(_ id: RecordID, at now: Instant, _ tx: Transaction) throws -> String {
        let person = try subordinate(id, tx)
        try endSessions(of: person, at: now, tx)
        try record(Act(.signedOut, Reference(.employee, person.accountID), title: person.name), at: now, tx)
        return person.name
    }

    /// Signs out everybody of the firm but oneself.
    func signOutEverybody(at now: Instant, _ tx: Transaction) throws -> Int {
        let others = try employees(tx).filter { $0.accountID != accountID && ($0.role != .owner || has(.owners)) }
        for person in others { try endSessions(of: person, at: now, tx) }
        try record(
            Act(
                .signedOut, Reference(.firm, firmID), title: try firm(tx).name,
                detail: Language.reading(.polish) { counted(others.count, "% osoba", "% osoby", "% osób") }), at: now, tx)
        return others.count
    }

    /// Keeps somebody out until they are let in again; nothing else of theirs changes.
    func suspend(_ id: RecordID, at now: Instant, _ tx: Transaction) throws -> String {
        let person = try subordinate(id, tx)
        guard person.accountID != accountID else { throw Refusal.forbidden }
        try keepAnOwner(without: person, tx)
        let changed = try tx.run(
            """
            UPDATE employee SET suspended_at = \(now)
            WHERE employee.firm_id = \(firmID) AND employee.id = \(id) AND employee.suspended_at IS NULL
            """)
        guard changed == 1 else { return person.name }
        try endSessions(of: person, at: now, tx)
        try record(Act(.suspended, Reference(.employee, person.accountID), title: person.name), at: now, tx)
        return person.name
    }

    func letBackIn(_ id: RecordID, at now: Instant, _ tx: Transaction) throws -> String {
        let person = try subordinate(id, tx)
        let changed = try tx.run(
            """
            UPDATE employee SET suspended_at = NULL
            WHERE employee.firm_id = \(firmID) AND employee.id = \(id) AND employee.suspended_at IS NOT NULL
            """)
        if changed == 1 { try record(Act(.resumed, Reference(.employee, person.accountID), title: person.name), at: now, tx) }
        return person.name
    }

    /// Takes the seat in the firm away, or an invitation that nobody answered; the account stays.
    func dismiss(_ id: RecordID, at now: Instant, _ tx: Transaction) throws -> Employee {
        let person = try subordinate(id, tx)
        guard person.accountID != accountID else { throw Refusal.forbidden }
        try keepAnOwner(without: person, tx)
        try tx.run("UPDATE employee SET left_at = \(now) WHERE employee.firm_id = \(firmID) AND employee.id = \(id)")
        try spendInvitations(of: person.accountID, at: now, tx)
        try endSessions(of: person, at: now, tx)
        let isInvitation = person.standing == .invited
        try record(
            Act(
                isInvitation ? .revoked : .left, Reference(.employee, person.accountID), title: person.name,
                detail: isInvitation ? "zaproszenie" : ""), at: now, tx)
        return person
    }

    /// An employee whom one may act upon: owners only by owners.
    func subordinate(_ id: RecordID, _ tx: Transaction) throws -> Employee {
        let person = try employee(id, tx)
        guard has(.people), person.role != .owner || has(.owners) else { throw Refusal.forbidden }
        return person
    }

    /// Somebody must be left who can come in and decide.
    func keepAnOwner(without person: Employee, _ tx: Transaction) throws {
        let others = try employees(tx).contains { $0.role == .owner && $0.id != person.id && $0.standing == .working }
        guard person.role != .owner || others else {
            throw Refusal.unprocessable(t("Firma musi mieć właściciela. Nadaj najpierw tę rolę komuś innemu."))
        }
    }

    private func writeInvitation(to account: Account, at now: Instant, _ world: World, _ tx: Transaction) throws {
        var link = world.settings.publicAddress + Places.signIn()
        if account.confirmedAt == nil {
            let token = try AccountToken.issue(.invitation, for: account.id, detail: invitationMark, at: now, keys: world.keys, tx)
            link = world.settings.publicAddress + Places.invitation(token)
        }
        try SystemLetter.invitation(account, from: name, to: try firm(tx).name, link: link).later(tx)
    }

    /// Links of this firm's invitations carry its number: another firm's stay good.
    private var invitationMark: String { "firm \(firmID)" }

    private func spendInvitations(of account: RecordID, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE account_token SET used_at = \(now)
            WHERE account_id = \(account) AND purpose = 'invitation' AND used_at IS NULL AND detail = \(invitationMark)
            """)
    }

    private func endSessions(of person: Employee, at now: Instant, _ tx: Transaction) throws {
        try Session.end(of: person.accountID, in: firmID, at: now, tx)
        try AccountToken.spendWaysIn(of: person.accountID, at: now, tx)
        try tx.run(
            """
            UPDATE api_key SET revoked_at = \(now)
            WHERE api_key.firm_id = \(firmID) AND api_key.account_id = \(person.accountID) AND api_key.revoked_at IS NULL
            """)
        try tx.run(
            """
            UPDATE task_feed SET revoked_at = \(now)
            WHERE task_feed.firm_id = \(firmID) AND task_feed.account_id = \(person.accountID) AND task_feed.revoked_at IS NULL
            """)
    }
}
