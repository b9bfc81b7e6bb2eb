import Logging
import Synchronization
import Values

/// Workers on the table of jobs. Any number of nodes may run one on the same database: each job is leased to one of them.
///
/// An attempt is counted before it begins, so a job that takes its worker down is not tried for ever.
public final class JobQueue: Sendable {
    let database: Database
    let handlers: [String: JobHandler]
    let batches: [String: JobBatch]
    let now: @Sendable () -> Instant
    let sleep: @Sendable (Duration) async throws -> Void
    let concurrency: Int
    let patience: JobPatience
    let log: Logger
    /// This queue of this process: no other has the same name, not even after a restart.
    let owner: String
    private let turns = Atomic(0)

    /// - Parameters:
    ///   - handlers: by kind; jobs of other kinds are left to nodes that know them.
    ///   - batches: kinds that are done many at a time, by hands of their own.
    ///   - now: the clock that decides what is due.
    ///   - node: a name for logs and the table.
    ///   - concurrency: how many jobs run at once.
    public convenience init(
        database: Database, handlers: [String: JobHandler], batches: [String: JobBatch] = [:],
        now: @escaping @Sendable () -> Instant = { .now() }, node: String = "wiecha",
        concurrency: Int = 8, patience: JobPatience = JobPatience(), log: Logger = Logger(label: "jobs")
    ) {
        self.init(
            database: database, handlers: handlers, batches: batches, now: now, node: node, concurrency: concurrency, patience: patience,
            log: log,
            sleep: { try await Task.sleep(for: $0) })
    }

    init(
        database: Database, handlers: [String: JobHandler], batches: [String: JobBatch] = [:], now: @escaping @Sendable () -> Instant,
        node: String, concurrency: Int,
        patience: JobPatience, log: Logger, sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        (self.database, self.handlers, self.batches, self.now, self.sleep) = (database, handlers, batches, now, sleep)
        (self.concurrency, self.patience, self.log) = (max(1, concurrency), patience, log)
        owner = "\(node)/\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    }

    /// Every fourth time those come first that wait for a retry, so that a flood of fresh jobs does not starve them.
    func isTurnOfRetries() -> Bool {
        turns.add(1, ordering: .relaxed).oldValue % 4 == 3
    }
}
