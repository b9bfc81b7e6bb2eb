import Values
import Web

/// The tabs of the tasks: four lists and the calendar.
enum TasksTab: Sendable, Hashable {
    case list(TaskQuery.View)
    case calendar
    case feeds

    static func head(_ current: TasksTab, due: Int, mayWrite: Bool) -> PageHead {
        let lists = TaskQuery.View.allCases.map { view in
            Tab(
                view.name, to: Places.tasks() + "?widok=" + view.rawValue, count: view == .today && due > 0 ? String(due) : nil,
                current: current == .list(view))
        }
        return PageHead(
            title: t("Zadania"), tile: "tasks",
            actions: """
                \(linkButton(t("Kalendarz w telefonie"), to: Places.taskFeeds(), icon: "calendar", command: t("Kalendarz w telefonie")))\
                \(if: mayWrite, linkButton(t("Dodaj zadanie"), to: Places.newTask(), .add, icon: "plus", command: t("Dodaj zadanie"), key: "n"))
                """,
            tabsLabel: t("Zadania"),
            tabs: lists + [Tab(t("Kalendarz"), to: Places.taskCalendar(), current: current == .calendar)])
    }
}

extension TaskQuery.View {
    var name: String {
        switch self {
        case .today: t("Moje dziś")
        case .late: t("Zaległe")
        case .open: t("Wszystkie")
        case .done: t("Już zrobione")
        }
    }
}

/// One list of tasks: the line to type in, filters, the table.
struct TasksPage {
    var frame: OfficeFrame
    var query: TaskQuery
    var lines: TaskLines
    var next: String?
    var due: Int
    var categories: [TaskCategory]
    var employees: [Employee]
    var mayWrite: Bool
    var now: Instant

    var html: HTML {
        frame.page(
            TasksTab.head(.list(query.view), due: due, mayWrite: mayWrite), section: .tasks,
            """
            \(if: mayWrite, "<div class=\"card pad mb\">\(quickTaskForm(back: query.address()))</div>")
            <form id="filtr" method="get" action="\(Places.tasks())"></form>
            <div class="card cq">\(filters)<div data-fresh="zadania">\(lines.tasks.isEmpty ? nothing : TaskTable(lines: lines, mayWrite: mayWrite, now: now).html)</div>
            \(pager(taskCount(lines.tasks.count), previous: query.after == nil ? nil : firstPage, next: next))</div>
            """)
    }

    private var firstPage: String {
        var first = query
        first.after = nil
        return first.address()
    }

    private var filters: HTML {
        toolbar(
            """
            <div class="find"><label class="vh" for="f-q">\(t: "Szukaj zadań")</label>\(icon("search"))\
            <input class="inp" id="f-q" name="q" form="filtr" type="search" value="\(query.words)" placeholder="\(t: "Szukaj zadań")" data-find></div>
            <input type="hidden" name="widok" form="filtr" value="\(query.view.rawValue)">
            \(if: query.view != .today, choose("osoba", t("Kto"), [Choice("", t("Wszyscy"))] + employees.map { Choice(String($0.accountID), $0.name) }, query.person))\
            \(choose("kategoria", t("Kategoria"), [Choice("", t("Każda kategoria"))] + categories.map { Choice(String($0.id), $0.name) }, query.category))
            \(button(t("Pokaż"), form: "filtr"))
            """)
    }

    private func choose(_ field: String, _ label: String, _ choices: [Choice], _ selected: RecordID?) -> HTML {
        """
        <label class="vh" for="f-\(field)">\(label)</label><select class="inp w-12" id="f-\(field)" name="\(field)" form="filtr" data-submit>\
        \(options(choices, selected: selected.map(String.init) ?? ""))</select>
        """
    }

    private var nothing: HTML {
        if !query.words.isEmpty || query.category != nil || query.person != nil || query.after != nil {
            return
                "<p class=\"pad soft\">\(t: "Żadne zadanie nie pasuje.") <a href=\"\(Places.tasks())?widok=\(query.view.rawValue)\">\(t: "Pokaż wszystkie")</a></p>"
        }
        return switch query.view {
        case .today, .late: emptyState(t("Wszystko zrobione"), t("Można wieszać wiechę."), stage: 3)
        case .open:
            emptyState(t("Tu będą zadania"), t("Wpisz pierwsze w polu powyżej, na przykład „pomiar u klienta jutro o 10”."), stage: 0)
        case .done: emptyState(t("Nic jeszcze nie zrobione"), t("Tu trafi to, co odhaczysz."), stage: 1)
        }
    }
}

/// The tab of a binder with its tasks.
struct BinderTasksPage {
    var frame: OfficeFrame
    var head: BinderHead
    var lines: TaskLines
    var mayWrite: Bool
    var now: Instant

    var html: HTML {
        frame.page(
            head.page(.tasks), section: .binders,
            card(
                t("Zadania"), id: "zadania", section: .tasks, tile: "tasks",
                head: mayWrite
                    ? linkButton(
                        t("Dodaj zadanie"), to: Places.newTask() + "?segregator=\(head.binder.id)", .add, icon: "plus", size: .small,
                        command: t("Dodaj zadanie")) : .empty,
                fresh: "zadania",
                lines.tasks.isEmpty
                    ? emptyState(t("Nie ma tu jeszcze zadań"), t("Dodaj pierwsze: telefon, pomiar, odbiór."), stage: 0)
                    : TaskTable(lines: lines, mayWrite: mayWrite, now: now, hidesBinder: true).html))
    }
}
