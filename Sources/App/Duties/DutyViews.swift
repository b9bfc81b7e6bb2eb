import Values
import Web

/// A day as a leaf of the calendar: "20 lis".
func leaf(_ day: DayDate, late: Bool = false) -> HTML {
    "<span class=\"cal\(late ? " late" : "")\"><b>\(day.day)</b><span>\(day.monthAndYear.prefix(3).description)</span></span>"
}

/// "dziś", "jutro", "pt. 20.11".
func nearDay(_ day: DayDate, now: Instant) -> String {
    switch day.days(since: now.day) {
    case 0: t("dziś")
    case 1: t("jutro")
    case -1: t("wczoraj")
    default: day.short
    }
}

extension DutyDay {
    /// "brakuje, było do pt. 20.11, 15:00".
    func words(now: Instant) -> String {
        switch state(at: now) {
        case .missing: t("termin minął: %", "\(nearDay(day, now: now)), \(dueAt.clock)")
        case .waiting: t("termin: %", "\(nearDay(day, now: now)), \(dueAt.clock)")
        case .done, .late: note
        }
    }

    /// Where the missing document is made: a form of its kind or the folder; nil when it comes on paper.
    var making: String? {
        switch matter {
        case .file: folderID.map { Places.zoneFolder(binderID, $0) }
        case .hand: nil
        case .report: Places.zoneSiteReport(binderID)
        default: Places.zoneForms(binderID)
        }
    }

    /// Where the document lies that settled it.
    func found(office: Bool) -> String? {
        guard let recordID else { return nil }
        if how == "form" { return Places.zoneForm(binderID, recordID) }
        return office ? Places.document(recordID) : Places.zoneDocument(binderID, recordID)
    }
}

extension DutyDay.State {
    var name: String {
        switch self {
        case .done: t("oddane w terminie")
        case .late: t("oddane po terminie")
        case .missing: t("brakuje")
        case .waiting: t("jeszcze nie czas")
        }
    }

    var icon: String {
        switch self {
        case .done: "check"
        case .late: "clock"
        case .missing: "warn"
        case .waiting: "calendar"
        }
    }

    /// The class of its mark in the calendar.
    var mark: String {
        switch self {
        case .done: "met"
        case .late: "tardy"
        case .missing: "gap"
        case .waiting: "ghost"
        }
    }
}

/// What this week lacks, then what was not there before it.
func dutyWeek(_ days: [DutyDay], now: Instant, place: (DutyDay) -> String?, action: (DutyDay) -> HTML = { _ in .empty }) -> HTML {
    guard !days.isEmpty else { return "<p class=\"pad soft\">\(t: "Wszystko jest. Można wieszać wiechę.")</p>" }
    let monday = now.day.weekStart
    let (before, week) = (days.filter { $0.day < monday }, days.filter { $0.day >= monday })
    return """
        \(week.isEmpty ? "<p class=\"pad soft\">\(t: "W tym tygodniu niczego nie brakuje.")</p>" : dutyRows(week, now: now, place: place, action: action))\
        \(if: !before.isEmpty, "<h3 class=\"earlier\">\(t: "Z wcześniejszych tygodni")</h3>\(dutyRows(before, now: now, place: place, action: action))")
        """
}

/// Rows of what is not there; `place` leads on, `action` stands at the end.
func dutyRows(
    _ days: [DutyDay], now: Instant, named isNamed: Bool = false, place: (DutyDay) -> String?, action: (DutyDay) -> HTML = { _ in .empty }
) -> HTML {
    "<ul class=\"rows\">\(each: days, { day in dutyRow(day, now: now, isNamed, place(day), action(day)) })</ul>"
}

private func dutyRow(_ day: DutyDay, now: Instant, _ isNamed: Bool, _ place: String?, _ action: HTML) -> HTML {
    let isLate = day.state(at: now) == .missing
    let title: HTML = if let place { "<a class=\"n6\" href=\"\(place)\">\(day.name)</a>" } else { "<b>\(day.name)</b>" }
    let second = [isNamed ? day.binder : nil, day.person, day.words(now: now)].compactMap(\.self).joined(separator: " · ")
    return """
        <li class="row-link">\(leaf(day.day, late: isLate))<span>\(title)<span class="sec">\(second)</span></span>\
        <span class="end row">\(isLate ? badge(t("brakuje"), .bad, icon: "warn") : .empty)\(action)</span></li>
        """
}
