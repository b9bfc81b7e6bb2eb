import Store
import Values
import Web

extension Viewer {
    /// Closes, reopens or archives a binder; letters that arrive are still taken in. Saying the same twice does nothing.
    func put(_ binder: Binder, into state: Binder.State, at now: Instant, _ tx: Transaction) throws {
        guard binder.state != state else { return }
        let closed: Instant? = state == .open ? nil : binder.closedAt ?? now
        let archived: Instant? = state == .archived ? now : nil
        try tx.run(
            """
            UPDATE binder SET closed_at = \(closed), archived_at = \(archived), version = version + 1
            WHERE binder.firm_id = \(firmID) AND binder.id = \(binder.id)
            """)
        let verb: Act.Verb =
            switch state {
            case .open: .reopened
            case .closed: binder.state == .archived ? .restored : .closed
            case .archived: .archived
            }
        try record(Act(verb, Reference(.binder, binder.id), title: binder.name, binder: binder.id, zone: true), at: now, tx)
    }
}
