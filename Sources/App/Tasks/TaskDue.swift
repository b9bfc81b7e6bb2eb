import Store
import Values
import Web

/// When a task is due: a day, perhaps with a time of the clocks in Poland, or never.
struct TaskDue: Sendable, Hashable {
    var day: DayDate?
    var minute: Int?

    /// Lists go by it: the moment, the end of the day, and what has no day comes last.
    var rank: Int64 {
        guard let day else { return Self.never }
        return moment?.milliseconds ?? day.adding(days: 1).start.milliseconds - 1
    }

    static let never: Int64 = 9_000_000_000_000_000

    /// The moment, when it has a time.
    var moment: Instant? {
        guard let day, let minute else { return nil }
        return day.at(hour: 0, minute: minute)
    }

    /// When its people are reminded: so many minutes before; of a whole day, before eight in the morning.
    func reminder(_ minutes: Int?) -> Instant? {
        guard let minutes, let day else { return nil }
        return (moment ?? day.at(hour: 8)).adding(minutes: -Int64(minutes))
    }

    func isLate(at now: Instant) -> Bool { rank < now.milliseconds }

    var clock: String { moment?.clock ?? "" }

    /// As the history keeps it, for readers of every language.
    func kept(now: Instant) -> String { Language.reading(.polish) { words(now: now) } }

    /// "dziś, 14:00", "jutro", "20.11.2026, 9:00".
    func words(now: Instant) -> String {
        guard let day else { return t("bez terminu") }
        let name =
            switch day.days(since: now.day) {
            case 0: t("dziś")
            case 1: t("jutro")
            case -1: t("wczoraj")
            default: day.dotted
            }
        return moment.map { "\(name), \($0.clock)" } ?? name
    }
}
