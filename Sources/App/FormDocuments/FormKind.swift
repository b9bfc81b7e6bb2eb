import Values
import Web

/// The kinds of documents a building makes together.
enum FormKind: String, Sendable, CaseIterable {
    case report, `protocol`, defect, memo

    var name: String {
        switch self {
        case .report: t("Raport tygodniowy")
        case .protocol: t("Protokół odbioru")
        case .defect: t("Zgłoszenie usterki")
        case .memo: t("Notatka z budowy")
        }
    }

    var icon: String {
        switch self {
        case .report: "doc"
        case .protocol: "sign"
        case .defect: "helmet"
        case .memo: "pencil"
        }
    }

    /// Signed by each party before it is whole.
    var isSigned: Bool { self == .protocol }
    var hasDefects: Bool { self == .protocol }

    /// The folder its PDF is filed into.
    var folder: Folder.Purpose { self == .protocol || self == .defect ? .protocols : .reports }

    /// What stands before the number, as in `RT/12/2026`.
    var series: String {
        switch self {
        case .report: "RT"
        case .protocol: "PO"
        case .defect: "ZU"
        case .memo: "NB"
        }
    }

    /// The fields of the house, where the firm made no template of its own.
    var fields: [FormField] {
        switch self {
        case .report: Self.weekly
        case .protocol: Self.acceptance
        case .defect:
            [
                FormField(name: "opis", label: t("Co jest nie tak"), missing: t("Opisz usterkę.")),
                FormField(name: "miejsce", label: t("Miejsce"), control: .shortText, missing: t("Napisz, gdzie to jest.")),
                FormField(name: "naprawa", label: t("Jak i do kiedy naprawić")),
            ]
        case .memo: [FormField(name: "tresc", label: t("Treść"), missing: t("Napisz choć jedno zdanie."))]
        }
    }

    private static var weekly: [FormField] {
        [
            FormField(name: "pogoda", label: t("Pogoda"), control: .weather),
            FormField(name: "ludzie", label: t("Ludzie na budowie (średnio)"), control: .number),
            FormField(name: "zrobiono", label: t("Co zrobiono"), missing: t("Napisz, co zrobiono w tym tygodniu.")),
            FormField(name: "problemy", label: t("Problemy i przestoje"), control: .shortText),
            FormField(name: "dostawy", label: t("Dostawy"), control: .shortText),
            FormField(
                name: "plan", label: t("Plan na następny tydzień"), control: .shortText,
                missing: t("Napisz choć jedno zdanie. Właściciele czekają na plan.")),
        ]
    }

    private static var acceptance: [FormField] {
        [
            FormField(name: "zakres", label: t("Zakres odbioru"), missing: t("Napisz, co jest odbierane.")),
            FormField(name: "uwagi", label: t("Uwagi inspektora")),
            FormField(
                name: "ustalenia", label: t("Ustalenia stron"), placeholder: t("Na przykład: gwarancja liczy się od dnia podpisania")),
            FormField(name: "wynik", label: t("Wynik odbioru"), control: .result, missing: t("Wybierz wynik odbioru.")),
        ]
    }

    /// Outcomes of an acceptance with what follows from each.
    static var results: [Choice] {
        [
            Choice("clean", t("Odebrano bez usterek"), hint: t("Gwarancja zaczyna się od dnia podpisania")),
            Choice("defects", t("Odebrano z usterkami"), hint: t("Usterki z listy do usunięcia w podanych terminach")),
            Choice("refused", t("Nie odebrano"), hint: t("Wyznaczymy nowy termin odbioru")),
        ]
    }

    static var weather: [Choice] {
        func choice(_ value: String, _ text: String, _ icon: String) -> Choice {
            var choice = Choice(value, text)
            choice.icon = icon
            return choice
        }
        return [
            choice("sun", t("słońce"), "sun"), choice("snow", t("śnieg"), "snow"), choice("rain", t("deszcz"), "rain"),
            choice("frost", t("mróz"), "frost"), choice("wind", t("wiatr"), "wind"),
        ]
    }
}
