import Synchronization

/// The identity of a record: 64 bits, positive, growing with time, made by the application and unique across its processes.
///
/// From the top: one zero bit, 41 bits of milliseconds since 2026-01-01 (enough until 2095), 10 bits drawn once for each process, 12 bits
/// that count within a millisecond. In addresses it stands as decimal text; JavaScript cannot hold it as a number.
public typealias RecordID = Int64

extension RecordID {
    private static let source = Mutex(RecordIDSource(node: .random(in: 0..<1 << RecordIDSource.nodeBits), seed: .random(in: .min ... .max)))

    /// A fresh identity, greater than every one this process made before. Safe from any thread.
    public static func next() -> RecordID {
        let now = Instant.now()
        return source.withLock { $0.next(at: now) }
    }

    /// The smallest identity that can be made at the instant; with it a time range becomes a range of identities.
    public static func floor(_ instant: Instant) -> RecordID {
        let elapsed = instant.milliseconds.subtractingReportingOverflow(RecordIDSource.epoch)
        guard !elapsed.overflow, elapsed.partialValue > 0 else { return 0 }
        return Swift.min(elapsed.partialValue, 1 << 41 - 1) << RecordIDSource.shift
    }
}
