/// Writes iCalendar (RFC 5545) line by line.
public struct ICalendarText: Sendable {
    /// What was written.
    public private(set) var text = ""

    /// An empty text.
    public init() {}

    /// A line whose value needs no escaping: dates, rules, numbers, addresses.
    public mutating func line(_ name: String, _ value: String) {
        ContentLines.append("\(name):\(value)", to: &text)
    }

    /// A line of words (RFC 5545, 3.3.11): commas, semicolons, backslashes and line ends are escaped, other control characters left out.
    public mutating func words(_ name: String, _ value: String) {
        line(name, ContentLines.escaped(value))
    }

    /// Several words in one line, separated by commas.
    public mutating func list(_ name: String, _ values: [String]) {
        line(name, values.map(ContentLines.escaped).joined(separator: ","))
    }

    /// The time zone of Poland as calendar programs need it beside `TZID=Europe/Warsaw`.
    public mutating func warsaw() {
        line("BEGIN", "VTIMEZONE")
        line("TZID", "Europe/Warsaw")
        for (kind, start, month, from, to, name) in [
            ("DAYLIGHT", "19960331T020000", 3, "+0100", "+0200", "CEST"), ("STANDARD", "19961027T030000", 10, "+0200", "+0100", "CET"),
        ] {
            line("BEGIN", kind)
            line("DTSTART", start)
            line("RRULE", "FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU")
            line("TZOFFSETFROM", from)
            line("TZOFFSETTO", to)
            line("TZNAME", name)
            line("END", kind)
        }
        line("END", "VTIMEZONE")
    }
}

extension DayDate {
    /// `20261119`: a day of iCalendar.
    public var iCalendar: String { text.replacing("-", with: "") }

    /// `20261119T091500`: a local time of iCalendar; minutes after midnight, 0 to 1439.
    public func iCalendar(minute: Int) -> String {
        let (hours, minutes) = (String(minute / 60), String(minute % 60))
        return "\(iCalendar)T\(hours.count < 2 ? "0" : "")\(hours)\(minutes.count < 2 ? "0" : "")\(minutes)00"
    }
}

extension Instant {
    /// `20261119T081500Z`: a moment of iCalendar.
    public var iCalendar: String {
        let digits = iso.prefix(19).filter { $0 != "-" && $0 != ":" }
        return digits + "Z"
    }
}
