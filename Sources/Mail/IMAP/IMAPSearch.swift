import Values

/// Which letters of a folder are asked for.
public enum IMAPSearch: Sendable, Equatable {
    /// Every letter.
    case all
    /// Letters that came after the one with the greatest UID known.
    case after(uid: UInt32)
    /// Letters that arrived on the day or later.
    case since(DayDate)
    /// Letters with the Message-ID, angle brackets included: finds out what became of a letter.
    case messageID(String)
    /// Letters that nobody has read.
    case unseen

    var arguments: [IMAPArgument] {
        switch self {
        case .all: return [.plain("ALL")]
        case .after(let uid): return [.plain("UID \(uid == .max ? uid : uid + 1):*")]
        case .since(let day): return [.plain("SINCE \(day.day)-\(IMAPDate.months[day.month - 1])-\(day.year)")]
        case .messageID(let id): return [.plain("HEADER Message-ID"), .words(id)]
        case .unseen: return [.plain("UNSEEN")]
        }
    }
}

/// Dates as IMAP writes them: `17-Jul-1996 02:44:25 -0700`.
enum IMAPDate {
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    static func instant(_ text: String) -> Instant? {
        let words = text.split(separator: " ")
        guard words.count == 3 else { return nil }
        let date = words[0].split(separator: "-")
        let time = words[1].split(separator: ":").compactMap { Int64($0) }
        guard date.count == 3, time.count == 3, let day = Int(date[0]), let year = Int(date[2]), (1...9_999).contains(year),
            let month = months.firstIndex(where: { $0.lowercased() == date[1].lowercased() }),
            let days = DayDate(year: year, month: month + 1, day: day), time[0] < 24, time[1] < 60, time[2] < 62,
            let zone = Int64(words[2]), abs(zone) <= 1_500
        else { return nil }
        let shift = (zone / 100) * 60 + zone % 100
        let seconds = Int64(days.number) * 86_400 + time[0] * 3_600 + time[1] * 60 + time[2] - shift * 60
        return Instant(milliseconds: seconds * 1_000)
    }

    /// In UTC.
    static func text(_ instant: Instant) -> String {
        let seconds = Int64((Double(instant.milliseconds) / 1_000).rounded(.down))
        let days = DayDate(number: Int((Double(seconds) / 86_400).rounded(.down)))
        let rest = seconds - Int64(days.number) * 86_400
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map(two).joined(separator: ":")
        return "\(two(Int64(days.day)))-\(months[days.month - 1])-\(days.year) \(time) +0000"
    }
}
