import Web

extension World {
    /// The address of the local outbox, for somebody at this very machine on a server that sends no letters.
    func openOutbox(_ call: Call) -> String? {
        guard post.relay == nil, isLocal(call) else { return nil }
        return Places.outbox()
    }

    /// Whether the request comes straight from this machine, on a server that is meant for nobody else: its public address is
    /// localhost, the browser asked for localhost (no other name that was made to point here), and no proxy passed it on.
    func isLocal(_ call: Call) -> Bool {
        call.isFromThisMachine && Call.isThisMachine(settings.publicAddress.split(separator: "/").last.map(String.init) ?? "")
    }
}
