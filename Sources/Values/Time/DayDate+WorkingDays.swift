extension DayDate {
    /// Whether the day is a statutory day off in Poland (ustawa z 18.01.1951 o dniach wolnych od pracy: 6 January since 2011, 24 December
    /// since 2025), Sundays aside.
    public var isHoliday: Bool {
        let civil = civil
        switch (civil.month, civil.day) {
        case (1, 1), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26): return true
        case (1, 6): return civil.year >= 2011
        case (12, 24): return civil.year >= 2025
        default:
            // Easter Sunday and Monday, Pentecost, Corpus Christi.
            guard 3...6 ~= civil.month else { return false }
            return [0, 1, 49, 60].contains(days(since: Self.easter(in: Int(civil.year))))
        }
    }

    /// Whether the day is none of Saturday, Sunday and holiday.
    public var isWorkingDay: Bool {
        weekday != .saturday && weekday != .sunday && !isHoliday
    }

    /// The day that many working days later, this one not counted; the day itself for none. At most 10 000.
    public func adding(workingDays: Int) -> DayDate {
        var (day, left) = (self, min(max(workingDays, 0), 10_000))
        while left > 0, day.number < Self.lastNumber {
            day = day.adding(days: 1)
            if day.isWorkingDay { left -= 1 }
        }
        return day
    }

    /// Easter Sunday by the Gregorian computus (the anonymous algorithm of Nature, 1876).
    static func easter(in year: Int) -> DayDate {
        let (golden, century, ofCentury) = (year % 19, year / 100, year % 100)
        let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7
        let correction = (golden + 11 * moon + 22 * weekday) / 451
        let sum = moon + weekday - 7 * correction + 114
        return DayDate(year: year, month: sum / 31, day: sum % 31 + 1) ?? DayDate(number: 0)
    }
}
