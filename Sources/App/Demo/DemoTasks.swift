import Store
import Values

/// What the office has to do this week.
struct DemoTasks: Sendable {
    let beata: Viewer

    private struct Line {
        let title: String
        let category: Int
        let who: String
        let days: Int
        var minute: Int?
        var building: Int?
        var important = false
        var rule = ""
        var note = ""
        var done = false
        var steps: [String] = []
    }

    private static let lines = [
        Line(title: "Oddzwonić do pani Sikory w sprawie okien", category: 0, who: "Beata", days: 0, minute: 540, building: 0, done: true),
        Line(title: "Wysłać przypomnienie do oferty na dach", category: 4, who: "Beata", days: 0, important: true),
        Line(title: "Zamówić dźwig na poniedziałek", category: 0, who: "Beata", days: 0, minute: 720, building: 3),
        Line(
            title: "Uzupełnić protokół odbioru stanu surowego", category: 2, who: "Beata", days: 0, minute: 840, building: 0,
            important: true,
            steps: ["Zdjęcia więźby", "Lista usterek", "Podpis inwestora"]),
        Line(title: "Opłacić ubezpieczenie placu budowy", category: -1, who: "Beata", days: -2),
        Line(title: "Potwierdzić montaż okien", category: 0, who: "Ewa", days: 3, building: 0),
        Line(title: "Przegląd rusztowań", category: -1, who: "Tomasz", days: 0, minute: 900, building: 0, rule: "co piątek"),
        Line(
            title: "Zabezpieczyć otwory na zimę", category: 2, who: "Tomasz", days: 4, building: 0, important: true,
            note: "folia, płyty OSB",
            steps: ["Folia", "Płyty OSB", "Taśma"]),
        Line(title: "Pomiar otworów okiennych", category: 3, who: "Ewa", days: 5, minute: 600, building: 2),
        Line(title: "Aneks: okno w łazience", category: 1, who: "Beata", days: 7, building: 0),
        Line(title: "Narada z podwykonawcami", category: 1, who: "Beata", days: 3, minute: 480, rule: "co drugi poniedziałek"),
        Line(title: "Zgłoszenie: zaciek przy kominie", category: 5, who: "Tomasz", days: -1, building: 2, important: true),
        Line(title: "Odczytać liczniki na budowach", category: 2, who: "Tomasz", days: 10, rule: "co miesiąc ostatniego dnia"),
    ]

    func tell(_ buildings: [RecordID], at now: Instant, _ tx: Transaction) throws {
        let (categories, people) = (try beata.taskCategories(tx), try beata.employees(tx))
        for line in Self.lines {
            let id = RecordID.next()
            var wish = TaskWish(title: line.title, note: line.note, isImportant: line.important, rule: RecurrenceRule(polish: line.rule))
            wish.category = categories.indices.contains(line.category) ? categories[line.category].id : nil
            wish.due = TaskDue(day: now.day.adding(days: line.days), minute: line.minute)
            wish.people = people.filter { $0.name.hasPrefix(line.who) }.map(\.accountID)
            // The latest building stands first in the office.
            wish.binder = line.building.flatMap { $0 < buildings.count ? buildings[buildings.count - 1 - $0] : nil }
            try beata.addTask(id, wish, at: now, tx)
            let task = try beata.task(id, tx)
            for step in line.steps { try beata.addStep(.next(), step, to: task, at: now, tx) }
            if line.done { try beata.finish(task, at: now.adding(minutes: -20), tx) }
        }
        for (index, name) in ["dach", "polecenie", "dom z drewna", "pompa ciepła", "wiosna 2027"].enumerated() {
            try beata.addTag(.next(), name: name, colour: index + 1, at: now, tx)
        }
    }
}
