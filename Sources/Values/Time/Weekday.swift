/// A day of the week; the week begins on Monday, as in ISO 8601 and in Poland.
public enum Weekday: Int, CaseIterable, Sendable, Codable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The Polish name, as in the middle of a sentence: "środa".
    public var name: String {
        ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"][rawValue - 1]
    }

    /// The Polish abbreviation: "śr.".
    public var short: String {
        ["pn.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."][rawValue - 1]
    }
}
