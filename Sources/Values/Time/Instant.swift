import Foundation

/// A moment: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted. Stored as one integer.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970 in UTC; negative before.
    public let milliseconds: Int64

    /// The moment that many milliseconds after 1970.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The present by the clock of this machine. Product code is handed its `now` instead of asking here.
    public static func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// The earlier moment is the smaller one.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// The moment this much later (earlier when negative), clamped at the ends of time.
    public func adding(milliseconds: Int64 = 0, seconds: Int64 = 0, minutes: Int64 = 0, hours: Int64 = 0, days: Int64 = 0) -> Instant {
        let step =
            Int128(milliseconds) + Int128(seconds) * 1000 + Int128(minutes) * 60_000 + Int128(hours) * 3_600_000 + Int128(days) * 86_400_000
        return Instant(milliseconds: Int64(clamping: Int128(self.milliseconds) + step))
    }

    /// Milliseconds from the other moment to this one; negative when this one is earlier, clamped at the ends of time.
    public func milliseconds(since other: Instant) -> Int64 {
        Int64(clamping: Int128(milliseconds) - Int128(other.milliseconds))
    }

    /// The moment of a Foundation date; nonsense dates are clamped.
    public init(_ date: Date) {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded(.down)
        self.init(milliseconds: Int64(exactly: milliseconds) ?? (milliseconds < 0 ? .min : .max))
    }

    /// The same moment for Foundation.
    public var date: Date {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}

extension Instant: Codable {
    /// Reads the milliseconds.
    public init(from decoder: any Decoder) throws {
        self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
    }

    /// Writes the milliseconds.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
