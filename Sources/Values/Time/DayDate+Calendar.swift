extension DayDate {
    /// The day that many days later (earlier when negative), clamped to the years 1 to 9999.
    public func adding(days: Int) -> DayDate {
        DayDate(number: Int(clamping: Int128(number) + Int128(days)))
    }

    /// The same day of a month that many months later; when that month is shorter, its last day. Clamped to the years 1 to 9999.
    public func adding(months: Int) -> DayDate {
        let civil = civil
        let count = Int128(civil.year) * 12 + Int128(civil.month - 1) + Int128(months)
        guard 12..<120_000 ~= count else { return DayDate(number: months < 0 ? .min : .max) }
        let (year, month) = (Int64(count / 12), Int(count % 12) + 1)
        let day = min(civil.day, Civil.length(year: year, month: month) ?? 28)
        return DayDate(number: Int(Civil.day(year: year, month: month, day: day)))
    }

    /// Days from the other day to this one; negative when this one is earlier.
    public func days(since other: DayDate) -> Int {
        Int(number) - Int(other.number)
    }

    /// The day of the week.
    public var weekday: Weekday {
        Weekday(rawValue: Int((Int64(number) + 3).remainderDown(by: 7)) + 1) ?? .monday
    }

    /// The Monday of this day's week.
    public var weekStart: DayDate {
        adding(days: 1 - weekday.rawValue)
    }

    /// The first day of this day's month.
    public var monthStart: DayDate {
        adding(days: 1 - day)
    }

    /// The last day of this day's month.
    public var monthEnd: DayDate {
        let civil = civil
        return adding(days: (Civil.length(year: civil.year, month: civil.month) ?? 28) - civil.day)
    }

    /// The number of the week (1 to 53) and the year it belongs to, by ISO 8601: week 1 is the one with the year's first Thursday.
    public var week: (year: Int, number: Int) {
        let thursday = Int64(number) + 4 - Int64(weekday.rawValue)
        let year = Civil(day: thursday).year
        return (Int(year), Int((thursday - Civil.day(year: year, month: 1, day: 1)) / 7) + 1)
    }
}
