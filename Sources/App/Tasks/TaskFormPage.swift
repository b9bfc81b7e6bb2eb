import Values
import Web

/// A new task or changes to one; the person's words stay whatever was wrong with them.
struct TaskFormPage {
    var frame: OfficeFrame
    var task: OfficeTask?
    var form: TaskForm
    var choices: TaskChoices
    var problems: [String: String] = [:]
    var stale: [Act.Change]?
    /// What was understood of a line, to be looked at before it is saved.
    var understood: HTML = .empty

    var html: HTML {
        frame.page(
            PageHead(title: task?.title ?? t("Nowe zadanie"), tile: "tasks", crumbs: [Link(t("Zadania"), to: Places.tasks())]),
            section: .tasks, width: .mid,
            """
            \(with: stale, staleNote)\(errorSummary(corrections))\(understood)
            <form class="card" method="post" action="\(task.map { Places.taskEdit($0.id) } ?? Places.tasks())">\
            \(task == nil ? OneTime.field(form.number) : hidden([("wersja", form.version)]))\(hidden([("kontakt-numer", form.contactNumber)]))
            <div class="pad form">
            \(input(t("Co trzeba zrobić"), "tytul", form.title, error: problems["tytul"], wide: true, required: true, autofocus: true))
            \(dateInput(t("Termin"), "termin", form.day, error: problems["termin"], optional: true))
            \(input(t("Godzina"), "godzina", form.time, kind: .time, error: problems["godzina"], optional: true))
            \(select(t("Przypomnienie"), "przypomnienie", Self.reminders(form.reminder), selected: form.reminder, error: problems["przypomnienie"]))
            \(input(t("Powtarzanie"), "powtarzanie", form.rule, hint: t("Na przykład: co piątek, co drugi wtorek, co miesiąc 15. dnia"), error: problems["powtarzanie"], optional: true, choices: Self.rhythms))
            \(select(t("Kategoria"), "kategoria", [Choice("", t("Bez kategorii"))] + choices.categories.map { Choice(String($0.id), $0.name) }, selected: form.category, error: problems["kategoria"]))
            <div class="f">\(checkBox(t("Ważne"), "wazne", checked: form.isImportant, hint: t("stoi na liście z dopiskiem")))\(checkBox(t("Pokaż inwestorowi w strefie"), "pokaz", checked: form.isShown, hint: t("wśród najbliższych terminów budowy")))</div>
            <div class="w">\(checkChips(t("Kto"), "osoba", choices.employees.map { Choice(String($0.accountID), $0.name) }, checked: Set(form.people)))\(with: problems["osoba"], { note($0, .bad) })</div>
            \(contact)
            \(select(t("Segregator"), "segregator", [Choice("", t("Bez segregatora"))] + choices.binders.map { Choice(String($0.id), $0.name) }, selected: form.binder, error: problems["segregator"]))
            \(tie(choices.offer, "oferta", t("Oferta")))\(tie(choices.thread, "watek", t("Wiadomość")))
            \(textArea(t("Opis"), "opis", form.note, height: .short, error: problems["opis"], optional: true))
            <div class="w row">\(button(t("Zapisz"), .main, key: "s"))\(linkButton(t("Anuluj"), to: task.map { Places.task($0.id) } ?? Places.tasks(), .ghost))</div>
            </div></form>
            """)
    }

    private var contact: HTML {
        let frame = FieldFrame(label: t("Kontakt"), name: "kontakt", error: problems["kontakt"], optional: true)
        return frame(
            """
            <input class="inp"\(frame.ties) list="f-kontakt-l" value="\(form.contact)" autocomplete="off" data-pick="\(Places.contactPicker())">\
            <datalist id="f-kontakt-l"></datalist>
            """)
    }

    /// What the task is tied to besides; taking the tick away cuts the tie.
    private func tie(_ thing: OfficeTask.Named?, _ field: String, _ label: String) -> HTML {
        guard let thing else { return .empty }
        return "<div class=\"w\">\(checkBox("\(label): \(thing.name)", field, value: String(thing.id), checked: true))</div>"
    }

    static func reminders(_ chosen: String) -> [Choice] {
        let usual = [
            Choice("", t("Bez przypomnienia")), Choice("0", t("W chwili terminu")), Choice("15", t("15 minut przed")),
            Choice("60", t("Godzinę przed")), Choice("1440", t("Dzień przed")), Choice("10080", t("Tydzień przed")),
        ]
        return usual.contains { $0.value == chosen } ? usual : usual + [Choice(chosen, t("% min przed", chosen))]
    }

    static let rhythms = [
        "codziennie", "w dni robocze", "co poniedziałek", "co piątek", "co drugi wtorek", "co 2 tygodnie", "co miesiąc",
        "co miesiąc 1. dnia",
        "co miesiąc ostatniego dnia", "w pierwszy poniedziałek miesiąca", "co 3 miesiące", "co rok",
    ]

    private var corrections: [Correction] {
        [
            ("tytul", t("Co trzeba zrobić")), ("termin", t("Termin")), ("godzina", t("Godzina")), ("przypomnienie", t("Przypomnienie")),
            ("powtarzanie", t("Powtarzanie")), ("osoba", t("Kto")), ("kontakt", t("Kontakt")), ("opis", t("Opis")),
        ]
        .compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }

    private func staleNote(_ changes: [Act.Change]) -> HTML {
        note(
            html: """
                <p>\(t: "Ktoś zapisał to zadanie, zanim skończyłeś. Twoje słowa są poniżej, a tak jest teraz zapisane:")</p>\
                <ul>\(each: changes, { "<li>\($0.field): <b>\($0.before.isEmpty ? "–" : $0.before)</b></li>" })</ul>\
                <p>\(t: "Zapisz jeszcze raz, żeby zostawić swoje.")</p>
                """, .warn, live: true)
    }
}
