/// Writes iCalendar (RFC 5545): lines end with CRLF and are folded after 75 octets without cutting a character.
public struct ICalendarText: Sendable {
    private var bytes: [UInt8] = []

    /// An empty text.
    public init() {}

    /// What was written.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A line whose value needs no escaping: dates, rules, numbers, addresses.
    public mutating func line(_ name: String, _ value: String) {
        var used = 0
        for character in "\(name):\(value)" where character != "\n" && character != "\r" && character != "\r\n" {
            let octets = Array(String(character).utf8)
            if used + octets.count > 75, octets.count <= 74 {
                bytes += [13, 10, 32]
                used = 1
            }
            if octets.count > 74 {
                for scalar in character.unicodeScalars { write(Array(String(scalar).utf8), &used) }
            } else {
                bytes += octets
                used += octets.count
            }
        }
        bytes += [13, 10]
    }

    private mutating func write(_ octets: [UInt8], _ used: inout Int) {
        if used + octets.count > 75 {
            bytes += [13, 10, 32]
            used = 1
        }
        bytes += octets
        used += octets.count
    }

    /// A line of words (RFC 5545, 3.3.11): commas, semicolons, backslashes and line ends are escaped, other control characters left out.
    public mutating func words(_ name: String, _ value: String) {
        line(name, Self.escaped(value))
    }

    /// Several words in one line, separated by commas.
    public mutating func list(_ name: String, _ values: [String]) {
        line(name, values.map(Self.escaped).joined(separator: ","))
    }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ",": escaped += "\\,"
            case ";": escaped += "\\;"
            case "\n": escaped += "\\n"
            case _ where scalar.value < 32 || scalar.value == 127: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
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
