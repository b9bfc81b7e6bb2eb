import Store
import Web

extension World {
    /// The card of one-time access on a binder's page; guest links stand in a later folder and fill it in.
    func guestLinksCard(_ viewer: Viewer, _ binder: Binder, _ tx: Transaction) throws -> HTML { .empty }
}
