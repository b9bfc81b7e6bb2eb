import Store
import Values
import Web

/// What a new link opens, for whom and until when.
struct NewGuestLink: Sendable {
    var scope: GuestScope
    var scopeID: RecordID
    var binder: RecordID
    var person: String
    var email: String
    var title: String
    var until: Instant
    var note = ""
    var isGuarded = false
}

extension Viewer {
    /// Makes a link as part of the verb's transaction; the token is in the address and nowhere else.
    func issue(
        _ new: NewGuestLink, _ id: RecordID = .next(), token: String? = nil, at now: Instant, _ world: World, _ tx: Transaction
    ) throws -> (id: RecordID, address: String) {
        let token = token ?? world.keys.newToken()
        try tx.run(
            """
            INSERT INTO guest_link (firm_id, id, token_hash, binder_id, scope, scope_id, person, email, created_by, created_at, expires_at,
                note, guarded_at)
            VALUES (\(firmID), \(id), \(world.keys.hash(of: token)), \(new.binder), \(new.scope.rawValue), \(new.scopeID), \(new.person),
                \(new.email), \(name), \(now), \(new.until), \(new.note), \(new.isGuarded ? now : nil))
            """)
        try record(
            Act(.created, Reference(.guestLink, id), title: new.email, binder: new.binder, detail: new.title), at: now, tx)
        return (id, world.settings.publicAddress + Places.guestLink(token))
    }

    /// Takes a link back at once, with every session it opened.
    func revoke(_ link: GuestLink, at now: Instant, _ tx: Transaction) throws {
        let revoked = try tx.run(
            "UPDATE guest_link SET revoked_at = \(now) WHERE guest_link.firm_id = \(firmID) AND guest_link.id = \(link.id) AND revoked_at IS NULL"
        )
        if revoked > 0 {
            try record(Act(.revoked, Reference(.guestLink, link.id), title: link.email, binder: link.binderID), at: now, tx)
        }
    }
}
