extension RecurrenceRule {
    /// As people say it in English: "every other Tuesday", "on the last Friday of the month, until 31.12.2026".
    public var english: String {
        switch end {
        case .never: englishRhythm
        case .count(let count): "\(englishRhythm), \(count == 1 ? "once" : "\(count) times")"
        case .until(let day): "\(englishRhythm), until \(day.dotted)"
        }
    }

    private var englishRhythm: String {
        switch frequency {
        case .daily: every("day")
        case .weekly: englishWeeks
        case .monthly: englishMonths
        case .yearly: every("year")
        }
    }

    private func every(_ period: String) -> String {
        interval == 1 ? "every \(period)" : interval == 2 ? "every other \(period)" : "every \(interval) \(period)s"
    }

    private var englishWeeks: String {
        guard !days.isEmpty else { return every("week") }
        if interval == 1, days.map(\.weekday) == [.monday, .tuesday, .wednesday, .thursday, .friday] { return "on working days" }
        let names = Self.englishList(days.map { $0.weekday.name(in: .english) })
        if interval == 1 { return "every \(names)" }
        return interval == 2 && days.count == 1 ? "every other \(names)" : "\(every("week")) on \(names)"
    }

    private var englishMonths: String {
        if !monthDays.isEmpty {
            let numbers = monthDays.map { day in
                day == -1 ? "the last day" : day < 0 ? "day \(-day) from the end" : "day \(day)"
            }
            return "\(every("month")) on \(Self.englishList(numbers))"
        }
        guard !days.isEmpty else { return every("month") }
        let names = Self.englishList(
            days.map { day in
                let weekday = day.weekday.name(in: .english)
                return day.ordinal.map { "the \(Self.englishOrdinals[$0] ?? "\($0).") \(weekday)" } ?? "every \(weekday)"
            })
        return interval == 1 ? "on \(names) of the month" : "\(every("month")) on \(names)"
    }

    private static let englishOrdinals = [1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "last but one"]

    private static func englishList(_ words: [String]) -> String {
        words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
    }
}
