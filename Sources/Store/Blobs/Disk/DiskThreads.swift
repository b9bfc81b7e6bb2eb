import NIOPosix

/// The threads that wait for disks, so that the others need not.
enum DiskThreads {
    static func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await NIOThreadPool.singleton.runIfActive(body)
    }
}
