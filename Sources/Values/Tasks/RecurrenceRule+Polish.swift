extension RecurrenceRule {
    /// As people say it: "co drugi wtorek", "w ostatni piątek miesiąca, do 31.12.2026". `RecurrenceRule(polish:)` reads it back.
    public var polish: String {
        switch end {
        case .never: rhythm
        case .count(let count): "\(rhythm), \(PolishPlural("raz", "razy", "razy").text(count))"
        case .until(let day): "\(rhythm), do \(day.dotted)"
        }
    }

    private var rhythm: String {
        switch frequency {
        case .daily: interval == 1 ? "codziennie" : interval == 2 ? "co drugi dzień" : "co \(interval) dni"
        case .weekly: weekly
        case .monthly: monthly
        case .yearly: interval == 1 ? "co rok" : "co " + PolishPlural("rok", "lata", "lat").text(interval)
        }
    }

    private var weekly: String {
        let weeks = interval == 1 ? "co tydzień" : "co " + PolishPlural("tydzień", "tygodnie", "tygodni").text(interval)
        guard let first = days.first?.weekday else { return weeks }
        if interval == 1, days.map(\.weekday) == [.monday, .tuesday, .wednesday, .thursday, .friday] { return "w dni robocze" }
        let names = Self.list(days.map(\.weekday.polishAccusative))
        if interval == 1 { return "co " + names }
        if interval == 2, days.count == 1 { return "co \(first.isFeminine ? "drugą" : "drugi") \(names)" }
        return "\(weeks) \(first == .tuesday ? "we" : "w") \(names)"
    }

    private var monthly: String {
        let months = interval == 1 ? "co miesiąc" : "co " + PolishPlural("miesiąc", "miesiące", "miesięcy").text(interval)
        if !monthDays.isEmpty {
            let numbers = monthDays.map { $0 == -1 ? "ostatniego" : $0 < 0 ? "\(-$0). od końca" : "\($0)." }
            return "\(months) \(Self.list(numbers)) dnia"
        }
        guard !days.isEmpty else { return months }
        let names = Self.list(
            days.map { day in
                guard let ordinal = day.ordinal else { return "każdy " + day.weekday.polishAccusative }
                return "\(Ordinal.word(ordinal, feminine: day.weekday.isFeminine)) \(day.weekday.polishAccusative)"
            })
        return interval == 1 ? "w \(names) miesiąca" : "\(months) w \(names)"
    }

    static func list(_ words: [String]) -> String {
        words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " i " + (words.last ?? "")
    }
}

/// "drugi", "drugą": which one of its month.
enum Ordinal {
    static let masculine = [1: "pierwszy", 2: "drugi", 3: "trzeci", 4: "czwarty", 5: "piąty", -1: "ostatni", -2: "przedostatni"]
    static let feminine = [1: "pierwszą", 2: "drugą", 3: "trzecią", 4: "czwartą", 5: "piątą", -1: "ostatnią", -2: "przedostatnią"]

    static func word(_ number: Int, feminine isFeminine: Bool) -> String {
        (isFeminine ? feminine : masculine)[number] ?? "\(number)."
    }

    /// The number of a folded word in the accusative or nominative.
    static func number(_ folded: String) -> Int? {
        for table in [masculine, feminine] {
            if let found = table.first(where: { $0.value.folded == folded }) { return found.key }
        }
        return ["druga": 2, "trzecia": 3, "czwarta": 4][folded]
    }
}

extension Weekday {
    /// After "co" and "w": "środę".
    var polishAccusative: String { DayWords.polish.accusatives[rawValue - 1] }

    /// After "do": "piątku".
    public var genitive: String {
        ["poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli"][rawValue - 1]
    }

    var isFeminine: Bool { [.wednesday, .saturday, .sunday].contains(self) }

    /// Reads a folded name in the nominative, accusative or genitive, or a usual abbreviation.
    init?(foldedPolish word: String) {
        let short = ["pn": 1, "pon": 1, "wt": 2, "sr": 3, "czw": 4, "pt": 5, "sob": 6, "nd": 7, "niedz": 7]
        let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
        let found =
            Weekday.allCases.first { [$0.name(in: .polish).folded, $0.polishAccusative.folded, $0.genitive.folded].contains(bare) }
            ?? short[bare].flatMap(Weekday.init(rawValue:))
        guard let found else { return nil }
        self = found
    }
}
