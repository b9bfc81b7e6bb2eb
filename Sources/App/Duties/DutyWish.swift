import Values

/// What somebody wants of a duty; every value is checked.
struct DutyWish: Sendable, Hashable {
    var name: String
    var matter: DutyMatter
    var folder: RecordID?
    var atLeast = 1
    var account: RecordID
    var rule: RecurrenceRule
    /// The first day, nil for the next one that the rhythm gives.
    var from: DayDate?
    var minute: Int
    var remindBefore: Int?

    /// Field by field, what is different from the saved duty.
    func changes(from duty: Duty, person: String) -> [Act.Change] {
        [
            ("nazwa", duty.name, name), ("rodzaj", duty.matter.rawValue, matter.rawValue), ("kto", duty.person, person),
            ("powtarzanie", duty.rule.polish, rule.polish), ("godzina", TaskForm.time(duty.dueMinute), TaskForm.time(minute)),
            ("najmniej", String(duty.atLeast), String(atLeast)),
        ]
        .filter { $0.1 != $0.2 }.map { Act.Change(field: $0.0, before: $0.1, after: $0.2) }
    }
}
