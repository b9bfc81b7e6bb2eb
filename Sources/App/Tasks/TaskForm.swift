import Values
import Web

/// A task as somebody typed it.
struct TaskForm: Sendable {
    var title = ""
    var note = ""
    var category = ""
    var day = ""
    var time = ""
    var reminder = ""
    var isImportant = false
    var isShown = false
    var rule = ""
    var people: [String] = []
    var contact = ""
    var contactNumber = ""
    var binder = ""
    var offer = ""
    var thread = ""
    var number = ""
    var version = ""

    init() {}

    init(_ form: Form) {
        title = form["tytul"].trimmed
        note = form["opis"].trimmedLines
        category = form["kategoria"]
        (day, time) = (form["termin"].trimmed, form["godzina"].trimmed)
        reminder = form["przypomnienie"]
        isImportant = form.has("wazne")
        isShown = form.has("pokaz")
        rule = form["powtarzanie"].trimmed
        people = form.all("osoba")
        (contact, contactNumber) = (form["kontakt"].trimmed, form["kontakt-numer"])
        (binder, offer, thread) = (form["segregator"], form["oferta"], form["watek"])
        (number, version) = (form["numer"], form["wersja"])
    }

    init(_ task: OfficeTask, people: [TaskPerson]) {
        self.init(TaskWish(task), people: people.map(\.accountID), contact: task.contact)
        version = String(task.version)
    }

    init(_ wish: TaskWish, people: [RecordID], contact: OfficeTask.Named?) {
        (title, note) = (wish.title, wish.note)
        category = wish.category.map(String.init) ?? ""
        day = wish.due.day?.text ?? ""
        time = wish.due.minute.map(Self.time) ?? ""
        reminder = wish.remindBefore.map(String.init) ?? ""
        isImportant = wish.isImportant
        isShown = wish.isShown
        rule = wish.rule?.polish ?? ""
        self.people = people.map(String.init)
        self.contact = contact?.name ?? ""
        contactNumber = contact.map { String($0.id) } ?? ""
        binder = wish.binder.map(String.init) ?? ""
        offer = wish.offer.map(String.init) ?? ""
        thread = wish.thread.map(String.init) ?? ""
    }

    /// The values, or every problem at once. Who a contact is, is looked up by the caller.
    func checked(contact: RecordID?) throws(Refusal) -> TaskWish {
        var problems = Problems()
        problems.need(title, "tytul", t("Wpisz, co trzeba zrobić."), limit: 200)
        problems.bound(note, "opis", limit: 10_000)
        var wish = TaskWish(title: title, note: note, isImportant: isImportant, contact: contact, isShown: isShown)
        if !day.isEmpty {
            wish.due.day = DayDate(day)
            if wish.due.day == nil { problems["termin"] = t("Wpisz dzień, na przykład 5.12.2026.") }
        }
        if !time.isEmpty {
            wish.due.minute = Self.minute(time)
            if wish.due.minute == nil { problems["godzina"] = t("Wpisz godzinę, na przykład 9:00.") }
            if day.isEmpty { problems["termin"] = t("Do godziny potrzebny jest dzień.") }
        }
        if !rule.isEmpty {
            wish.rule = RecurrenceRule(polish: rule)
            if wish.rule == nil { problems["powtarzanie"] = t("Napisz to inaczej, na przykład „co piątek” albo „co drugi wtorek”.") }
        }
        if !reminder.isEmpty {
            wish.remindBefore = Int(reminder).flatMap { 0...100_000 ~= $0 ? $0 : nil }
            if wish.remindBefore == nil { problems["przypomnienie"] = t("Wybierz przypomnienie z listy.") }
            if day.isEmpty, rule.isEmpty { problems["termin"] = t("Do przypomnienia potrzebny jest dzień.") }
        }
        wish.people = people.compactMap { RecordID($0) }
        (wish.category, wish.binder) = (RecordID(category), RecordID(binder))
        (wish.offer, wish.thread) = (RecordID(offer), RecordID(thread))
        try problems.refuse()
        return wish
    }

    static func time(_ minute: Int) -> String {
        let (hours, minutes) = (String(minute / 60), String(minute % 60))
        return "\(hours.count == 1 ? "0" : "")\(hours):\(minutes.count == 1 ? "0" : "")\(minutes)"
    }

    static func minute(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard parts.count == 1 || parts.count >= 2 && parts[1].count == 2, let hour = Int(parts[0]), 0...23 ~= hour else { return nil }
        guard parts.count > 1 else { return hour * 60 }
        guard let minute = Int(parts[1]), 0...59 ~= minute else { return nil }
        return hour * 60 + minute
    }
}
