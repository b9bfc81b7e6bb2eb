import Store
import Values
import Web

extension GuestLink {
    /// The link of a token while it is in force. Looking consumes nothing.
    static func find(_ token: String, in world: World) async throws -> GuestLink {
        let now = world.now()
        let found = try await world.database.read(.everything) { [keys = world.keys] tx in
            try tx.one(GuestLink.self, "SELECT \(columns) FROM guest_link WHERE guest_link.token_hash = \(keys.hash(of: token))")
        }
        guard let found else { throw Refusal.missing }
        guard found.isOpen(at: now) else { throw Refusal.gone }
        return found
    }

    /// Whether opening asks for a code from an e-mail: where the office wants it, and for an offer or a signature in every browser but the first that opened
    /// it. Letters are quoted and forwarded, and with the link goes somebody's yes.
    func asksForCode(_ call: Call, in world: World) async throws -> Bool {
        guard !isGuarded else { return true }
        guard scope == .offer || scope == .form, openings > 0 else { return false }
        guard let token = call.cookies[World.guestCookie(id)] else { return true }
        return try await world.database.read(.firm(firmID)) { [self, keys = world.keys] tx in
            try !tx.exists(
                """
                SELECT 1 FROM guest_session WHERE guest_session.firm_id = \(firmID) AND guest_link_id = \(id)
                    AND token_hash = \(keys.hash(of: token))
                """)
        }
    }

    /// The button: a session for this browser, and the firm sees that the link was opened.
    func open(device: String, in world: World) async throws -> String {
        let (now, token) = (world.now(), world.keys.newToken())
        try await world.write(viewer) { [self, keys = world.keys] tx in
            let alive = try tx.exists(
                "SELECT 1 FROM guest_link WHERE guest_link.firm_id = \(firmID) AND guest_link.id = \(id) AND revoked_at IS NULL AND expires_at > \(now)"
            )
            guard alive else { throw Refusal.gone }
            try tx.run(
                """
                INSERT INTO guest_session (firm_id, id, token_hash, guest_link_id, device, created_at)
                VALUES (\(firmID), \(RecordID.next()), \(keys.hash(of: token)), \(id), \(device), \(now))
                """)
            try viewer.noteOpening(of: self, at: now, tx)
        }
        return token
    }
}

extension Viewer {
    fileprivate func noteOpening(of link: GuestLink, at now: Instant, _ tx: Transaction) throws {
        if link.scope == .offer {
            try openOffer(try offer(link.scopeID, tx), at: now, tx)
        } else {
            try record(Act(.opened, Reference(.guestLink, link.id), title: link.email, binder: link.binderID), at: now, tx)
        }
    }
}
