import Values
import Web

/// A duty as somebody typed it.
struct DutyForm: Sendable {
    var name = ""
    var matter = DutyMatter.report.rawValue
    var folder = ""
    var atLeast = "1"
    var person = ""
    var rule = ""
    var from = ""
    var time = "15:00"
    var reminder = "1440"
    var number = ""
    var version = ""

    init() {}

    init(_ form: Form) {
        name = form["nazwa"].trimmed
        (matter, folder, person) = (form["rodzaj"], form["folder"], form["osoba"])
        (atLeast, rule) = (form["najmniej"].trimmed, form["powtarzanie"].trimmed)
        (from, time, reminder) = (form["od"].trimmed, form["godzina"].trimmed, form["przypomnienie"])
        (number, version) = (form["numer"], form["wersja"])
    }

    init(_ duty: Duty) {
        (name, matter) = (duty.name, duty.matter.rawValue)
        folder = duty.folderID.map(String.init) ?? ""
        (atLeast, person) = (String(duty.atLeast), String(duty.accountID))
        (rule, time) = (duty.rule.polish, TaskForm.time(duty.dueMinute))
        reminder = duty.remindBefore.map(String.init) ?? ""
        version = String(duty.version)
    }

    /// The usual ones, ready to be changed.
    init(pattern: String, folders: [Folder]) {
        switch pattern {
        case "raport": (name, matter, rule) = (t("Raport tygodniowy"), DutyMatter.report.rawValue, "co piątek")
        case "zdjecia":
            (name, matter, rule, atLeast) = (t("Zdjęcia z tygodnia"), DutyMatter.file.rawValue, "co piątek", "3")
            folder = folders.first { $0.purpose == .photos }.map { String($0.id) } ?? ""
        case "polisa": (name, matter, rule, time, reminder) = (t("Polisa OC"), DutyMatter.hand.rawValue, "co rok", "12:00", "10080")
        case "dostawy":
            (name, matter, rule, time) = (t("Dokumenty dostaw"), DutyMatter.file.rawValue, "co miesiąc ostatniego dnia", "18:00")
            folder = folders.first { $0.purpose == .other }.map { String($0.id) } ?? ""
        default: break
        }
    }

    func checked() throws(Refusal) -> DutyWish {
        var problems = Problems()
        problems.need(name, "nazwa", t("Nazwij dokument, na przykład „Raport tygodniowy”."), limit: 120)
        let (kind, account) = (DutyMatter(rawValue: matter), RecordID(person))
        if kind == nil { problems["rodzaj"] = t("Wybierz rodzaj.") }
        if account == nil { problems["osoba"] = t("Wybierz, kto to oddaje.") }
        if kind == .file, RecordID(folder) == nil { problems["folder"] = t("Wybierz folder.") }
        let count = Int(atLeast).flatMap { 1...100 ~= $0 ? $0 : nil }
        if kind == .file, count == nil { problems["najmniej"] = t("Wpisz liczbę od 1 do 100.") }
        let rhythm = RecurrenceRule(polish: rule)
        if rhythm == nil { problems["powtarzanie"] = t("Napisz to inaczej, na przykład „co piątek” albo „co drugi wtorek”.") }
        let (day, minute) = (DayDate(from), TaskForm.minute(time))
        if !from.isEmpty, day == nil { problems["od"] = t("Wpisz dzień, na przykład 5.12.2026.") }
        if minute == nil { problems["godzina"] = t("Wpisz godzinę, na przykład 9:00.") }
        let before = Int(reminder).flatMap { 1...100_000 ~= $0 ? $0 : nil }
        if !reminder.isEmpty, before == nil { problems["przypomnienie"] = t("Wybierz przypomnienie z listy.") }
        try problems.refuse()
        guard let kind, let account, let rhythm, let minute else { throw .malformed }
        return DutyWish(
            name: name, matter: kind, folder: kind == .file ? RecordID(folder) : nil, atLeast: kind == .file ? count ?? 1 : 1,
            account: account,
            rule: rhythm, from: day, minute: minute, remindBefore: before)
    }
}
