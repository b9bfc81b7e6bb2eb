import Values
import Web

/// The days that one page of the calendar shows.
struct CalendarSpan: Sendable {
    enum View: String, Sendable {
        case month = "miesiac"
        case week = "tydzien"
    }

    let view: View
    let anchor: DayDate
    let first: DayDate
    let last: DayDate
    let person: RecordID?

    init(_ query: Query, today: DayDate) {
        let view = View(rawValue: query["widok"]) ?? .month
        let wished = DayDate(text: query["dzien"]) ?? today
        // Pages of the calendar exist for as long as somebody may plan.
        let anchor = 1900...2200 ~= wished.year ? wished : today
        (self.view, self.anchor) = (view, anchor)
        first = (view == .week ? anchor : anchor.monthStart).weekStart
        last = view == .week ? first.adding(days: 6) : anchor.monthEnd.weekStart.adding(days: 6)
        person = RecordID(query["osoba"])
    }

    var weeks: [[DayDate]] {
        stride(from: 0, through: last.days(since: first), by: 7).map { week in (0..<7).map { first.adding(days: week + $0) } }
    }

    var title: String {
        guard view == .week else { return anchor.monthAndYear }
        return t("%. tydzień, %–%", String(first.week.number), first.dotted.prefix(5).description, last.dotted)
    }

    func isInside(_ day: DayDate) -> Bool { view == .week || day.month == anchor.month && day.year == anchor.year }

    func address(_ day: DayDate, _ other: View? = nil) -> String {
        let whose = person.map { "&osoba=\($0)" } ?? ""
        return "\(Places.taskCalendar())?widok=\((other ?? view).rawValue)&dzien=\(day.text)\(whose)"
    }

    var before: DayDate { view == .week ? anchor.adding(days: -7) : anchor.monthStart.adding(months: -1) }
    var after: DayDate { view == .week ? anchor.adding(days: 7) : anchor.monthStart.adding(months: 1) }
}
