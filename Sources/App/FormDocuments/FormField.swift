import Values
import Web

/// A field of a form document, by the name it is kept under.
struct FormField: Sendable {
    enum Control: String, Sendable, Codable {
        case text
        case shortText = "short"
        case number, checks
        case result, weather
        /// Begins a section; nothing is written in it.
        case heading

        /// Those that a firm may add; outcome and weather are the house's.
        static let own: [Control] = [.text, .shortText, .number, .checks, .heading]
    }

    let name: String
    var label: String
    var control = Control.text
    var placeholder: String?
    /// Said when the document is to be closed and the field is empty; nil where it may stay empty.
    var missing: String?
    /// Standard items, each of them to be ticked.
    var items: [String] = []

    /// Texts are written by one person at a time and merged when two were written apart; the others are set.
    var isText: Bool {
        switch control {
        case .text, .shortText: true
        case .number, .checks, .result, .weather, .heading: false
        }
    }

    /// The longest value, in characters.
    static let limit = 20_000

    /// A value brought into the form it is kept in; nil where the field cannot have it.
    func kept(_ value: String) -> String? {
        switch control {
        case .text, .shortText: return value.count <= FormField.limit ? value : nil
        case .number: return value.isEmpty ? "" : Int(value).flatMap { (0...10_000).contains($0) ? String($0) : nil }
        case .result: return value.isEmpty || FormKind.results.contains { $0.value == value } ? value : nil
        case .weather: return chosen(value, of: FormKind.weather.map(\.value))
        case .checks: return chosen(value, of: items.indices.map(String.init))
        case .heading: return nil
        }
    }

    private func chosen(_ value: String, of all: [String]) -> String {
        let chosen = Set(value.split(separator: " ").map(String.init))
        return all.filter(chosen.contains).joined(separator: " ")
    }

    /// Standard items as boxes to tick; the values are their places.
    var choices: [Choice] { items.enumerated().map { Choice(String($0.offset), $0.element) } }

    static func parts(of value: String) -> Set<String> { Set(value.split(separator: " ").map(String.init)) }

    /// A kept value as people read it.
    func shown(_ value: String) -> String {
        switch control {
        case .text, .shortText, .number: return value
        case .result: return FormKind.results.first { $0.value == value }?.text ?? ""
        case .weather:
            return FormKind.weather.filter { Self.parts(of: value).contains($0.value) }.map(\.text).joined(separator: ", ")
        case .checks:
            let ticked = Self.parts(of: value)
            guard !ticked.isEmpty else { return "" }
            let (done, open) = (choices.filter { ticked.contains($0.value) }, choices.filter { !ticked.contains($0.value) })
            let parts = [
                t("Tak: %.", done.map(\.text).joined(separator: "; ")),
                open.isEmpty ? "" : t("Nie: %.", open.map(\.text).joined(separator: "; ")),
            ]
            return parts.filter { !$0.isEmpty }.joined(separator: " ")
        case .heading: return ""
        }
    }
}
