/// A day of the calendar without a time, from 0001-01-01 to 9999-12-31. Stored as the text `YYYY-MM-DD`, which sorts as the days do.
public struct DayDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    public let number: Int32

    static let firstNumber: Int64 = -719_162
    static let lastNumber: Int64 = 2_932_896

    /// The day that many days after 1970-01-01, clamped to the years 1 to 9999.
    public init(number: Int) {
        self.number = Int32(min(max(Int64(number), Self.firstNumber), Self.lastNumber))
    }

    /// The day of that year, month and day of month; nil when the calendar has none.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, let length = Civil.length(year: Int64(year), month: month), 1...length ~= day else { return nil }
        number = Int32(Civil.day(year: Int64(year), month: month, day: day))
    }

    /// The day that the clocks in Poland show at the instant.
    public init(_ instant: Instant) {
        self.init(number: Int(LocalTime(instant).day))
    }

    var civil: Civil { Civil(day: Int64(number)) }

    /// The year, 1 to 9999.
    public var year: Int { Int(civil.year) }

    /// The month, 1 to 12.
    public var month: Int { civil.month }

    /// The day of the month, 1 to 31.
    public var day: Int { civil.day }

    /// The earlier day is the smaller one.
    public static func < (left: DayDate, right: DayDate) -> Bool {
        left.number < right.number
    }

    /// The moment this day begins in Poland.
    public var start: Instant {
        Instant(milliseconds: Warsaw.utc(day: Int64(number), milliseconds: 0))
    }

    /// The moment of this day at the given time of the clocks in Poland. A time that the spring change skips moves an hour on, of one
    /// that comes twice the first is meant; hours and minutes outside the clock count on into other days, at most two.
    public func at(hour: Int, minute: Int = 0) -> Instant {
        let milliseconds = Int64(min(max(hour, -48), 48)) * 3_600_000 + Int64(min(max(minute, -2880), 2880)) * 60_000
        return Instant(milliseconds: Warsaw.utc(day: Int64(number), milliseconds: milliseconds))
    }
}
