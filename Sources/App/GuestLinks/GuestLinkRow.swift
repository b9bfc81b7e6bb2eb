import Store
import Values

/// A link in a list, with the name of what it opens and when it was last opened.
struct GuestLinkRow: RowDecodable, Sendable {
    let link: GuestLink
    let title: String
    let openedAt: Instant?

    private static let columns: SQL = """
        \(GuestLink.columns), coalesce(CASE guest_link.scope
            WHEN 'document' THEN (SELECT document.name FROM document WHERE document.firm_id = guest_link.firm_id AND document.id = guest_link.scope_id)
            WHEN 'folder' THEN (SELECT folder.name FROM folder WHERE folder.firm_id = guest_link.firm_id AND folder.id = guest_link.scope_id)
            WHEN 'letter' THEN (SELECT letter.subject FROM letter WHERE letter.firm_id = guest_link.firm_id AND letter.id = guest_link.scope_id)
            WHEN 'form_document' THEN (SELECT form_document.title FROM form_document
                WHERE form_document.firm_id = guest_link.firm_id AND form_document.id = guest_link.scope_id)
            ELSE (SELECT offer.number FROM offer WHERE offer.firm_id = guest_link.firm_id AND offer.id = guest_link.scope_id) END, ''),
        (SELECT max(guest_session.created_at) FROM guest_session
            WHERE guest_session.firm_id = guest_link.firm_id AND guest_session.guest_link_id = guest_link.id)
        """

    init(row: Row) {
        link = GuestLink(row: row)
        title = row.text(GuestLink.columnCount)
        openedAt = row.optionalInstant(GuestLink.columnCount + 1)
    }

    /// The newest hundred of a binder.
    static func all(in binder: Binder, _ viewer: Viewer) -> SQL {
        """
        SELECT \(columns) FROM guest_link WHERE \(GuestLink.visible(to: viewer)) AND guest_link.binder_id = \(binder.id)
        ORDER BY guest_link.id DESC LIMIT 100
        """
    }
}
