import Values
import Web

/// Entries as a timeline, newest day first.
enum HistoryTimeline {
    /// `place` gives a record's address, nil where it has none.
    static func html(
        _ entries: [HistoryEntry], now: Instant, linked: Bool = true, fresh: String? = nil, isNew: (HistoryEntry) -> Bool = { _ in false },
        place: ((HistoryEntry) -> String?)? = nil
    ) -> HTML {
        var lines: [TimelineLine] = []
        var day: DayDate?
        let address = place ?? { linked ? $0.place : nil }
        for run in runs(entries) {
            let entry = run[0]
            if entry.at.day != day {
                day = entry.at.day
                lines.append(.day(dayName(entry.at.day, now)))
            }
            lines.append(
                .entry(
                    run.count > 1
                        ? TimelineEntry(
                            section: entry.section, icon: entry.icon, when: "\(entry.at.clock) · \(entry.actor)",
                            body: files(run, address) + mark(isNew(entry)))
                        : Self.entry(entry, address, isNew: isNew(entry))))
        }
        return timeline(lines, fresh: fresh)
    }

    /// One act, for timelines that hold other things too.
    static func entry(_ entry: HistoryEntry, _ address: (HistoryEntry) -> String? = { $0.place }, isNew: Bool = false) -> TimelineEntry {
        TimelineEntry(
            section: entry.section, icon: entry.icon, when: "\(entry.at.clock) · \(entry.actor)", body: body(entry, address) + mark(isNew))
    }

    private static func mark(_ isNew: Bool) -> HTML { isNew ? badge(t("nowe"), .bad) : .empty }

    static func dayName(_ day: DayDate, _ now: Instant) -> String {
        switch now.day.days(since: day) {
        case 0: t("dziś")
        case 1: t("wczoraj")
        default: day.long
        }
    }

    /// Files that one person put into one folder on one day, one after another, together; everything else alone.
    static func runs(_ entries: [HistoryEntry]) -> [[HistoryEntry]] {
        entries.reduce(into: []) { runs, entry in
            if let last = runs.last?.last, last.verb == .filed, entry.verb == .filed, last.actor == entry.actor,
                last.detail == entry.detail,
                last.at.day == entry.at.day
            {
                runs[runs.count - 1].append(entry)
            } else {
                runs.append([entry])
            }
        }
    }

    private static func files(_ run: [HistoryEntry], _ address: (HistoryEntry) -> String?) -> HTML {
        let names = run.map { entry -> HTML in
            address(entry).map { "<a href=\"\($0)\">\(entry.title)</a>" } ?? "<b>\(entry.title)</b>"
        }
        return """
            <p>\(run[0].deed): \(counted(run.count, "% plik", "% pliki", "% plików"))\(if: !run[0].detail.isEmpty, " <span class=\"soft\">\(run[0].detail)</span>")</p>\
            <p class="small">\(names.dropFirst().reduce(names[0]) { $0 + ", " + $1 })</p>
            """
    }

    private static func body(_ entry: HistoryEntry, _ address: (HistoryEntry) -> String?) -> HTML {
        let title: HTML =
            if let place = address(entry) { "<a href=\"\(place)\">\(entry.title)</a>" } else { "<b>\(entry.title)</b>" }
        return """
            <p>\(entry.deed): \(entry.noun) \(title)\(if: !entry.detail.isEmpty, " <span class=\"soft\">\(entry.detail)</span>")</p>\
            \(each: entry.changes, change)
            """
    }

    private static func change(_ change: Act.Change) -> HTML {
        """
        <p class="small soft">\(t(change.field)): \(change.before.isEmpty ? "–" : change.before) → \(change.after.isEmpty ? "–" : change.after)</p>
        """
    }
}
