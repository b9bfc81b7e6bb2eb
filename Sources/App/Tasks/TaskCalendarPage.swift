import Values
import Web

/// A month or a week of tasks; on a phone the same days one under another.
struct TaskCalendarPage {
    var frame: OfficeFrame
    var span: CalendarSpan
    var calendar: TaskCalendar
    var employees: [Employee]
    var due: Int
    var mayWrite: Bool
    var now: Instant

    var html: HTML {
        frame.page(
            TasksTab.head(.calendar, due: due, mayWrite: mayWrite), section: .tasks,
            """
            <section class="card cq" aria-labelledby="h-kal">\(tools)
            <table class="month\(span.view == .week ? " week" : "")" data-fresh="kalendarz" data-calendar="\(Places.tasks())"><caption class="vh">\(span.title)</caption>\
            <thead><tr>\(each: Weekday.allCases, { "<th scope=\"col\">\($0.short)</th>" })</tr></thead>
            <tbody>\(each: span.weeks, { "<tr>\(each: $0, day)</tr>" })</tbody></table>
            \(if: isEmpty, "<p class=\"agenda-only pad soft\">\(t: "Nie ma tu zadań.")</p>")
            \(if: mayWrite, "<p class=\"hint pad js-only\" id=\"kal-h\">\(t: "Przeciągnij zadanie na inny dzień. Z klawiatury: spacja podnosi, strzałki wybierają dzień, Enter upuszcza, Esc odkłada.")</p>")
            <div class="vh" role="status" data-calendar-says="\(t: "Przenoszę na:")"></div></section>
            """)
    }

    private var isEmpty: Bool { calendar.days.isEmpty && calendar.coming.isEmpty }

    private var tools: HTML {
        toolbar(
            """
            \(iconLink("chev-l", label: span.view == .week ? t("Poprzedni tydzień") : t("Poprzedni miesiąc"), to: span.address(span.before)))\
            \(linkButton(t("Dziś"), to: span.address(now.day), size: .small))\
            \(iconLink("chev-r", label: span.view == .week ? t("Następny tydzień") : t("Następny miesiąc"), to: span.address(span.after)))\
            <h2 class="plan" id="h-kal">\(span.title)</h2>\
            <form method="get" action="\(Places.taskCalendar())" class="row nw ml"><input type="hidden" name="widok" value="\(span.view.rawValue)">\
            <input type="hidden" name="dzien" value="\(span.anchor.text)"><label class="vh" for="f-osoba">\(t: "Kto")</label>\
            <select class="inp w-12" id="f-osoba" name="osoba" data-submit>\(options([Choice("", t("Wszyscy"))] + employees.map { Choice(String($0.accountID), $0.name) }, selected: span.person.map(String.init) ?? ""))</select>\
            <noscript>\(button(t("Pokaż"), size: .small))</noscript></form>\
            <nav class="chips" aria-label="\(t: "Zakres")">\(range(.month, t("Miesiąc")))\(range(.week, t("Tydzień")))</nav>
            """)
    }

    private func range(_ view: CalendarSpan.View, _ name: String) -> HTML {
        "<a class=\"chip\" href=\"\(span.address(span.anchor, view))\"\(attribute("aria-current", span.view == view ? "true" : nil))>\(name)</a>"
    }

    private func day(_ day: DayDate) -> HTML {
        let (tasks, coming) = (calendar.days[day] ?? [], calendar.coming[day] ?? [])
        var classes: [String] = []
        if !span.isInside(day) { classes.append("out") }
        if day == now.day { classes.append("today") }
        if !day.isWorkingDay { classes.append("free") }
        if tasks.isEmpty, coming.isEmpty { classes.append("blank") }
        let number = span.view == .week ? String(day.dotted.prefix(5)) : String(day.day)
        return """
            <td\(attribute("class", classes.isEmpty ? nil : classes.joined(separator: " "))) data-day="\(day.text)" data-name="\(day.weekday.name), \(day.long)">\
            <div class="dn"><span class="num">\(number)</span><b class="long">\(day == now.day ? t("dziś") : day.weekday.name), \(day.long)</b>\
            \(if: mayWrite, "<a class=\"plus\" href=\"\(Places.newTask())?termin=\(day.text)\" aria-label=\"\(t("Dodaj zadanie: %", day.long))\">\(icon("plus"))</a>")</div>\
            \(if: !tasks.isEmpty || !coming.isEmpty, "<ul>\(each: tasks, event)\(each: coming, ghost)</ul>")</td>
            """
    }

    private func event(_ task: OfficeTask) -> HTML {
        let classes = ["ev", "k\(task.category?.colour ?? 7)"] + (task.doneAt == nil ? [] : ["done"]) + (task.isImportant ? ["bold"] : [])
        let moves = mayWrite && task.doneAt == nil
        return """
            <li><a class="\(classes.joined(separator: " "))" href="\(Places.task(task.id))"\(attribute("draggable", moves ? "true" : nil))\
            \(attribute("data-move", moves ? Places.taskDay(task.id) : nil))\(attribute("aria-describedby", moves ? "kal-h" : nil))>\
            \(if: task.due.minute != nil, "<span class=\"num\">\(task.due.clock)</span> ")\(task.title)\
            \(if: task.doneAt != nil, "<span class=\"vh\"> \(t: "zrobione")</span>")</a></li>
            """
    }

    private func ghost(_ task: OfficeTask) -> HTML {
        """
        <li><a class="ev ghost k\(task.category?.colour ?? 7)" href="\(Places.task(task.id))">\(if: task.due.minute != nil, "<span class=\"num\">\(task.due.clock)</span> ")\
        \(task.title)<span class="vh"> \(t: "powtórzenie")</span></a></li>
        """
    }
}
