import Store
import Values
import Web

extension Viewer {
    /// A new role or position. Only owners make owners, and one of them has to stay.
    func change(_ id: RecordID, _ form: EmployeeForm, at now: Instant, _ tx: Transaction) throws -> Employee {
        let person = try subordinate(id, tx)
        var problems = Problems()
        problems.bound(form.title, "stanowisko", limit: 120)
        let role = EmployeeRole(rawValue: form.role)
        if role == nil || (role == .owner && !has(.owners)) { problems["rola"] = t("Wybierz rolę.") }
        try problems.refuse()
        guard let role else { return person }
        if person.role == .owner, role != .owner { try keepAnOwner(without: person, tx) }
        if person.accountID == accountID, !role.has(.people) {
            throw Refusal.invalid(["rola": t("Nie odbierzesz sobie prawa do pracowników. Poproś o to innego właściciela.")])
        }
        let changes = [("rola", person.role.key, role.key), ("stanowisko", person.title, form.title)].filter { $0.1 != $0.2 }
            .map { Act.Change(field: $0.0, before: $0.1, after: $0.2) }
        guard !changes.isEmpty else { return person }
        try tx.run(
            """
            UPDATE employee SET role = \(role.rawValue), title = \(form.title)
            WHERE employee.firm_id = \(firmID) AND employee.id = \(id)
            """)
        try record(Act(.changed, Reference(.employee, person.accountID), title: person.name, changes: changes), at: now, tx)
        tx.announce("account/\(person.accountID)", "role")
        return person
    }

    /// Lets the session see the office as an employee does: reading only, and written into the history.
    func lendEyes(of id: RecordID, to session: RecordID, at now: Instant, _ tx: Transaction) throws -> Employee {
        let person = try employee(id, tx)
        guard case .employee(let role) = seat, role.maySeeAs(person.role), person.accountID != accountID else { throw Refusal.forbidden }
        guard person.standing == .working else { throw Refusal.unprocessable(t("Ta osoba nie ma teraz dostępu do firmy.")) }
        try tx.run("UPDATE session SET acting_id = \(person.accountID) WHERE session.id = \(session)")
        try record(Act(.viewedAs, Reference(.employee, person.accountID), title: person.name), at: now, tx)
        return person
    }
}

extension SignedIn {
    /// The session sees with its own eyes again; gives the firm it sits in.
    func endPreview(in world: World) async throws {
        try await world.database.write(.everything) { [sessionID] tx in
            _ = try tx.run("UPDATE session SET acting_id = NULL WHERE session.id = \(sessionID)")
        }
    }
}
