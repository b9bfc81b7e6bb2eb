/// The words that days and moments are told with in one language. What is kept, printed or read back uses `polish`.
public struct DayWords: Sendable {
    /// January first: "listopad".
    let months: [String]
    /// After the number of a day: "listopada".
    let genitives: [String]
    /// Monday first: "środa".
    let weekdays: [String]
    /// After "on" and "every": "środę".
    let accusatives: [String]
    /// "śr.".
    let shortWeekdays: [String]
    /// "wczoraj", "dziś", "jutro".
    let near: [String]

    /// The words of whoever reads; Polish outside a request.
    @TaskLocal public static var current: DayWords = .polish
}

extension DayWords {
    /// "wt. 17.11", "19 listopada 2026".
    public static let polish = DayWords(
        months: [
            "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad",
            "grudzień",
        ],
        genitives: [
            "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada",
            "grudnia",
        ],
        weekdays: ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"],
        accusatives: ["poniedziałek", "wtorek", "środę", "czwartek", "piątek", "sobotę", "niedzielę"],
        shortWeekdays: ["pn.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."],
        near: ["wczoraj", "dziś", "jutro"])

    /// "Tue 17.11", "19 November 2026".
    public static let english: DayWords = {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ]
        let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return DayWords(
            months: months, genitives: months, weekdays: weekdays, accusatives: weekdays,
            shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], near: ["yesterday", "today", "tomorrow"])
    }()

    /// "вт 17.11", "19 листопада 2026".
    public static let ukrainian = DayWords(
        months: [
            "січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень", "жовтень", "листопад",
            "грудень",
        ],
        genitives: [
            "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня",
        ],
        weekdays: ["понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота", "неділя"],
        accusatives: ["понеділок", "вівторок", "середу", "четвер", "п’ятницю", "суботу", "неділю"],
        shortWeekdays: ["пн", "вт", "ср", "чт", "пт", "сб", "нд"],
        near: ["вчора", "сьогодні", "завтра"])
}
