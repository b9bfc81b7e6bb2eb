import Store
import Values
import Web

/// A month of duties: what was there, what was late, the gaps, and what comes.
struct DutyCalendar: Sendable {
    var month: DayDate
    var days: [DayDate: [DutyDay]] = [:]
    var coming: [DayDate: [Duty]] = [:]

    var first: DayDate { month.weekStart }
    var last: DayDate { month.monthEnd.weekStart.adding(days: 6) }
    var weeks: [[DayDate]] {
        stride(from: 0, through: last.days(since: first), by: 7).map { week in (0..<7).map { first.adding(days: week + $0) } }
    }

    /// The month that a page asks for, this one otherwise.
    static func month(_ query: Query, now: Instant) -> DayDate {
        guard let day = DayDate(text: query["miesiac"] + "-01"), 1900...2200 ~= day.year else { return now.day.monthStart }
        return day
    }

    static func load(_ month: DayDate, _ viewer: Viewer, in binder: Binder, at now: Instant, _ tx: Transaction) throws -> DutyCalendar {
        var calendar = DutyCalendar(month: month)
        let known = try tx.all(DutyDay.self, DutyDay.between(calendar.first, calendar.last, viewer, binder: binder.id))
        calendar.days = Dictionary(grouping: known, by: \.day)
        guard binder.closedAt == nil else { return calendar }
        for duty in try viewer.duties(in: binder, tx) where duty.endedAt == nil {
            for day in duty.rule.days(from: duty.ruleStart).prefix(while: { $0 <= calendar.last })
            where day >= calendar.first && duty.due(on: day) > now && !known.contains(where: { $0.dutyID == duty.id && $0.day == day }) {
                calendar.coming[day, default: []].append(duty)
            }
        }
        return calendar
    }

    private var isEmpty: Bool { days.isEmpty && coming.isEmpty }

    /// `place` is the page's own address; in the office documents lead to the office.
    func html(now: Instant, at place: String, office: Bool) -> HTML {
        """
        <section class="card cq" aria-labelledby="h-cykl" id="kalendarz">\(tools(place, now))
        <table class="month duties" data-fresh="cykl-kalendarz"><caption class="vh">\(month.monthAndYear)</caption>
        <thead><tr>\(each: Weekday.allCases, { "<th scope=\"col\">\($0.short)</th>" })</tr></thead>
        <tbody>\(each: weeks, { week in "<tr>\(each: week, { day($0, now, office) })</tr>" })</tbody></table>
        \(if: isEmpty, "<p class=\"agenda-only pad soft\">\(t: "W tym miesiącu nic nie przypada.")</p>")
        <ul class="legend">\(each: [DutyDay.State.done, .late, .missing, .waiting], { "<li><span class=\"ev \($0.mark)\">\(icon($0.icon))\($0.name)</span></li>" })</ul></section>
        """
    }

    private func tools(_ place: String, _ now: Instant) -> HTML {
        toolbar(
            """
            \(iconLink("chev-l", label: t("Poprzedni miesiąc"), to: address(place, month.adding(days: -1))))\
            \(linkButton(t("Dziś"), to: address(place, now.day), size: .small))\
            \(iconLink("chev-r", label: t("Następny miesiąc"), to: address(place, month.monthEnd.adding(days: 1))))\
            <h2 class="plan" id="h-cykl">\(month.monthAndYear)</h2>
            """)
    }

    private func address(_ place: String, _ day: DayDate) -> String { "\(place)?miesiac=\(day.text.prefix(7))#kalendarz" }

    private func day(_ day: DayDate, _ now: Instant, _ office: Bool) -> HTML {
        let (known, later) = (days[day] ?? [], coming[day] ?? [])
        var classes: [String] = []
        if day.month != month.month { classes.append("out") }
        if day == now.day { classes.append("today") }
        if !day.isWorkingDay { classes.append("free") }
        if known.isEmpty, later.isEmpty { classes.append("blank") }
        return """
            <td\(attribute("class", classes.isEmpty ? nil : classes.joined(separator: " ")))>\
            <div class="dn"><span class="num">\(day.day)</span><b class="long">\(day == now.day ? t("dziś") : day.weekday.name), \(day.long)</b></div>\
            \(if: !known.isEmpty || !later.isEmpty, "<ul>\(each: known, { mark($0, now, office) })\(each: later, ghost)</ul>")</td>
            """
    }

    private func mark(_ day: DutyDay, _ now: Instant, _ office: Bool) -> HTML {
        let state = day.state(at: now)
        let inside: HTML = "\(icon(state.icon))\(day.name)<span class=\"vh\"> \(state.name), \(day.person)</span>"
        guard let place = day.found(office: office) ?? (state == .missing ? "#brakuje" : nil) else {
            return "<li><span class=\"ev \(state.mark)\"\(attribute("title", day.note.isEmpty ? nil : day.note))>\(inside)</span></li>"
        }
        return
            "<li><a class=\"ev \(state.mark)\" href=\"\(place)\"\(attribute("title", day.note.isEmpty ? nil : day.note))>\(inside)</a></li>"
    }

    private func ghost(_ duty: Duty) -> HTML {
        "<li><span class=\"ev ghost\">\(duty.name)<span class=\"vh\"> \(DutyDay.State.waiting.name), \(duty.person)</span></span></li>"
    }
}
