import Synchronization

/// The event streams that are open, so that a stop can end them.
final class OpenStreams: Sendable {
    private let state = Mutex<(next: Int, ends: [Int: @Sendable () -> Void], isClosed: Bool)>((0, [:], false))

    /// Remembers how to end a stream; nil when everything has ended already.
    func add(_ end: @escaping @Sendable () -> Void) -> Int? {
        state.withLock { state in
            guard !state.isClosed else { return nil }
            state.next += 1
            state.ends[state.next] = end
            return state.next
        }
    }

    func remove(_ id: Int) {
        state.withLock { $0.ends[id] = nil }
    }

    func close() {
        let ends = state.withLock { state in
            state.isClosed = true
            return Array(state.ends.values)
        }
        for end in ends { end() }
    }
}
