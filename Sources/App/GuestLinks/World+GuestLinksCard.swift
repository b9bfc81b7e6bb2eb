import Store
import Web

extension World {
    /// The card of one-time access on a binder's page: who was let in, to what, and the way to take it back.
    func guestLinksCard(_ viewer: Viewer, _ binder: Binder, _ tx: Transaction) throws -> HTML {
        GuestLinksCard(binder: binder, links: try viewer.guestLinks(in: binder, tx), viewer: viewer, now: now()).html
    }
}
