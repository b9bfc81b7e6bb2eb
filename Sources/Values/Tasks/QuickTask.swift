/// A task typed in one line of Polish: "zadzwonić do klienta jutro 9:00 #telefon @Ewa !".
///
/// What is understood is taken out; the rest is the title. Of several days or times the first one counts.
public struct QuickTask: Hashable, Sendable {
    /// The words that are left.
    public var title = ""
    /// The day it is due.
    public var day: DayDate?
    /// Minutes after midnight in Poland, 0 to 1439; nil for a whole day.
    public var minute: Int?
    /// How it comes again.
    public var rule: RecurrenceRule?
    /// Words after `#`: the category.
    public var labels: [String] = []
    /// Words after `@`: who is to do it.
    public var people: [String] = []
    /// A `!` stood by itself.
    public var isImportant = false

    /// Reads a line as it is meant at the moment `now`.
    public init(_ line: String, now: Instant) {
        var reader = QuickTaskReader(line, now: now)
        reader.read()
        self = reader.task
        settle(now)
    }

    init() {}

    /// A time without a day means today while it is still to come, else tomorrow; a rhythm without a day begins with its first day.
    private mutating func settle(_ now: Instant) {
        let today = now.day
        if let rule {
            let earliest = day ?? (minute.map { today.at(hour: 0, minute: $0) <= now } == true ? today.adding(days: 1) : today)
            day = rule.begin(onOrAfter: earliest)
        } else if day == nil, let minute {
            day = today.at(hour: 0, minute: minute) > now ? today : today.adding(days: 1)
        }
    }
}
