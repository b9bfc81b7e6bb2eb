import Store
import Values
import Web

extension Viewer {
    /// A guest gets a login to the building in one step. What he wrote and added becomes his; the link ends.
    func welcome(_ link: GuestLink, as role: BuildingRole, at now: Instant, _ world: World, _ tx: Transaction) throws {
        guard let email = EmailAddress(link.email) else { throw Refusal.missing }
        // The second of two clicks finds the link ended.
        guard link.revokedAt == nil else { return }
        let binder = try binder(link.binderID, tx)
        try invite((name: link.person, email: email, role: role, until: nil), to: binder, at: now, world, tx)
        let account = try Account.forEmail(email, name: link.person, at: now, tx)
        let links: SQL = """
            (SELECT guest_link.id FROM guest_link WHERE guest_link.firm_id = \(firmID) AND guest_link.binder_id = \(binder.id)
                AND guest_link.email = \(link.email))
            """
        try tx.run(
            "UPDATE letter SET account_id = \(account.id) WHERE letter.firm_id = \(firmID) AND account_id IS NULL AND guest_link_id IN \(links)"
        )
        try tx.run(
            """
            UPDATE document SET account_id = \(account.id) WHERE document.firm_id = \(firmID) AND document.binder_id = \(binder.id)
                AND account_id IS NULL AND author = \(link.person)
            """)
        // Asked to sign by this link, he now signs with his account, unless he is a party by that already.
        try tx.run(
            """
            UPDATE form_party SET account_id = \(account.id) WHERE form_party.firm_id = \(firmID) AND form_party.guest_link_id IN \(links)
                AND form_party.account_id IS NULL
            """)
        try revoke(link, at: now, tx)
    }
}
