extension RecurrenceRule {
    /// As people say it in Ukrainian: "щовівторка", "останньої п’ятниці місяця, до 31.12.2026".
    public var ukrainian: String {
        switch end {
        case .never: ukrainianRhythm
        case .count(let count): "\(ukrainianRhythm), \(UkrainianPlural("раз", "рази", "разів").text(count))"
        case .until(let day): "\(ukrainianRhythm), до \(day.dotted)"
        }
    }

    private var ukrainianRhythm: String {
        switch frequency {
        case .daily:
            interval == 1 ? "щодня" : interval == 2 ? "через день" : "раз на " + UkrainianPlural("день", "дні", "днів").text(interval)
        case .weekly: ukrainianWeeks
        case .monthly: ukrainianMonths
        case .yearly: interval == 1 ? "щороку" : "раз на " + UkrainianPlural("рік", "роки", "років").text(interval)
        }
    }

    private var ukrainianWeeks: String {
        let weeks = interval == 1 ? "щотижня" : "раз на " + UkrainianPlural("тиждень", "тижні", "тижнів").text(interval)
        guard let first = days.first?.weekday else { return weeks }
        if interval == 1, days.map(\.weekday) == [.monday, .tuesday, .wednesday, .thursday, .friday] { return "у робочі дні" }
        if interval == 1 { return Self.ukrainianList(days.map { "що" + $0.weekday.ukrainianGenitive }) }
        if interval == 2, days.count == 1 {
            return "\(first.isUkrainianFeminine ? "кожної другої" : "кожного другого") \(first.ukrainianGenitive)"
        }
        return weeks + " у " + Self.ukrainianList(days.map { DayWords.ukrainian.accusatives[$0.weekday.rawValue - 1] })
    }

    private var ukrainianMonths: String {
        let months = interval == 1 ? "щомісяця" : "раз на " + UkrainianPlural("місяць", "місяці", "місяців").text(interval)
        if !monthDays.isEmpty {
            let numbers = monthDays.map { $0 == -1 ? "останнього дня" : $0 < 0 ? "\(-$0)-го дня від кінця" : "\($0)-го числа" }
            return "\(months) \(Self.ukrainianList(numbers))"
        }
        guard !days.isEmpty else { return months }
        let names = Self.ukrainianList(
            days.map { day in
                let isFeminine = day.weekday.isUkrainianFeminine
                guard let ordinal = day.ordinal else { return (isFeminine ? "кожної " : "кожного ") + day.weekday.ukrainianGenitive }
                return "\(Self.ukrainianOrdinal(ordinal, feminine: isFeminine)) \(day.weekday.ukrainianGenitive)"
            })
        return interval == 1 ? "\(names) місяця" : "\(months), \(names)"
    }

    private static func ukrainianList(_ words: [String]) -> String {
        words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " і " + (words.last ?? "")
    }

    private static func ukrainianOrdinal(_ number: Int, feminine isFeminine: Bool) -> String {
        let masculine = [1: "першого", 2: "другого", 3: "третього", 4: "четвертого", 5: "п’ятого", -1: "останнього", -2: "передостаннього"]
        let feminine = [1: "першої", 2: "другої", 3: "третьої", 4: "четвертої", 5: "п’ятої", -1: "останньої", -2: "передостанньої"]
        return (isFeminine ? feminine : masculine)[number] ?? "\(number)"
    }
}

extension Weekday {
    /// "понеділка", as in "щопонеділка".
    fileprivate var ukrainianGenitive: String {
        ["понеділка", "вівторка", "середи", "четверга", "п’ятниці", "суботи", "неділі"][rawValue - 1]
    }

    fileprivate var isUkrainianFeminine: Bool { [.wednesday, .friday, .saturday, .sunday].contains(self) }
}
