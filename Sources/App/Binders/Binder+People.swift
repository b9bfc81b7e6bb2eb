import Store
import Values
import Web

/// A person who is to get an own login to a building.
struct ParticipantForm: Sendable {
    var name = ""
    var email = ""
    var role = BuildingRole.owner.rawValue
    /// The last day, where there is one.
    var until = ""
    var number = ""

    init() {}

    init(_ form: Form) {
        name = form["osoba"].trimmed
        email = form["email"].trimmed
        role = form["rola"]
        until = form["do"].trimmed
        number = form["numer"]
    }

    func checked() throws(Refusal) -> (name: String, email: EmailAddress, role: BuildingRole, until: DayDate?) {
        var problems = Problems()
        problems.need(name, "osoba", t("Wpisz imię i nazwisko."), limit: 120)
        let (email, role) = (EmailAddress(email), BuildingRole(rawValue: role))
        if email == nil { problems["email"] = t("Wpisz adres w postaci nazwa@domena.pl.") }
        if role == nil { problems["rola"] = t("Wybierz rolę.") }
        let last = DayDate(until)
        if !until.isEmpty, last == nil { problems["do"] = t("Data ma postać 10.12.2026.") }
        try problems.refuse()
        guard let email, let role else { throw .malformed }
        return (name, email, role, last)
    }
}

extension Viewer {
    /// A seat in the building and a letter with the link that lets the person choose a password. The same id twice is one seat and
    /// one letter.
    func invite(
        _ wish: (name: String, email: EmailAddress, role: BuildingRole, until: DayDate?), to binder: Binder, id: RecordID = .next(),
        at now: Instant, _ world: World, _ tx: Transaction
    ) throws {
        guard binder.kind == .building else { throw Refusal.missing }
        let account = try Account.forEmail(wish.email, name: wish.name, at: now, tx)
        let end = wish.until.map { $0.adding(days: 1).start }
        if let end, end <= now { throw Refusal.invalid(["do": t("Ten dzień już minął.")]) }
        try tx.run(
            """
            INSERT INTO participant (firm_id, id, binder_id, account_id, role, since, until)
            VALUES (\(firmID), \(id), \(binder.id), \(account.id), \(wish.role.rawValue), \(now), \(end))
            ON CONFLICT (firm_id, binder_id, account_id) DO UPDATE SET role = \(wish.role.rawValue), until = \(end)
            """)
        // After the row above, where the second of two clicks at one moment waited for the first.
        guard try !wasInvited(as: id, tx) else { return }
        let link: String
        if account.confirmedAt == nil {
            let token = try AccountToken.issue(.invitation, for: account.id, at: now, keys: world.keys, tx)
            link = world.settings.publicAddress + Places.invitation(token)
        } else {
            link = world.settings.publicAddress + Places.zone(binder.id)
        }
        try SystemLetter.invitation(account, from: name, to: binder.name, link: link).later(tx)
        try record(
            Act(.invited, Reference(.participant, id), title: wish.name, binder: binder.id, zone: true, detail: wish.role.key), at: now, tx
        )
    }

    private func wasInvited(as id: RecordID, _ tx: Transaction) throws -> Bool {
        try tx.exists(
            """
            SELECT 1 FROM history WHERE history.firm_id = \(firmID) AND history.kind = 'participant' AND history.record_id = \(id)
                AND history.verb = 'invited'
            """)
    }

    /// Ends a person's seat in the building at once.
    func endSeat(_ id: RecordID, in binder: Binder, at now: Instant, _ tx: Transaction) throws {
        guard let person = try Participant.all(in: binder, at: now, tx).first(where: { $0.id == id }) else { throw Refusal.missing }
        try tx.run("UPDATE participant SET until = \(now) WHERE participant.firm_id = \(firmID) AND participant.id = \(id)")
        try record(
            Act(.left, Reference(.participant, id), title: person.name, binder: binder.id, zone: true, detail: person.role.key), at: now,
            tx)
    }
}
