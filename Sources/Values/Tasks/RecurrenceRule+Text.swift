extension Weekday {
    /// The two letters of RFC 5545: `MO`.
    public var iCalendar: String {
        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][rawValue - 1]
    }

    /// Reads the two letters of RFC 5545.
    public init?(iCalendar text: some StringProtocol) {
        guard let day = Weekday.allCases.first(where: { $0.iCalendar == text }) else { return nil }
        self = day
    }
}

extension RecurrenceRule {
    /// The value of an `RRULE` (RFC 5545, 3.3.10): `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`.
    public var text: String { text(until: { $0.text.replacing("-", with: "") }) }

    /// The same with the last moment written by the caller: next to a start with a time it is one of UTC.
    public func text(until write: (DayDate) -> String) -> String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        if !days.isEmpty {
            parts.append("BYDAY=" + days.map { ($0.ordinal.map(String.init) ?? "") + $0.weekday.iCalendar }.joined(separator: ","))
        }
        if !monthDays.isEmpty { parts.append("BYMONTHDAY=" + monthDays.map(String.init).joined(separator: ",")) }
        switch end {
        case .never: break
        case .count(let count): parts.append("COUNT=\(count)")
        case .until(let day): parts.append("UNTIL=" + write(day))
        }
        return parts.joined(separator: ";")
    }

    /// Reads the value of an `RRULE`; nil for anything that this type does not carry out exactly.
    public init?(text: String) {
        var fields: [String: String] = [:]
        for part in text.uppercased().split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, fields.updateValue(String(pair[1]), forKey: String(pair[0])) == nil else { return nil }
        }
        guard let frequency = fields["FREQ"].flatMap(Frequency.init(rawValue:)),
            Set(fields.keys).isSubset(of: ["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL", "WKST"]),
            fields["WKST"] ?? "MO" == "MO", fields["COUNT"] == nil || fields["UNTIL"] == nil
        else { return nil }
        var interval = 1
        if let typed = fields["INTERVAL"] {
            guard let number = Int(typed), 1...999 ~= number else { return nil }
            interval = number
        }
        guard let days = Self.days(fields["BYDAY"] ?? "", frequency), let monthDays = Self.monthDays(fields["BYMONTHDAY"] ?? "", frequency),
            let end = Self.end(count: fields["COUNT"], until: fields["UNTIL"])
        else { return nil }
        self.init(frequency, interval: interval, days: days, monthDays: monthDays, end: end)
    }

    private static func days(_ text: String, _ frequency: Frequency) -> [Day]? {
        if text.isEmpty { return [] }
        guard frequency == .weekly || frequency == .monthly else { return nil }
        var days: [Day] = []
        for part in text.split(separator: ",") {
            guard let weekday = Weekday(iCalendar: part.suffix(2)) else { return nil }
            let number = part.dropLast(2)
            if number.isEmpty {
                days.append(Day(weekday))
            } else {
                guard frequency == .monthly, let ordinal = Int(number), ordinal != 0, -5...5 ~= ordinal else { return nil }
                days.append(Day(weekday, ordinal: ordinal))
            }
        }
        return days
    }

    private static func monthDays(_ text: String, _ frequency: Frequency) -> [Int]? {
        if text.isEmpty { return [] }
        guard frequency == .monthly else { return nil }
        let days = text.split(separator: ",").map { Int($0) ?? 0 }
        return days.allSatisfy { $0 != 0 && -31...31 ~= $0 } ? days : nil
    }

    private static func end(count: String?, until: String?) -> End? {
        if let count {
            guard let number = Int(count), 1...9_999 ~= number else { return nil }
            return .count(number)
        }
        guard let until else { return .never }
        let digits = Array(until.prefix(8))
        guard digits.count == 8, until.count == 8 || until.dropFirst(8).first == "T" else { return nil }
        return DayDate(text: "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))").map { .until($0) }
    }
}
