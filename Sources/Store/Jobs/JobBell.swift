import Synchronization

/// Wakes one sleeper; a ring that nobody waited for is heard by the next one.
final class JobBell: Sendable {
    private struct State {
        var hasRung = false
        var sleeper: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func ring() {
        let sleeper = state.withLock { state in
            defer { state.sleeper = nil }
            state.hasRung = state.sleeper == nil
            return state.sleeper
        }
        sleeper?.resume()
    }

    /// Sleeps until somebody rings.
    func wait() async {
        await withCheckedContinuation { sleeper in
            let awake = state.withLock { state in
                defer { state.hasRung = false }
                if !state.hasRung { state.sleeper = sleeper }
                return state.hasRung
            }
            if awake { sleeper.resume() }
        }
    }
}
