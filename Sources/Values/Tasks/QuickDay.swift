/// A day at one place of a typed line.
struct QuickDay {
    let words: [QuickTaskReader.Word]
    let place: Int
    let today: DayDate

    private func word(_ offset: Int) -> String { place + offset < words.count ? words[place + offset].folded : "" }

    /// The day and how many words it took.
    func read() -> (DayDate, Int)? {
        switch word(0) {
        case "dzis", "dzisiaj": return (today, 1)
        case "jutro": return (today.adding(days: 1), 1)
        case "pojutrze": return (today.adding(days: 2), 1)
        case "za": return later()
        case "w", "we", "na", "do": return afterPreposition()
        default: return calendarDay(0)
        }
    }

    /// "za tydzień", "za 3 dni", "za dwa miesiące".
    private func later() -> (DayDate, Int)? {
        let count = RecurrenceRule.number(word(1))
        let number = count ?? 1
        switch word(count == nil ? 1 : 2) {
        case "dzien", "dni": return (today.adding(days: number), count == nil ? 2 : 3)
        case "tydzien", "tygodnie", "tygodni": return (today.adding(days: 7 * number), count == nil ? 2 : 3)
        case "miesiac", "miesiace", "miesiecy": return (today.adding(months: number), count == nil ? 2 : 3)
        case "rok", "lata", "lat": return (today.adding(months: 12 * number), count == nil ? 2 : 3)
        default: return nil
        }
    }

    /// "w piątek", "do środy", "w przyszły wtorek", "na jutro", "do 5 grudnia".
    private func afterPreposition() -> (DayDate, Int)? {
        if ["przyszly", "przyszla", "nastepny", "nastepna", "przyszlego", "przyszlej"].contains(word(1)),
            let weekday = Weekday(foldedPolish: word(2))
        {
            return (today.weekStart.adding(days: 6 + weekday.rawValue), 3)
        }
        if ["przyszlym", "nastepnym"].contains(word(1)), word(2) == "tygodniu" { return (today.weekStart.adding(days: 7), 3) }
        if let weekday = Weekday(foldedPolish: word(1)) { return (next(weekday), 2) }
        switch word(1) {
        case "dzis", "dzisiaj": return (today, 2)
        case "jutro", "jutra": return (today.adding(days: 1), 2)
        case "pojutrze": return (today.adding(days: 2), 2)
        case "konca":
            if word(2) == "tygodnia" { return (today.weekStart.adding(days: 4) < today ? today : today.weekStart.adding(days: 4), 3) }
            return word(2) == "miesiaca" ? (today.monthEnd, 3) : nil
        default: return calendarDay(1).map { ($0.0, $0.1 + 1) }
        }
    }

    /// Today's name means the day in a week.
    private func next(_ weekday: Weekday) -> DayDate {
        let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
        return today.adding(days: ahead == 0 ? 7 : ahead)
    }

    /// `5.12`, `5.12.2026`, `2026-12-05`, "5 grudnia", "5 grudnia 2027"; without a year the next one to come.
    private func calendarDay(_ offset: Int) -> (DayDate, Int)? {
        let text = word(offset)
        if let day = DayDate(text) { return (day, 1) }
        if let number = Int(text), 1...31 ~= number,
            let month = DayWords.polish.genitives.firstIndex(where: { $0.folded == word(offset + 1) })
        {
            if let year = Int(word(offset + 2)), 2000...2199 ~= year {
                return DayDate(year: year, month: month + 1, day: number).map { ($0, 3) }
            }
            return upcoming(number, month + 1).map { ($0, 2) }
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 && parts[2].isEmpty, 1...2 ~= parts[0].count, 1...2 ~= parts[1].count,
            let number = Int(parts[0]), let month = Int(parts[1])
        else { return nil }
        return upcoming(number, month).map { ($0, 1) }
    }

    private func upcoming(_ day: Int, _ month: Int) -> DayDate? {
        for year in today.year...(today.year + 8) {
            if let found = DayDate(year: year, month: month, day: day), found >= today { return found }
        }
        return nil
    }
}
