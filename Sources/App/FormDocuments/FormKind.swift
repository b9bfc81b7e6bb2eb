import Values
import Web

/// A field of a form document, by the name it is kept under.
struct FormField: Sendable {
    enum Control: Sendable {
        case text, shortText
        case number
        case result, weather
    }

    let name: String
    let label: String
    var control = Control.text
    var placeholder: String?
    /// Said when the document is to be closed and the field is empty; nil where it may stay empty.
    var missing: String?

    /// Texts are written by one person at a time and merged when two were written apart; the others are set.
    var isText: Bool {
        switch control {
        case .text, .shortText: true
        case .number, .result, .weather: false
        }
    }

    /// The longest value, in characters.
    static let limit = 20_000
}

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

    func field(_ name: String) -> FormField? { fields.first { $0.name == name } }

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

    /// A value brought into the form it is kept in; nil where the field cannot have it.
    func kept(_ value: String, in field: FormField) -> String? {
        switch field.control {
        case .text, .shortText: return value.count <= FormField.limit ? value : nil
        case .number: return value.isEmpty ? "" : Int(value).flatMap { (0...10_000).contains($0) ? String($0) : nil }
        case .result: return value.isEmpty || Self.results.contains { $0.value == value } ? value : nil
        case .weather:
            let chosen = Set(value.split(separator: " ").map(String.init))
            return Self.weather.map(\.value).filter(chosen.contains).joined(separator: " ")
        }
    }

    /// A kept value as people read it.
    func shown(_ value: String, in field: FormField) -> String {
        switch field.control {
        case .text, .shortText, .number: value
        case .result: Self.results.first { $0.value == value }?.text ?? ""
        case .weather: Self.weather.filter { value.split(separator: " ").contains(Substring($0.value)) }.map(\.text).joined(separator: ", ")
        }
    }
}
