extension RecurrenceRule {
    /// Reads what people say: "co piątek", "co drugi wtorek", "w dni robocze", "co miesiąc 15. dnia", "w ostatni piątek miesiąca",
    /// "co 3 miesiące", "codziennie, 10 razy", "co tydzień w poniedziałek i środę, do 31.12.2026". Diacritics and case do not matter.
    public init?(polish text: String) {
        var words = text.folded.lowercased().replacing(",", with: " , ").split(separator: " ").map(String.init)
        let end = Self.takeEnd(&words)
        words.removeAll { $0 == "," }
        guard var rule = Self.rhythm(words) else { return nil }
        rule.end = end
        self = rule
    }

    private static func takeEnd(_ words: inout [String]) -> End {
        if words.count > 2, ["razy", "raz"].contains(words[words.count - 1]), let count = number(words[words.count - 2]), 1...9_999 ~= count
        {
            words.removeLast(2)
            return .count(count)
        }
        if words.count > 2, words[words.count - 2] == "do", let day = DayDate(words[words.count - 1]) {
            words.removeLast(2)
            return .until(day)
        }
        return .never
    }

    private static func rhythm(_ words: [String]) -> RecurrenceRule? {
        guard let first = words.first else { return nil }
        switch words {
        case ["codziennie"], ["co", "dzien"], ["kazdego", "dnia"]: return RecurrenceRule(.daily)
        case ["w", "dni", "robocze"], ["co", "dzien", "roboczy"]: return weekly([.monday, .tuesday, .wednesday, .thursday, .friday])
        case ["co", "kwartal"]: return RecurrenceRule(.monthly, interval: 3)
        case ["co", "pol", "roku"]: return RecurrenceRule(.monthly, interval: 6)
        case ["co", "rok"], ["co", "roku"], ["corocznie"]: return RecurrenceRule(.yearly)
        case ["co", "weekend"]: return weekly([.saturday, .sunday])
        default: break
        }
        if first == "w" || first == "we" { return words.last == "miesiaca" ? inMonth(words.dropFirst().dropLast(), interval: 1) : nil }
        if words.last == "miesiaca" { return monthDay(words.dropLast(), interval: 1) }
        return first == "co" || first == "kazdy" || first == "kazda" ? every(words.dropFirst()) : nil
    }

    /// What stands after "co".
    private static func every(_ words: ArraySlice<String>) -> RecurrenceRule? {
        var rest = words
        var interval = 1
        if let word = rest.first, let count = number(word) ?? Ordinal.number(word), count > 0 {
            interval = count
            rest = rest.dropFirst()
        }
        guard let unit = rest.first, 1...999 ~= interval else { return nil }
        let more = rest.dropFirst()
        switch unit {
        case "dzien", "dni": return more.isEmpty ? RecurrenceRule(.daily, interval: interval) : nil
        case "tydzien", "tygodnie", "tygodni":
            if more.isEmpty { return RecurrenceRule(.weekly, interval: interval) }
            guard ["w", "we"].contains(more.first), let days = weekdays(more.dropFirst()) else { return nil }
            return weekly(days, interval: interval)
        case "miesiac", "miesiace", "miesiecy":
            if more.isEmpty { return RecurrenceRule(.monthly, interval: interval) }
            return ["w", "we"].contains(more.first) ? inMonth(more.dropFirst(), interval: interval) : monthDay(more, interval: interval)
        case "rok", "lata", "lat": return more.isEmpty ? RecurrenceRule(.yearly, interval: interval) : nil
        default: return weekdays(rest).map { weekly($0, interval: interval) }
        }
    }

    private static func weekly(_ days: [Weekday], interval: Int = 1) -> RecurrenceRule {
        RecurrenceRule(.weekly, interval: interval, days: days.map { Day($0) })
    }

    /// "poniedzialek i srode".
    private static func weekdays(_ words: ArraySlice<String>) -> [Weekday]? {
        let names = words.filter { !["i", "oraz", "w", "we", "co"].contains($0) }
        let days = names.compactMap { Weekday(foldedPolish: $0) }
        return days.isEmpty || days.count != names.count ? nil : days
    }

    /// "drugi wtorek", "pierwszy i trzeci wtorek" is not understood: each day carries its own number.
    private static func inMonth(_ words: ArraySlice<String>, interval: Int) -> RecurrenceRule? {
        let names = words.filter { $0 != "i" && $0 != "w" && $0 != "kazdy" && $0 != "kazda" }
        var days: [Day] = []
        var ordinal: Int?
        for word in names {
            if let number = Ordinal.number(word), ordinal == nil {
                ordinal = number
            } else {
                guard let weekday = Weekday(foldedPolish: word) else { return nil }
                days.append(Day(weekday, ordinal: ordinal))
                ordinal = nil
            }
        }
        return days.isEmpty || ordinal != nil ? nil : RecurrenceRule(.monthly, interval: interval, days: days)
    }

    /// "15. dnia", "1. i 15. dnia", "ostatniego dnia".
    private static func monthDay(_ words: ArraySlice<String>, interval: Int) -> RecurrenceRule? {
        var words = words.filter { $0 != "i" }
        if words.last == "dnia" { words.removeLast() }
        let text = words.joined(separator: " ").replacing(". od konca", with: ".od")
        let numbers = text.split(separator: " ").map { word -> Int in
            if word == "ostatniego" { return -1 }
            if word.hasSuffix(".od") { return -(number(String(word.dropLast(3))) ?? 0) }
            return number(word.hasSuffix(".") ? String(word.dropLast()) : String(word)) ?? 0
        }
        guard !numbers.isEmpty, numbers.allSatisfy({ $0 != 0 && -31...31 ~= $0 }) else { return nil }
        return RecurrenceRule(.monthly, interval: interval, monthDays: numbers)
    }

    /// A number in digits or, up to ten, in words.
    static func number(_ folded: String) -> Int? {
        if !folded.isEmpty, folded.count < 5, folded.utf8.allSatisfy({ (48...57).contains($0) }) { return Int(folded) }
        let words = [
            "jeden": 1, "dwa": 2, "dwie": 2, "trzy": 3, "cztery": 4, "piec": 5, "szesc": 6, "siedem": 7, "osiem": 8, "dziewiec": 9,
            "dziesiec": 10,
        ]
        return words[folded]
    }
}
