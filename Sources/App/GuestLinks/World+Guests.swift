import Store
import Values
import Web

private struct GuestSeat: RowDecodable {
    let viewer: Viewer?

    init(row: Row) {
        let scope = GuestScope(rawValue: row.text(2))
        viewer = scope.map {
            Viewer(
                firmID: row.int64(0), accountID: nil, name: row.text(4), email: row.text(5),
                seat: .guest(link: row.int64(6), binder: row.int64(1), scope: $0, scopeID: row.int64(3)))
        }
    }
}

extension World {
    /// The cookie of one link's session; each link has its own.
    static func guestCookie(_ link: RecordID) -> String { "gosc-\(link)" }

    /// A guest is the holder of the session cookie of exactly the link in the address, while the link is in force.
    func guestViewer(_ call: Call) async throws -> Viewer {
        let link = try call.id("link")
        guard let token = call.cookies[Self.guestCookie(link)] else { throw Refusal.missing }
        let now = now()
        let seat = try await database.read(.everything) { [keys] tx in
            try tx.one(
                GuestSeat.self,
                """
                SELECT guest_link.firm_id, guest_link.binder_id, guest_link.scope, guest_link.scope_id, guest_link.person, guest_link.email,
                    guest_link.id
                FROM guest_session
                JOIN guest_link ON guest_link.firm_id = guest_session.firm_id AND guest_link.id = guest_session.guest_link_id
                WHERE guest_session.token_hash = \(keys.hash(of: token)) AND guest_link.id = \(link)
                    AND guest_session.ended_at IS NULL AND guest_link.revoked_at IS NULL AND guest_link.expires_at > \(now)
                    AND NOT EXISTS (SELECT 1 FROM trash WHERE trash.firm_id = guest_link.firm_id AND trash.kind = 'binder'
                        AND trash.record_id = guest_link.binder_id)
                """)
        }
        guard let viewer = seat?.viewer else { throw Refusal.missing }
        return viewer
    }
}
