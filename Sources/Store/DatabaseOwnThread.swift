import Foundation

/// A thread for one piece of work that blocks, away from the threads that tasks share.
enum OwnThread {
    static func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withUnsafeThrowingContinuation { asker in
            Thread { asker.resume(with: Result { try body() }) }.start()
        }
    }
}
