import Foundation

/// What waits for a thread.
final class DatabaseWorkQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private var waiting: [Piece] = []
    private var next = 0
    private var idle = 0
    private var closed = false

    enum Welcome {
        case taken, needsThread, refused
    }

    /// What a thread can do: a closure on the tables, or a step of a task that prefers these threads.
    enum Piece {
        case work(DatabaseWork)
        case step(UnownedJob)

        /// Says that a closure will not be run; a step cannot be refused.
        func refuse(_ error: any Error, on executor: UnownedTaskExecutor?) {
            switch self {
            case .work(let work): work.finish(error)
            case .step(let job): executor.map { job.runSynchronously(on: $0) }
            }
        }
    }

    /// Puts work at the end; says whether nobody is free to take it at once.
    func push(_ piece: Piece) -> Welcome {
        condition.lock()
        defer { condition.unlock() }
        guard !closed else { return .refused }
        waiting.append(piece)
        if idle > 0 { condition.signal() }
        return waiting.count - next > idle ? .needsThread : .taken
    }

    /// The next piece of work, waiting for it; nil when the queue is closed and empty.
    func take() -> Piece? {
        condition.lock()
        defer { condition.unlock() }
        guard waitForWork() else { return nil }
        return pop()
    }

    /// Everything that waits, at most `limit` pieces, waiting for the first; nil when the queue is closed and empty.
    func takeAll(limit: Int) -> [Piece]? {
        condition.lock()
        defer { condition.unlock() }
        guard waitForWork() else { return nil }
        return (0..<min(limit, waiting.count - next)).map { _ in pop() }
    }

    /// How much waits.
    var depth: Int {
        condition.lock()
        defer { condition.unlock() }
        return waiting.count - next
    }

    /// Takes no more work; what waits is still done.
    func close() {
        condition.lock()
        closed = true
        condition.broadcast()
        condition.unlock()
    }

    private func waitForWork() -> Bool {
        while next == waiting.count {
            if closed { return false }
            idle += 1
            condition.wait()
            idle -= 1
        }
        return true
    }

    private func pop() -> Piece {
        let piece = waiting[next]
        next += 1
        if next == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            next = 0
        } else if next >= 1_024 {
            waiting.removeFirst(next)
            next = 0
        }
        return piece
    }
}
