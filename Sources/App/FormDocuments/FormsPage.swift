import Values
import Web

/// What a building wrote together, newest first, and the beginning of another.
struct FormsPage {
    var frame: ZoneFrame
    var building: RecordID
    var forms: [FormDocument]
    var mayWrite: Bool
    /// Stages whose protocol is a template of its own.
    var stages: [String] = []
    /// By document, who has not signed yet.
    var waiting: [RecordID: [String]] = [:]
    var draft = FormStart()
    var problems: [String: String] = [:]

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Dokumenty wspólne"), tab: .files).page(
            """
            <a class="row small" href="\(Places.zoneFiles(building))">\(icon("back"))\(t: "Pliki")</a>
            <h1>\(t: "Dokumenty wspólne")</h1>
            <p class="soft">\(t: "Raporty, protokoły i notatki, które kilka osób pisze naraz. Gotowe trafiają do plików jako PDF.")</p>
            \(forms.isEmpty ? emptyState(t("Nie ma tu jeszcze dokumentów"), t("Zacznij od raportu tygodniowego."), stage: 2) : list)
            \(if: mayWrite, "<div class=\"row\">\(linkButton(t("Napisz raport tygodniowy"), to: Places.zoneSiteReport(building), .main, icon: "pencil"))</div>\(start)")
            """)
    }

    private var list: HTML {
        card(
            t("Dokumenty"), id: "dokumenty", fresh: "dokumenty",
            rows(
                forms.map { form in
                    rowLink(
                        to: Places.zoneForm(building, form.id), front: icon(form.kind.icon), form.title,
                        second: second(form),
                        end: state(form))
                }))
    }

    private func second(_ form: FormDocument) -> String {
        let people = waiting[form.id].map { t("Czeka na: %", $0.joined(separator: ", ")) } ?? ""
        return [form.kind.name, form.number ?? "", form.day.long, people].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func state(_ form: FormDocument) -> HTML {
        if form.isOpen { return badge(t("w trakcie pisania"), icon: "pencil") }
        return form.isWhole ? badge(t("zamknięty"), .ok, icon: "check") : badge(t("czeka na podpisy"), .warn, icon: "clock")
    }

    private var start: HTML {
        card(
            t("Nowy dokument"), id: "nowy",
            """
            <form class="pad stack" method="post" action="\(Places.zoneForms(building))">\(errorSummary(corrections))\(OneTime.field(draft.number))
            \(radioChips(t("Rodzaj"), "rodzaj", FormKind.allCases.map { Choice($0.rawValue, $0.name) }, selected: draft.kind, error: problems["rodzaj"]))
            \(if: !stages.isEmpty, select(t("Wzór protokołu"), "etap", [Choice("", t("Ogólny"))] + stages.map { Choice($0, $0) }, selected: draft.stage, hint: t("Tylko dla protokołu odbioru.")))
            \(input(t("Tytuł"), "tytul", draft.title, hint: t("Raport może zostać bez tytułu, dostanie numer tygodnia."), error: problems["tytul"], optional: true, maxlength: 200))
            \(dateInput(t("Dzień"), "dzien", draft.day, error: problems["dzien"]))
            <div>\(button(t("Zacznij pisać"), .add, icon: "plus"))</div></form>
            """)
    }

    private var corrections: [Correction] {
        [("rodzaj", t("Rodzaj")), ("tytul", t("Tytuł")), ("dzien", t("Dzień"))]
            .compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }
}

/// What a new document is to be, as it was typed.
struct FormStart: Sendable {
    var kind = FormKind.report.rawValue
    var title = ""
    var day = ""
    var stage = ""
    var number = ""

    init() {}

    init(_ form: Form) {
        (kind, title, day, number) = (form["rodzaj"], form["tytul"].trimmed, form["dzien"].trimmed, form["numer"])
        stage = form["etap"].trimmed
    }

    func checked() throws(Refusal) -> (kind: FormKind, title: String, day: DayDate, stage: String) {
        var problems = Problems()
        let (kind, day) = (FormKind(rawValue: kind), DayDate(day))
        if kind == nil { problems["rodzaj"] = t("Wybierz rodzaj dokumentu.") }
        if day == nil { problems["dzien"] = t("Wpisz dzień, na przykład 24.11.2026.") }
        if title.isEmpty, kind != .report { problems["tytul"] = t("Nazwij dokument, na przykład „Odbiór pokrycia dachu”.") }
        problems.bound(title, "tytul", limit: 200)
        try problems.refuse()
        guard let kind, let day else { throw .malformed }
        let stage = kind == .protocol ? stage : ""
        let name = title.isEmpty ? Language.reading(.polish) { t("Raport tygodniowy %", String(day.week.number)) } : title
        return (kind, name, day, stage)
    }
}
