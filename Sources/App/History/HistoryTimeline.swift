import Values
import Web

/// Entries as a timeline, newest day first.
enum HistoryTimeline {
    static func html(_ entries: [HistoryEntry], now: Instant, linked: Bool = true, fresh: String? = nil) -> HTML {
        var lines: [TimelineLine] = []
        var day: DayDate?
        for entry in entries {
            if entry.at.day != day {
                day = entry.at.day
                lines.append(.day(dayName(entry.at.day, now)))
            }
            lines.append(
                .entry(
                    TimelineEntry(
                        section: entry.section, icon: entry.icon, when: "\(entry.at.clock) · \(entry.actor)", body: body(entry, linked))))
        }
        return timeline(lines, fresh: fresh)
    }

    private static func dayName(_ day: DayDate, _ now: Instant) -> String {
        switch now.day.days(since: day) {
        case 0: t("dziś")
        case 1: t("wczoraj")
        default: day.long
        }
    }

    private static func body(_ entry: HistoryEntry, _ linked: Bool) -> HTML {
        let title: HTML =
            if linked, let place = entry.place { "<a href=\"\(place)\">\(entry.title)</a>" } else { "<b>\(entry.title)</b>" }
        return """
            <p>\(entry.deed): \(entry.noun) \(title)\(if: !entry.detail.isEmpty, " <span class=\"soft\">\(entry.detail)</span>")</p>\
            \(each: entry.changes, change)
            """
    }

    private static func change(_ change: Act.Change) -> HTML {
        """
        <p class="small soft">\(change.field): \(change.before.isEmpty ? "–" : change.before) → \(change.after.isEmpty ? "–" : change.after)</p>
        """
    }
}
