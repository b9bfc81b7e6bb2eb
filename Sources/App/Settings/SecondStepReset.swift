import Store
import Values
import Web

/// An owner lets somebody back in who lost the telephone and the spare codes: the second step goes, and with it every session and link.
enum SecondStepReset {
    /// Whether it is on, and whether this firm alone decides about the account: who has a seat in another one as well is not its to open.
    static func state(of person: Employee, in firm: RecordID, _ tx: Transaction) throws -> (isOn: Bool, isOurs: Bool) {
        let elsewhere = try tx.exists(
            """
            SELECT 1 FROM employee WHERE employee.account_id = \(person.accountID) AND employee.firm_id <> \(firm) AND employee.left_at IS NULL
            UNION ALL
            SELECT 1 FROM participant WHERE participant.account_id = \(person.accountID) AND participant.firm_id <> \(firm)
            """)
        return (try SecondStep.isOn(person.accountID, tx), !elsewhere)
    }

    /// The letter that tells the person; it names who did it, so that a wrong one is noticed.
    static func letter(to person: Employee, by owner: String, firm: String) -> SystemLetter {
        SystemLetter(
            recipient: person.email, subject: t("Wyłączono logowanie dwuetapowe"),
            text: t(
                "Dzień dobry,\n\n% z firmy % wyłącza na Twoim koncie logowanie dwuetapowe i wylogowuje Cię ze wszystkich miejsc.\n\nZaloguj się samym hasłem i włącz je od nowa: Moje konto, Logowanie dwuetapowe. Jeśli o to nie prosisz, zmień hasło i porozmawiaj z tą osobą.\n",
                owner, firm))
    }
}

extension Viewer {
    /// Switches an employee's lost second step off. Only for owners, never for oneself.
    func resetSecondStep(of id: RecordID, at now: Instant, in world: World) async throws -> String {
        guard has(.owners) else { throw Refusal.forbidden }
        let person = try await world.read(self) { [self] tx in try subordinate(id, tx) }
        guard person.accountID != accountID, person.standing != .invited else { throw Refusal.forbidden }
        let state = try await world.database.read(.everything) { [firmID] tx in try SecondStepReset.state(of: person, in: firmID, tx) }
        guard state.isOurs else {
            throw Refusal.unprocessable(
                t("Ta osoba ma miejsce także w innej firmie, dlatego drugi krok może wyłączyć tylko sama, kodem zapasowym."))
        }
        guard state.isOn else { return person.name }
        try await world.write(self) { [self] tx in
            try SecondStep.switchOff(for: person.accountID, tx)
            _ = try Session.end(of: person.accountID, at: now, tx)
            try AccountToken.spendWaysIn(of: person.accountID, at: now, tx)
            try SecondStepReset.letter(to: person, by: name, firm: try firm(tx).name).later(tx)
            let change = Act.Change(field: "logowanie dwuetapowe", before: "włączone", after: "wyłączone")
            try record(Act(.changed, Reference(.employee, person.accountID), title: person.name, changes: [change]), at: now, tx)
        }
        return person.name
    }
}
