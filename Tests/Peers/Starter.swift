import Foundation

/// Starts servers from one thread that lives as long as the process.
///
/// A server is ended when the thread that started it ends (that is what PR_SET_PDEATHSIG watches), and the threads that
/// tests run on come and go.
final class Starter: @unchecked Sendable {
    static let shared = Starter()
    private let lock = NSCondition()
    private var waiting: [() -> Void] = []

    private init() {
        Thread.detachNewThread { self.work() }
    }

    func start(_ process: Process) throws {
        let done = DispatchSemaphore(value: 0)
        nonisolated(unsafe) var failure: (any Error)?
        lock.withLock {
            waiting.append {
                do { try process.run() } catch { failure = error }
                done.signal()
            }
            lock.signal()
        }
        done.wait()
        if let failure { throw failure }
    }

    private func work() {
        // A server inherits which signals are blocked here, and threads of the test runner block nearly all.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        while true {
            lock.lock()
            while waiting.isEmpty { lock.wait() }
            let job = waiting.removeFirst()
            lock.unlock()
            job()
        }
    }
}
