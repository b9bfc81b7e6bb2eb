import Store
import Values
import Web

/// The front door leads to where the person belongs.
struct StartRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.open(.get, Places.start, show)
        routing.signedIn(.get, Places.zones, zones)
        routing.signedIn(.post, Places.seat, choose)
    }

    @Sendable func show(_ call: Call) async throws -> Reply {
        do {
            let signedIn = try await world.signedIn(call)
            let reply = Reply.redirect(try await place(for: signedIn))
            guard call.cookies["language"] == nil else { return reply }
            return reply.with(cookie: "language", signedIn.account.language.rawValue, seconds: 31_536_000)
        } catch Refusal.signIn {
            return .redirect(Places.signIn())
        }
    }

    @Sendable func zones(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let seats = try await seats(of: signedIn)
        guard let building = seats.buildings.first else {
            // The zone that somebody of the firm installed.
            guard let firm = signedIn.firmID, seats.firms.contains(where: { $0.id == firm }) else { throw Refusal.missing }
            return .redirect(Places.binders())
        }
        return .redirect(Places.zone(building.id))
    }

    /// Sits the session in another firm of the account.
    @Sendable func choose(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let firm = RecordID(try await call.form()["firma"])
        let seats = try await seats(of: signedIn)
        guard let firm, seats.firms.contains(where: { $0.id == firm }) else { throw Refusal.missing }
        try await world.database.write(.everything) { tx in try Session.sit(signedIn.sessionID, in: firm, tx) }
        return .redirect(Places.desk())
    }

    private func place(for signedIn: SignedIn) async throws -> String {
        let seats = try await seats(of: signedIn)
        if let firm = signedIn.firmID, seats.firms.contains(where: { $0.id == firm }) { return Places.desk() }
        if let building = seats.buildings.first { return Places.zone(building.id) }
        return Places.account()
    }

    private func seats(of signedIn: SignedIn) async throws -> Seats {
        let now = world.now()
        return try await world.database.read(.everything) { tx in try Seats.of(signedIn.account.id, at: now, tx) }
    }
}
