import Store
import Values
import Web

/// One-time access: a link in a letter that opens exactly one thing of a building for a person without an account.
struct GuestLink: RowDecodable, Sendable {
    let id: RecordID
    let firmID: RecordID
    let binderID: RecordID
    let scope: GuestScope
    let scopeID: RecordID
    let person: String
    let email: String
    let createdBy: String
    let createdAt: Instant
    let expiresAt: Instant
    let revokedAt: Instant?
    /// What the firm wrote with it.
    let note: String
    /// Set where opening asks for a code from an e-mail.
    let guardedAt: Instant?
    let openings: Int

    static let days: Int64 = 7
    /// How long the files of a letter wait for its recipients.
    static let letterDays: Int64 = 30
    static let columnCount = 14

    var isGuarded: Bool { guardedAt != nil }

    static let columns: SQL = """
        guest_link.id, guest_link.firm_id, guest_link.binder_id, guest_link.scope, guest_link.scope_id, guest_link.person, guest_link.email,
        guest_link.created_by, guest_link.created_at, guest_link.expires_at, guest_link.revoked_at, guest_link.note, guest_link.guarded_at,
        (SELECT count(*) FROM guest_session WHERE guest_session.firm_id = guest_link.firm_id AND guest_session.guest_link_id = guest_link.id)
        """

    init(row: Row) {
        id = row.int64(0)
        firmID = row.int64(1)
        binderID = row.int64(2)
        scope = GuestScope(rawValue: row.text(3)) ?? .document
        scopeID = row.int64(4)
        person = row.text(5)
        email = row.text(6)
        createdBy = row.text(7)
        createdAt = row.instant(8)
        expiresAt = row.instant(9)
        revokedAt = row.optionalInstant(10)
        note = row.text(11)
        guardedAt = row.optionalInstant(12)
        openings = row.int(13)
    }

    func isOpen(at now: Instant) -> Bool { revokedAt == nil && expiresAt > now }

    /// The guest as the viewer that the link makes of its holder.
    var viewer: Viewer {
        Viewer(
            firmID: firmID, accountID: nil, name: person, email: email,
            seat: .guest(link: id, binder: binderID, scope: scope, scopeID: scopeID))
    }

    /// Employees see all links of their firm; nobody else lists them.
    static func visible(to viewer: Viewer) -> SQL {
        viewer.isEmployee ? "guest_link.firm_id = \(viewer.firmID)" : "1 = 0"
    }
}

extension Viewer {
    func guestLinks(in binder: Binder, _ tx: Transaction) throws -> [GuestLinkRow] {
        try tx.all(GuestLinkRow.self, GuestLinkRow.all(in: binder, self))
    }

    /// The link by which this guest came.
    func ownLink(_ tx: Transaction) throws -> GuestLink {
        guard case .guest(let id, let binder, _, _) = seat else { throw Refusal.missing }
        let found = try tx.one(
            GuestLink.self,
            """
            SELECT \(GuestLink.columns) FROM guest_link
            WHERE guest_link.firm_id = \(firmID) AND guest_link.id = \(id) AND guest_link.binder_id = \(binder)
            """)
        guard let found else { throw Refusal.missing }
        return found
    }

    /// A link that the viewer may send again or end: of an offer only who deals with offers may.
    func governedLink(_ id: RecordID, _ tx: Transaction) throws -> GuestLink {
        let link = try guestLink(id, tx)
        guard mayGovern(link) else { throw Refusal.forbidden }
        return link
    }

    func mayGovern(_ link: GuestLink) -> Bool { has(link.scope == .offer ? .trade : .work) }

    func guestLink(_ id: RecordID, _ tx: Transaction) throws -> GuestLink {
        let found = try tx.one(
            GuestLink.self, "SELECT \(GuestLink.columns) FROM guest_link WHERE guest_link.id = \(id) AND \(GuestLink.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }
}
