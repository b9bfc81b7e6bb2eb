/// A day of the week; the week begins on Monday, as in ISO 8601 and in Poland.
public enum Weekday: Int, CaseIterable, Sendable, Codable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The reader's name of it, as in the middle of a sentence: "środa".
    public var name: String { name(in: .current) }

    /// Its name in the given words; what is printed or kept takes `.polish`.
    public func name(in words: DayWords) -> String { words.weekdays[rawValue - 1] }

    /// After "on": "środę".
    public var accusative: String { DayWords.current.accusatives[rawValue - 1] }

    /// The reader's abbreviation: "śr.".
    public var short: String { DayWords.current.shortWeekdays[rawValue - 1] }
}
