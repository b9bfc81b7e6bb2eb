import Values
import Web

/// Whom a duty may be given to and where its files may lie.
struct DutyChoices: Sendable {
    var people: [Choice]
    var folders: [Folder]
}

/// A new duty or changes to one.
struct DutyFormPage {
    var frame: OfficeFrame
    var head: BinderHead
    var duty: Duty?
    var form: DutyForm
    var choices: DutyChoices
    var problems: [String: String] = [:]
    var isStale = false

    var html: HTML {
        let list = Places.binderDuties(head.binder.id)
        return frame.page(
            PageHead(
                title: duty?.name ?? t("Nowy dokument cykliczny"), tile: "binders",
                crumbs: [
                    Link(t("Segregatory"), to: Places.binders()), Link(head.binder.name, to: Places.binder(head.binder.id)),
                    Link(t("Dokumenty cykliczne"), to: list),
                ]), section: .binders, width: .mid,
            """
            \(if: isStale, note(t("Ktoś zapisał ten dokument, zanim skończyłeś. Twoje słowa są poniżej. Zapisz jeszcze raz, żeby je zostawić."), .warn, live: true))\(errorSummary(corrections))
            <form class="card" method="post" action="\(duty.map { Places.binderDuty(head.binder.id, $0.id) } ?? list)">\
            \(duty == nil ? OneTime.field(form.number) : hidden([("wersja", form.version)]))<div class="pad form">
            \(input(t("Nazwa"), "nazwa", form.name, error: problems["nazwa"], wide: true, required: true, maxlength: 120))
            \(select(t("Kto oddaje"), "osoba", [Choice("", t("Wybierz…"))] + choices.people, selected: form.person, error: problems["osoba"]))
            \(input(t("Jak często"), "powtarzanie", form.rule, hint: t("Na przykład: co piątek, co drugi wtorek, co miesiąc 15. dnia"), error: problems["powtarzanie"], choices: TaskFormPage.rhythms, required: true))
            \(input(t("Do godziny"), "godzina", form.time, kind: .time, error: problems["godzina"], required: true))
            \(dateInput(duty == nil ? t("Od dnia") : t("Od innego dnia"), "od", form.from, error: problems["od"], optional: true))
            <div class="w">\(optionCards(t("Co zalicza"), "rodzaj", DutyMatter.allCases.map { Choice($0.rawValue, $0.name, hint: $0.hint, icon: $0.icon) }, selected: form.matter, error: problems["rodzaj"]))</div>
            \(select(t("Folder, gdy to pliki"), "folder", [Choice("", t("Folder…"))] + choices.folders.map { Choice(String($0.id), $0.name) }, selected: form.folder, error: problems["folder"]))
            \(input(t("Ile plików najmniej"), "najmniej", form.atLeast, kind: .number, error: problems["najmniej"], inputmode: "numeric"))
            \(select(t("Przypomnienie e-mailem"), "przypomnienie", Self.reminders, selected: form.reminder, hint: t("Drugi list idzie rano w następny dzień roboczy, gdy dokumentu dalej nie ma."), error: problems["przypomnienie"]))
            <div class="w row">\(button(t("Zapisz"), .main, key: "s"))\(linkButton(t("Anuluj"), to: list, .ghost))</div></div></form>
            """)
    }

    private static var reminders: [Choice] {
        [
            Choice("", t("Bez przypomnienia przed terminem")), Choice("120", t("2 godziny przed")), Choice("1440", t("Dzień przed")),
            Choice("2880", t("Dwa dni przed")), Choice("10080", t("Tydzień przed")), Choice("43200", t("30 dni przed")),
        ]
    }

    private var corrections: [Correction] {
        [
            ("nazwa", t("Nazwa")), ("osoba", t("Kto oddaje")), ("powtarzanie", t("Jak często")), ("godzina", t("Do godziny")),
            ("od", t("Od dnia")), ("rodzaj", t("Co zalicza")), ("folder", t("Folder, gdy to pliki")),
            ("najmniej", t("Ile plików najmniej")),
            ("przypomnienie", t("Przypomnienie e-mailem")),
        ]
        .compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }
}
