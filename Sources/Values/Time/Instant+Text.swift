extension Instant {
    /// The day that the clocks in Poland show at this moment.
    public var day: DayDate { DayDate(self) }

    /// `9:14`: the time of the clocks in Poland.
    public var clock: String {
        let time = LocalTime(self)
        return Pen.text(5) { $0.clock(time) }
    }

    /// How a list says it in the reader's language, seen from `now`: "dziś, 8:17", "wczoraj, 15:40", "jutro, 9:00", "wt. 17.11" within six days either way, else
    /// "19 listopada 2026".
    public func text(now: Instant) -> String {
        let time = LocalTime(self)
        let day = DayDate(number: Int(time.day))
        let distance = day.days(since: now.day)
        switch distance {
        case -1...1: break
        case -6...6: return day.short
        default: return day.long
        }
        return Pen.text(32) { pen in
            pen.text(DayWords.current.near[distance + 1])
            pen.text(", ")
            pen.clock(time)
        }
    }

    /// `19.11.2026, 9:14`: the whole of it, for histories and tooltips.
    public var full: String {
        "\(day.dotted), \(clock)"
    }
}

extension Pen {
    fileprivate mutating func clock(_ time: LocalTime) {
        digits(time.hour)
        byte(UInt8(ascii: ":"))
        digits(time.minute, width: 2)
    }
}
