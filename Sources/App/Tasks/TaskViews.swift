import Values
import Web

/// "5 zadań": how many tasks.
func taskCount(_ number: Int) -> String {
    counted(number, "% zadanie", "% zadania", "% zadań")
}

/// "2 dni po terminie".
func lateness(_ due: TaskDue, now: Instant) -> String {
    guard let day = due.day, day < now.day else { return t("po terminie") }
    let days = now.day.days(since: day)
    return counted(days, "% dzień po terminie", "% dni po terminie", "% dni po terminie")
}

/// A tick that is a form of one button: one click without script too.
func tick(_ task: OfficeTask, mayWrite: Bool) -> HTML {
    let isDone = task.doneAt != nil
    guard mayWrite else { return isDone ? icon("check") : .empty }
    return """
        <form class="one" method="post" action="\(isDone ? Places.taskReopening(task.id) : Places.taskEnd(task.id))">\
        <button class="tick" role="checkbox" aria-checked="\(isDone ? "true" : "false")" aria-label="\(t("Zrobione: %", task.title))">\
        \(icon("check"))</button></form>
        """
}

extension OfficeTask {
    /// What stands small under the title: the first line of the note.
    var firstLine: String? {
        let line = note.split(separator: "\n").first.map(String.init) ?? ""
        return line.isEmpty ? nil : String(line.prefix(120))
    }

    var signs: HTML {
        """
        \(if: rule != nil, "<span class=\"vh\">\(t: "powtarza się")</span>\(icon("refresh"))")
        """
    }
}

/// The table of tasks, as every list shows it.
struct TaskTable {
    var lines: TaskLines
    var mayWrite: Bool
    var now: Instant
    /// The list is one building's, so its name need not be said.
    var hidesBinder = false

    var html: HTML {
        table(
            t("Zadania"),
            [
                Column(t("Już zrobione"), hiddenTitle: true), Column(t("Zadanie")), Column(t("Kto")), Column(t("Kategoria")),
                Column(t("Termin")),
                Column(t("Priorytet"), numeric: true),
            ], rows: "\(each: lines.tasks, row)")
    }

    private func row(_ task: OfficeTask) -> HTML {
        let people = (lines.people[task.id] ?? []).map(\.name).joined(separator: ", ")
        let isLate = task.doneAt == nil && task.due.isLate(at: now)
        return """
            <tr\(attribute("class", task.doneAt == nil ? nil : "done"))><td class="c">\(tick(task, mayWrite: mayWrite))</td>\
            <th scope="row"><a href="\(Places.task(task.id))">\(task.title)</a>\(task.signs)\(with: second(task), { "<span class=\"sec\">\($0)</span>" })</th>\
            <td>\(people)</td><td>\(with: task.category, { badge($0.name, .section) })</td>\
            <td class="num\(isLate ? " bad-t" : "")" data-l="\(t: "termin:")">\(task.due.words(now: now))</td>\
            <td class="n r">\(if: task.isImportant, "<b>\(t: "ważne")</b>")</td></tr>

            """
    }

    private func second(_ task: OfficeTask) -> String? {
        let parts = [task.firstLine, hidesBinder ? nil : task.binder?.name ?? task.contact?.name].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }
}
