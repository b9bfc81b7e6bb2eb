import Synchronization

/// Allows so many events in a sliding window for each key, in memory of this process, with bounded memory.
public final class Limiter: Sendable {
    private struct Window {
        var start: Int64
        var current: Int
        var previous: Int
    }
    private let windows = Mutex<[String: Window]>([:])
    private let allowed: Int
    private let milliseconds: Int64
    private let capacity: Int
    private let now: @Sendable () -> Int64

    /// - Parameters:
    ///   - allowed: events within any stretch of `seconds`, nearly exactly (two counted windows, weighted).
    ///   - seconds: the length of the window.
    ///   - capacity: how many keys are remembered; past it the quietest are forgotten.
    ///   - now: a clock in milliseconds that never goes back.
    public init(_ allowed: Int, in seconds: Int, capacity: Int = 100_000, now: @escaping @Sendable () -> Int64 = Limiter.monotonic) {
        self.allowed = allowed
        self.milliseconds = Int64(max(1, seconds)) * 1_000
        self.capacity = capacity
        self.now = now
    }

    /// Counts one event.
    ///
    /// - Throws: `Refusal.tooMany` with the seconds to wait when the key has used up its share.
    public func check(_ key: String) throws {
        let wait = waitingTime(key, cost: 1)
        guard wait == 0 else { throw Refusal.tooMany(retryAfter: wait) }
    }

    /// The seconds to wait before the next event, 0 when it is allowed now; counts it when `cost` is 1.
    public func waitingTime(_ key: String, cost: Int = 0) -> Int {
        let time = now()
        return windows.withLock { windows in
            var window = windows[key] ?? Window(start: time, current: 0, previous: 0)
            let passed = (time - window.start) / milliseconds
            if passed > 0 {
                window.previous = passed == 1 ? window.current : 0
                window.current = 0
                window.start += passed * milliseconds
            }
            let left = Double(milliseconds - (time - window.start)) / Double(milliseconds)
            let used = Double(window.current) + Double(window.previous) * left
            guard used < Double(allowed) else {
                return max(1, Int((Double(milliseconds) * max(left / 2, 0.05) / 1_000).rounded(.up)))
            }
            window.current += cost
            if windows[key] == nil, windows.count >= capacity {
                Limiter.forget(&windows, before: time - 2 * milliseconds, keep: capacity / 2)
            }
            if cost > 0 { windows[key] = window }
            return 0
        }
    }

    /// Takes one counted event back: it turned out to be none of those the limit is for.
    public func giveBack(_ key: String) {
        windows.withLock { windows in
            guard var window = windows[key] else { return }
            if window.current > 0 { window.current -= 1 } else { window.previous = max(0, window.previous - 1) }
            windows[key] = window
        }
    }

    /// Forgets a key: after a right password.
    public func reset(_ key: String) {
        windows.withLock { $0[key] = nil }
    }

    private static func forget(_ windows: inout sending [String: Window], before time: Int64, keep: Int) {
        windows = windows.filter { $0.value.start > time }
        guard windows.count > keep else { return }
        let busiest = windows.sorted { ($0.value.current, $0.value.start) > ($1.value.current, $1.value.start) }.prefix(keep)
        windows = Dictionary(uniqueKeysWithValues: busiest.map { ($0.key, $0.value) })
    }

    /// Milliseconds of a clock that never goes back.
    public static let monotonic: @Sendable () -> Int64 = {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    }
    private static let start = ContinuousClock.now
}
