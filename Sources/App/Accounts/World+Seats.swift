import Store
import Values
import Web

/// How a request becomes a viewer: session, account, seat, in one query each.
extension World {
    func officeViewer(_ call: Call) async throws -> Viewer {
        let token = try sessionToken(call)
        let now = now()
        let found = try await database.read(.everything) { [keys] tx in
            try tx.one(
                OfficeSeat.self,
                """
                SELECT session.id, session.seen_at, account.id, account.name, account.email, employee.firm_id, employee.role,
                    acting.account_id, acting.role, acted.name, acted.email
                FROM session JOIN account ON account.id = session.account_id
                LEFT JOIN employee ON employee.account_id = account.id AND employee.firm_id = session.firm_id AND employee.left_at IS NULL
                    AND employee.suspended_at IS NULL
                LEFT JOIN employee acting ON acting.account_id = session.acting_id AND acting.firm_id = employee.firm_id
                    AND acting.left_at IS NULL
                LEFT JOIN account acted ON acted.id = acting.account_id
                WHERE session.token_hash = \(keys.hash(of: token)) AND \(Session.alive(at: now))
                """)
        }
        guard let found else { throw Refusal.signIn(returnTo: call.address) }
        try await noteUse(of: found.sessionID, seenAt: found.seenAt, now)
        guard let viewer = found.viewer else { throw Refusal.missing }
        return viewer
    }

    /// A participant of the building in the address, or an employee of the firm that builds it.
    func zoneViewer(_ call: Call) async throws -> Viewer {
        let building = try call.id("building")
        let token = try sessionToken(call)
        let now = now()
        let (signedIn, viewer) = try await database.read(.everything) { [keys] tx in
            guard let signedIn = try SignedIn.find(token: token, at: now, keys: keys, tx) else { return (SignedIn?.none, Viewer?.none) }
            if let shown = try ShownSeat.of(signedIn, tx) {
                return (signedIn, try Viewer.seat(of: shown, for: signedIn, inBuilding: building, at: now, tx))
            }
            return (signedIn, try Viewer.seat(of: signedIn.account, inBuilding: building, at: now, tx))
        }
        guard let signedIn else { throw Refusal.signIn(returnTo: call.address) }
        try await noteUse(of: signedIn.sessionID, seenAt: signedIn.seenAt, now)
        guard let viewer else { throw Refusal.missing }
        return viewer
    }

    /// Writes down now and then that a session is in use; not more often than every five minutes.
    private func noteUse(of session: RecordID, seenAt: Instant, _ now: Instant) async throws {
        guard now.milliseconds - seenAt.milliseconds > 300_000 else { return }
        do {
            _ = try await database.write(.everything) { tx in try tx.run("UPDATE session SET seen_at = \(now) WHERE id = \(session)") }
        } catch  where Trouble.isShortage(error) {
            log.error("a session's use was not noted", metadata: ["error": "\(error)"])
        }
    }
}

private struct OfficeSeat: RowDecodable {
    let sessionID: RecordID
    let seenAt: Instant
    let viewer: Viewer?

    init(row: Row) {
        sessionID = row.int64(0)
        seenAt = row.instant(1)
        let role = row.optionalText(6).flatMap(EmployeeRole.init(rawValue:))
        guard let firm = row.optionalInt64(5), let role else {
            viewer = nil
            return
        }
        if let other = row.optionalText(8).flatMap(EmployeeRole.init(rawValue:)), role.maySeeAs(other) {
            viewer = Viewer(
                firmID: firm, accountID: row.int64(7), name: row.text(9), email: row.text(10), seat: .employee(other), lender: row.text(3))
        } else {
            viewer = Viewer(firmID: firm, accountID: row.int64(2), name: row.text(3), email: row.text(4), seat: .employee(role))
        }
    }
}

/// Through whose eyes a session sees for the time being.
private struct ShownSeat: RowDecodable {
    let accountID: RecordID
    let isAllowed: Bool

    init(row: Row) {
        accountID = row.int64(0)
        let roles = (EmployeeRole(rawValue: row.text(1)), EmployeeRole(rawValue: row.text(2)))
        isAllowed = if let own = roles.0, let other = roles.1 { own.maySeeAs(other) } else { false }
    }

    static func of(_ signedIn: SignedIn, _ tx: Transaction) throws -> Account? {
        let shown = try tx.one(
            ShownSeat.self,
            """
            SELECT acting.account_id, employee.role, acting.role FROM session
            JOIN employee ON employee.account_id = session.account_id AND employee.firm_id = session.firm_id AND employee.left_at IS NULL
                AND employee.suspended_at IS NULL
            JOIN employee acting ON acting.account_id = session.acting_id AND acting.firm_id = employee.firm_id AND acting.left_at IS NULL
            WHERE session.id = \(signedIn.sessionID)
            """)
        guard let shown, shown.isAllowed else { return nil }
        return try Account.withID(shown.accountID, tx)
    }
}

private struct BuildingSeat: RowDecodable {
    let firmID: RecordID
    let participant: String?
    let employee: String?

    init(row: Row) {
        firmID = row.int64(0)
        participant = row.optionalText(1)
        employee = row.optionalText(2)
    }
}

extension Viewer {
    /// The seat of somebody else, for a session that sees through their eyes: in a building of the same firm, and to look only.
    fileprivate static func seat(
        of shown: Account, for signedIn: SignedIn, inBuilding building: RecordID, at now: Instant, _ tx: Transaction
    ) throws -> Viewer? {
        guard var viewer = try seat(of: shown, inBuilding: building, at: now, tx), viewer.firmID == signedIn.firmID else { return nil }
        viewer.lender = signedIn.account.name
        return viewer
    }

    /// The seat an account has in a building: participant first, then employee of the firm; nil for strangers.
    static func seat(of account: Account, inBuilding building: RecordID, at now: Instant, _ tx: Transaction) throws -> Viewer? {
        let seat = try tx.one(
            BuildingSeat.self,
            """
            SELECT binder.firm_id, participant.role, employee.role FROM binder
            LEFT JOIN participant ON participant.firm_id = binder.firm_id AND participant.binder_id = binder.id
                AND participant.account_id = \(account.id) AND (participant.until IS NULL OR participant.until > \(now))
            LEFT JOIN employee ON employee.firm_id = binder.firm_id AND employee.account_id = \(account.id) AND employee.left_at IS NULL
                AND employee.suspended_at IS NULL
            WHERE binder.id = \(building) AND binder.kind = 'building'
                AND NOT EXISTS (SELECT 1 FROM trash WHERE trash.firm_id = binder.firm_id AND trash.kind = 'binder' AND trash.record_id = binder.id)
            """)
        guard let seat else { return nil }
        func viewer(_ seating: Seat) -> Viewer {
            Viewer(firmID: seat.firmID, accountID: account.id, name: account.name, email: account.email, seat: seating)
        }
        if let role = seat.participant.flatMap(BuildingRole.init(rawValue:)) { return viewer(.participant(binder: building, role)) }
        if let role = seat.employee.flatMap(EmployeeRole.init(rawValue:)) { return viewer(.employee(role)) }
        return nil
    }
}
