/// How something comes again, day by day: the part of RFC 5545, 3.3.10 that an office needs.
///
/// Rules are about days of the calendar in Poland; the time of day is kept beside them, so that nine o'clock stays nine o'clock when the
/// clocks change.
public struct RecurrenceRule: Hashable, Sendable {
    /// The length of one period.
    public enum Frequency: String, CaseIterable, Sendable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// A day of the week; within a month or year with the number of its coming, from the end when negative.
    public struct Day: Hashable, Sendable {
        /// 1 the first, -1 the last; nil for every one.
        public var ordinal: Int?
        /// The day of the week.
        public var weekday: Weekday

        /// A day of the week, the `ordinal`-th of its month where given.
        public init(_ weekday: Weekday, ordinal: Int? = nil) {
            (self.weekday, self.ordinal) = (weekday, ordinal)
        }
    }

    /// When it stops.
    public enum End: Hashable, Sendable {
        case never
        /// After so many times, the first counted.
        case count(Int)
        /// With this day, which still counts.
        case until(DayDate)
    }

    /// The period.
    public var frequency: Frequency
    /// Every how many periods, 1 to 999.
    public var interval: Int
    /// Days of the week (`BYDAY`), in order; empty where the first day decides.
    public var days: [Day]
    /// Days of the month (`BYMONTHDAY`), 1 to 31 or from the end -1 to -31; monthly rules only.
    public var monthDays: [Int]
    /// When it stops.
    public var end: End

    /// A rule; parts that do not fit the frequency are left out.
    public init(_ frequency: Frequency, interval: Int = 1, days: [Day] = [], monthDays: [Int] = [], end: End = .never) {
        self.frequency = frequency
        self.interval = min(max(interval, 1), 999)
        let ordered = Set(days).sorted { ($0.weekday.rawValue, $0.ordinal ?? 0) < ($1.weekday.rawValue, $1.ordinal ?? 0) }
        self.days = frequency == .yearly || frequency == .daily ? [] : ordered
        self.monthDays = frequency == .monthly ? Set(monthDays).sorted() : []
        self.end = end
    }
}
