import Logging
import Store
import Synchronization
import Values

@testable import Store

/// A database with the table of jobs, a clock that stands still, and a memory of what was done.
final class JobHouse: Sendable {
    let database: Database
    let done = Mutex<[String]>([])
    private let time = Mutex(Instant(milliseconds: 1_795_000_000_000))

    init(_ engine: TestEngine) async throws {
        database = try await Database.open(try TestDatabase.location(engine))
        try await database.migrate(JobQueue.migrations)
    }

    var now: Instant { time.withLock { $0 } }

    func pass(_ duration: Duration) {
        time.withLock { $0 = $0.adding(milliseconds: duration.milliseconds) }
    }

    func queue(
        patience: JobPatience = JobPatience(), concurrency: Int = 4, sleep: @escaping @Sendable (Duration) async throws -> Void = { _ in },
        _ handlers: [String: JobHandler] = [:]
    ) -> JobQueue {
        let note: JobHandler = { ticket in self.done.withLock { $0.append(ticket.payload) } }
        return JobQueue(
            database: database, handlers: handlers.merging(["note": note]) { mine, _ in mine }, now: { self.now }, node: "test",
            concurrency: concurrency, patience: patience, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, sleep: sleep)
    }

    @discardableResult
    func enqueue(_ payload: String, kind: String = "note", firm: RecordID? = 7, at: Instant? = nil, key: String? = nil) async throws
        -> RecordID
    {
        try await database.write(.everything) { try $0.enqueue(kind: kind, payload: payload, firm: firm, at: at, key: key) }
    }

    func dead(firm: RecordID? = 7) async throws -> [DeadJob] {
        try await database.read(.everything) { try $0.deadJobs(firm: firm) }
    }

    var rows: Int {
        get async throws { try await database.read(.everything) { try $0.one(Int.self, "SELECT count(*) FROM job") ?? 0 } }
    }

    /// When the only job is due, from now on.
    var wait: Duration {
        get async throws {
            let due = try await database.read(.everything) { try $0.one(Int64.self, "SELECT run_at FROM job") ?? 0 }
            return .milliseconds(due - now.milliseconds)
        }
    }
}
