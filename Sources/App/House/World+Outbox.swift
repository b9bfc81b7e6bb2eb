import Web

extension World {
    /// The address of the local outbox, for somebody at this very machine on a server that sends no letters.
    func openOutbox(_ call: Call) -> String? {
        guard post.relay == nil, isLocal(call) else { return nil }
        return Places.outbox()
    }

    /// Whether the request comes straight from this machine, not through a proxy.
    func isLocal(_ call: Call) -> Bool {
        ["127.0.0.1", "::1"].contains(call.peerAddress) && call.headers["x-forwarded-for"] == nil && call.headers["forwarded"] == nil
    }
}
