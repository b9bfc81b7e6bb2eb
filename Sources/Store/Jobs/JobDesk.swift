import Synchronization
import Values

/// What a queue is working on.
final class JobDesk: Sendable {
    private struct State {
        var tasks: [RecordID: Task<Void, Never>] = [:]
        var isShort = false
    }

    private let state = Mutex(State())

    var ids: [RecordID] { state.withLock { Array($0.tasks.keys) } }
    var count: Int { state.withLock { $0.tasks.count } }

    /// Whether a job that ends should wake the queue, because more are waiting than could be taken.
    var isShort: Bool {
        get { state.withLock { $0.isShort } }
        set { state.withLock { $0.isShort = newValue } }
    }

    /// Begins a job in a task of its own, which a cancelled queue does not cancel.
    func begin(_ id: RecordID, _ work: @escaping @Sendable () async -> Void, then: @escaping @Sendable () -> Void) {
        state.withLock { state in
            state.tasks[id] = Task {
                await work()
                self.state.withLock { $0.tasks[id] = nil }
                then()
            }
        }
    }

    /// Does work for several jobs in a task of its own, which a cancelled queue does not cancel, and waits for it.
    func work(on ids: [RecordID], _ work: @escaping @Sendable () async -> Void) async {
        let task = Task { await work() }
        state.withLock { state in for id in ids { state.tasks[id] = task } }
        await task.value
        state.withLock { state in for id in ids { state.tasks[id] = nil } }
    }

    /// Waits for everything that was begun.
    func clear() async {
        for task in state.withLock({ Array($0.tasks.values) }) { await task.value }
    }
}
