extension RecurrenceRule {
    /// The days on which it comes, from the first day on, in order. A first day that does not fit the rule is not one of them.
    public func days(from start: DayDate) -> RecurrenceDays { RecurrenceDays(rule: self, start: start) }

    /// The first day on which it comes, that day or later.
    public func first(onOrAfter day: DayDate, from start: DayDate) -> DayDate? {
        days(from: start).first { $0 >= day }
    }

    /// The day from which a rule is counted when it is to begin that day or soon after: "every second Tuesday" begins with the next Tuesday.
    public func begin(onOrAfter day: DayDate) -> DayDate {
        RecurrenceRule(frequency, days: days, monthDays: monthDays).first(onOrAfter: day, from: day) ?? day
    }

    /// The first day after the given one; nil when it has come for the last time.
    public func next(after day: DayDate, from start: DayDate) -> DayDate? {
        days(from: start).first { $0 > day }
    }

    /// The same rule as it goes on from a later day of its own: a count becomes what is left of it.
    public func rest(from day: DayDate, start: DayDate) -> RecurrenceRule {
        guard case .count(let count) = end else { return self }
        var rest = self
        rest.end = .count(max(1, count - days(from: start).prefix { $0 < day }.count))
        return rest
    }

    /// The days of one period, in order; `start` gives what the rule leaves open.
    func days(ofPeriod index: Int, from start: DayDate) -> [DayDate] {
        switch frequency {
        case .daily: return [start.adding(days: index * interval)]
        case .weekly:
            let monday = start.weekStart.adding(days: index * interval * 7)
            let weekdays = days.isEmpty ? [start.weekday] : days.map(\.weekday)
            return weekdays.map { monday.adding(days: $0.rawValue - 1) }
        case .monthly: return days(ofMonth: start.monthStart.adding(months: index * interval), from: start)
        case .yearly:
            return DayDate(year: start.year + index * interval, month: start.month, day: start.day).map { [$0] } ?? []
        }
    }

    private func days(ofMonth first: DayDate, from start: DayDate) -> [DayDate] {
        let length = first.monthEnd.day
        let numbers = (1...length).filter { number in
            let day = first.adding(days: number - 1)
            let isDay = monthDays.isEmpty || monthDays.contains(number) || monthDays.contains(number - length - 1)
            return isDay && (days.isEmpty || days.contains { $0.isMet(by: day, number, length) })
        }
        if days.isEmpty, monthDays.isEmpty { return start.day <= length ? [first.adding(days: start.day - 1)] : [] }
        return numbers.map { first.adding(days: $0 - 1) }
    }
}

extension RecurrenceRule.Day {
    fileprivate func isMet(by day: DayDate, _ number: Int, _ length: Int) -> Bool {
        guard day.weekday == weekday else { return false }
        guard let ordinal else { return true }
        return ordinal > 0 ? (number - 1) / 7 + 1 == ordinal : (length - number) / 7 + 1 == -ordinal
    }
}

/// The days of a rule, one after another.
public struct RecurrenceDays: Sequence, IteratorProtocol, Sendable {
    private let rule: RecurrenceRule
    private let start: DayDate
    private var period = 0
    private var waiting: ArraySlice<DayDate> = []
    private var count = 0
    private static let lastPeriod = 50_000

    init(rule: RecurrenceRule, start: DayDate) {
        (self.rule, self.start) = (rule, start)
    }

    /// The next day; nil after the last one, and past the year 9998.
    public mutating func next() -> DayDate? {
        if case .count(let limit) = rule.end, count >= limit { return nil }
        while waiting.isEmpty {
            guard period < Self.lastPeriod else { return nil }
            waiting = rule.days(ofPeriod: period, from: start).filter { $0 >= start }[...]
            period += 1
        }
        guard let day = waiting.popFirst(), day.year < 9_999 else { return nil }
        if case .until(let last) = rule.end, day > last { return nil }
        count += 1
        return day
    }
}
