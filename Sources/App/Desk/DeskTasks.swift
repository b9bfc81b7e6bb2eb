import Values
import Web

/// The desk's card of today's tasks: tick, look, add one more.
struct DeskTasks {
    var lines: TaskLines
    var due: Int
    var mayWrite: Bool
    var now: Instant

    var html: HTML {
        card(
            t("Zadania na dziś"), id: "zadania", section: .tasks, tile: "tasks",
            head: "<a href=\"\(Places.tasks())\">\(due > lines.tasks.count ? t("Wszystkie (%)", String(due)) : t("Wszystkie"))</a>",
            foot: mayWrite ? "\(icon("plus"))\(quickTaskForm(back: Places.desk(), flat: true))" : .empty, fresh: nil,
            """
            <div data-fresh="zadania">\(lines.tasks.isEmpty
                ? "<p class=\"pad soft\">\(t: "Na dziś wszystko zrobione. Można wieszać wiechę.")</p>"
                : "<ul class=\"rows todo\" data-rows>\(each: lines.tasks, line)</ul>")</div>
            """)
    }

    private func line(_ task: OfficeTask) -> HTML {
        let place = [task.category?.name, task.binder?.name ?? task.contact?.name].compactMap(\.self).joined(separator: " · ")
        return """
            <li class="row-link\(task.doneAt == nil ? "" : " done")">\(tick(task, mayWrite: mayWrite))<span><a class="n6" href="\(Places.task(task.id))">\(task.title)</a>\
            \(if: !place.isEmpty, "<span class=\"sec\">\(place)</span>")</span><span class="end">\(due(task))</span></li>

            """
    }

    private func due(_ task: OfficeTask) -> HTML {
        if task.doneAt != nil { return "<span class=\"num soft\">\(task.due.clock)</span>" }
        if task.due.isLate(at: now) { return badge(lateness(task.due, now: now), .bad) }
        if task.due.minute != nil { return "<span class=\"num soft\">\(t("do %", task.due.clock))</span>" }
        return task.isImportant ? badge(t("dziś"), .bad) : badge(t("dziś"))
    }
}
