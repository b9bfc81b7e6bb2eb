import Store
import Values
import Web

/// The line in which a task is typed, with what was understood under it while one types.
func quickTaskForm(back: String = "", about: [(String, String)] = [], flat: Bool = false, words: String = "") -> HTML {
    """
    <form class="quick\(flat ? " grow" : "")" method="post" action="\(Places.quickTask())" data-quick="\(Places.quickTaskReading())">\(OneTime.field)\
    \(hidden(about))\(if: !back.isEmpty, hidden([("wroc", back)]))\
    <label class="vh" for="f-szybko">\(t: "Nowe zadanie")</label><input class="inp\(flat ? " flat" : "")" id="f-szybko" name="tresc" value="\(words)" \
    maxlength="300" autocomplete="off" placeholder="\(flat ? t("Dopisz zadanie i wciśnij Enter") : t("Na przykład: zadzwonić do klienta jutro 9:00 #telefon @Ewa !"))" \
    data-key="t" aria-describedby="f-szybko-o">\(if: !flat, button(t("Dodaj"), .main, icon: "plus"))\
    <div class="understood" id="f-szybko-o" role="status" hidden></div>\
    <template>\(icon("calendar"))\(icon("refresh"))\(icon("user"))</template></form>
    """
}

/// A line with its marks looked up: the category that `#` names, the people that `@` names.
struct UnderstoodTask: Sendable {
    var task: QuickTask
    var category: TaskCategory?
    var people: [Employee]
    /// Marks that name nothing here stay in the title.
    var unknown: [String]

    init(_ line: String, _ viewer: Viewer, now: Instant, _ tx: Transaction) throws {
        var task = QuickTask(line, now: now)
        let (categories, employees) = (try viewer.taskCategories(tx), try viewer.employees(tx))
        category = task.labels.lazy.compactMap { label in categories.first { $0.name.folded.hasPrefix(label.folded) } }.first
        var unknown = task.labels.filter { label in !categories.contains { $0.name.folded.hasPrefix(label.folded) } }.map { "#" + $0 }
        people = []
        for name in task.people {
            let fits = employees.filter { $0.name.folded.split(separator: " ").contains { $0.hasPrefix(name.folded) } }
            if fits.count == 1, !people.contains(where: { $0.id == fits[0].id }) {
                people += fits
            } else if fits.count != 1 {
                unknown.append("@" + name)
            }
        }
        self.unknown = unknown
        if !unknown.isEmpty { task.title = ([task.title] + unknown).filter { !$0.isEmpty }.joined(separator: " ") }
        self.task = task
    }

    /// Without `@` it is one's own.
    func wish(_ viewer: Viewer) -> TaskWish {
        TaskWish(
            title: task.title, category: category?.id, due: TaskDue(day: task.day, minute: task.minute), isImportant: task.isImportant,
            rule: task.rule, people: people.isEmpty ? [viewer.accountID].compactMap(\.self) : people.map(\.accountID))
    }

    func html(now: Instant) -> HTML {
        """
        <span class="soft">\(t: "Rozumiem:")</span> <b>\(task.title.isEmpty ? "–" : task.title)</b> \(badge(due(now), .plain, icon: "calendar"))\
        \(with: task.rule, { badge($0.words, .plain, icon: "refresh") })\(with: category, { tag($0.name, colour: $0.colour) })\
        \(each: people, { badge($0.name, .plain, icon: "user") })\(if: task.isImportant, badge(t("ważne"), .warn))\
        \(each: unknown, { badge(t("nie znam: %", $0), .bad) })
        """
    }

    private func due(_ now: Instant) -> String {
        guard let day = task.day else { return t("bez terminu") }
        return "\(day.weekday.short) \(TaskDue(day: day, minute: task.minute).words(now: now))"
    }
}
