import Foundation
import Synchronization

/// Threads of the database, started when there is work for them.
final class DatabaseThreads: TaskExecutor {
    private struct State {
        var running = 0
        var closing = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    let queue = DatabaseWorkQueue()
    private let name: String
    private let size: Int
    private let body: @Sendable (DatabaseThreads) -> Void
    private let state = Mutex(State())

    /// - Parameter body: takes work from the queue until there is none any more.
    init(_ name: String, size: Int, body: @escaping @Sendable (DatabaseThreads) -> Void) {
        self.name = name
        self.size = max(1, size)
        self.body = body
    }

    /// Queues work; it is refused once `close` was called.
    func submit(_ work: DatabaseWork) {
        switch queue.push(.work(work)) {
        case .taken: break
        case .needsThread: startThread()
        case .refused: work.finish(StoreError.unavailable("the database is closed"))
        }
    }

    /// Queues a step of a task. It is run even when the threads have ended, for nobody else would.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        switch queue.push(.step(job)) {
        case .taken: break
        case .needsThread: startThread()
        case .refused: DispatchQueue.global().async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
        }
    }

    /// Waits until everything that was submitted is done and the threads have ended.
    func close() async {
        queue.close()
        await withCheckedContinuation { continuation in
            let ended = state.withLock { state in
                state.closing = true
                if state.running > 0 { state.waiting.append(continuation) }
                return state.running == 0
            }
            if ended { continuation.resume() }
        }
    }

    private func startThread() {
        let allowed = state.withLock { state in
            guard state.running < size else { return false }
            state.running += 1
            return true
        }
        guard allowed else { return }
        let thread = Thread { [self] in
            body(self)
            let waiting = state.withLock { state in
                state.running -= 1
                defer { if state.running == 0 { state.waiting = [] } }
                return state.running == 0 ? state.waiting : []
            }
            for continuation in waiting { continuation.resume() }
        }
        thread.name = name
        thread.stackSize = 8 << 20
        thread.start()
    }
}
