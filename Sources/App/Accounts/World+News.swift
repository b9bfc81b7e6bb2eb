import Store
import Synchronization
import Values
import Web

extension World {
    /// News for an open page. When its session ends, wherever that was decided, the page is led to signing in and hears no more.
    func news(_ call: Call, _ topics: [String]) async throws -> Reply {
        let signedIn = try await signedIn(call)
        let (token, own) = (try sessionToken(call), "account/\(signedIn.account.id)")
        let isOver = Mutex(false)
        return .events(live, topics: topics + [own], viewer: own) { [self] event in
            if isOver.withLock({ $0 }) { return nil }
            guard event.topic == own, try await session(token) == nil else { return event }
            isOver.withLock { $0 = true }
            return LiveEvent(topic: own, event: "ended", data: Places.signIn() + "?powod=wylogowano")
        }
    }

    private func session(_ token: String) async throws -> SignedIn? {
        let now = now()
        return try await database.read(.everything) { [keys] tx in try SignedIn.find(token: token, at: now, keys: keys, tx) }
    }
}
