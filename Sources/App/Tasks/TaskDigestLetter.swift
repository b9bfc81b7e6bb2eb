import Values
import Web

/// The words of the daily letter.
struct TaskDigestLetter {
    let viewer: Viewer
    let tasks: [OfficeTask]
    let address: String
    let now: Instant

    /// Nothing to do is no letter.
    var letter: SystemLetter? {
        guard !tasks.isEmpty else { return nil }
        let start = now.day.start.milliseconds
        let (late, today) = (tasks.filter { $0.due.rank < start }, tasks.filter { $0.due.rank >= start })
        return SystemLetter(
            recipient: viewer.email, subject: t("Zadania na %: %", now.day.short, taskCount(tasks.count)),
            text: [t("Dzień dobry,"), part(t("Na dziś"), today), part(t("Zaległe"), late), address + Places.tasks()].filter { !$0.isEmpty }
                .joined(separator: "\n\n") + "\n")
    }

    private func part(_ title: String, _ tasks: [OfficeTask]) -> String {
        guard !tasks.isEmpty else { return "" }
        return "\(title) (\(taskCount(tasks.count))):\n" + tasks.map(line).joined(separator: "\n")
    }

    private func line(_ task: OfficeTask) -> String {
        let place = task.binder?.name ?? task.contact?.name
        let facts = [task.due.words(now: now), place, task.isImportant ? t("ważne") : nil].compactMap(\.self)
        return "– \(task.title) (\(facts.joined(separator: "; ")))"
    }
}
