import Store
import Values
import Web

/// Tasks by day, with the days on which open ones will come again.
struct TaskCalendar: Sendable {
    var days: [DayDate: [OfficeTask]] = [:]
    var coming: [DayDate: [OfficeTask]] = [:]

    /// The query of a page, for the test of its plan too.
    static func query(_ viewer: Viewer, _ span: CalendarSpan) -> SQL {
        """
        \(OfficeTask.select(viewer)) WHERE \(OfficeTask.visible(to: viewer)) AND task.due_rank >= \(span.first.start)
            AND task.due_rank < \(span.last.adding(days: 1).start) LIMIT 2000
        """
    }

    static func recurring(_ viewer: Viewer) -> SQL {
        """
        \(OfficeTask.select(viewer)) WHERE \(OfficeTask.visible(to: viewer)) AND task.done_at IS NULL AND task.rule <> ''
        ORDER BY task.id LIMIT 500
        """
    }

    static func load(_ viewer: Viewer, _ span: CalendarSpan, _ tx: Transaction) throws -> TaskCalendar {
        var calendar = TaskCalendar()
        let dated = try span.only(try tx.all(OfficeTask.self, query(viewer, span)), viewer, tx)
        for task in dated {
            // Whole days stand above the times of their day.
            if let day = task.due.day { calendar.days[day, default: []].append(task) }
        }
        for (day, found) in calendar.days {
            let tasks = found.sorted { ($0.due.rank, $0.id) < ($1.due.rank, $1.id) }
            calendar.days[day] = tasks.filter { $0.due.minute == nil } + tasks.filter { $0.due.minute != nil }
        }
        for task in try span.only(try tx.all(OfficeTask.self, recurring(viewer)), viewer, tx) {
            guard let rule = task.rule, let due = task.due.day, due <= span.last else { continue }
            for day in rule.days(from: task.ruleStart ?? due).prefix(while: { $0 <= span.last }) where day > due && day >= span.first {
                calendar.coming[day, default: []].append(task)
            }
        }
        return calendar
    }
}

extension CalendarSpan {
    /// Those of the chosen person, or all.
    fileprivate func only(_ tasks: [OfficeTask], _ viewer: Viewer, _ tx: Transaction) throws -> [OfficeTask] {
        guard let person else { return tasks }
        let people = try viewer.people(of: tasks, tx)
        return tasks.filter { people[$0.id]?.contains { $0.accountID == person } == true }
    }
}
