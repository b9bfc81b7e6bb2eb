import Values

/// What somebody wants of a task; every value is checked.
struct TaskWish: Sendable, Hashable {
    var title = ""
    var note = ""
    var category: RecordID?
    var due = TaskDue()
    var remindBefore: Int?
    var isImportant = false
    var rule: RecurrenceRule?
    /// Accounts of employees.
    var people: [RecordID] = []
    var contact: RecordID?
    var binder: RecordID?
    var offer: RecordID?
    var thread: RecordID?
    var isShown = false

    /// A rhythm begins with a day of its own: the first one on or after the day that was asked for.
    func settled(today: DayDate) -> TaskWish {
        guard let rule else { return self }
        var wish = self
        wish.due.day = rule.begin(onOrAfter: due.day ?? today)
        return wish
    }
}
