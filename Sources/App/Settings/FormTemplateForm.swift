import Values
import Web

/// A row of the editor, as it was typed.
struct FormTemplateRow: Sendable {
    var name = ""
    var label = ""
    var control = FormField.Control.text
    var isRequired = false
    var items = ""

    init() {}

    init(_ field: FormField) {
        (name, label, control) = (field.name, field.label, field.control)
        (isRequired, items) = (field.missing != nil, field.items.joined(separator: "\n"))
    }
}

/// The fields of one kind of document, as a firm wants them.
struct FormTemplateForm: Sendable {
    var kind: FormKind
    var stage: String
    /// The version that was shown.
    var version: RecordID
    var rows: [FormTemplateRow]

    init(_ template: FormTemplate, stage: String, version: RecordID) {
        (kind, self.stage, self.version) = (template.kind, stage, version)
        rows = template.fields.map(FormTemplateRow.init)
    }

    init(_ form: Form) throws {
        guard let kind = FormKind(rawValue: form["rodzaj"]) else { throw Refusal.malformed }
        (self.kind, stage, version) = (kind, kind == .protocol ? form["etap"].trimmed : "", RecordID(form["wersja"]) ?? 0)
        let (names, labels, controls) = (form.all("pole"), form.all("nazwa").map(\.trimmed), form.all("jak"))
        let (needs, items) = (form.all("wymagane"), form.all("pozycje").map(\.trimmedLines))
        guard [labels.count, controls.count, needs.count, items.count].allSatisfy({ $0 == names.count }), names.count <= 200 else {
            throw Refusal.malformed
        }
        let typed = names.indices.map { index in
            var row = FormTemplateRow()
            (row.name, row.label, row.items) = (names[index], labels[index], items[index])
            row.control = FormField.Control(rawValue: controls[index]) ?? .text
            row.isRequired = needs[index] == "tak"
            return row
        }
        rows = OrderedRows.moved(typed, form["przesun"]).filter { !$0.label.isEmpty }
    }

    /// The template to be kept. Names of fields never come from outside: a field is one that was there, or a new one.
    func checked(_ current: FormTemplate) throws(Refusal) -> [FormTemplate.Part] {
        let standard = Dictionary(kind.fields.map { ($0.name, $0) }) { $1 }
        let known = Dictionary(current.fields.map { ($0.name, $0) }) { $1 }.merging(standard) { first, _ in first }
        var (seen, parts, problems) = (Set<String>(), [FormTemplate.Part](), Problems())
        for row in rows {
            let before = seen.contains(row.name) ? nil : known[row.name]
            let name = before?.name ?? "p\(RecordID.next())"
            seen.insert(name)
            // Outcome and weather are the house's: they can be renamed and left out, but not be made of other fields.
            let isFixed = before.map { !FormField.Control.own.contains($0.control) } ?? false
            let control = isFixed ? before?.control ?? .text : FormField.Control.own.contains(row.control) ? row.control : .text
            let items = control == .checks ? row.items.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty } : []
            problems.bound(row.label, "nazwa", limit: 120)
            if control == .checks, items.isEmpty { problems["pozycje"] = t("Wpisz pozycje do odhaczenia: %.", row.label) }
            if items.count > FormTemplate.most || items.contains(where: { $0.count > 200 }) {
                problems["pozycje"] = t("Pole „%” może mieć do % pozycji, każda do 200 znaków.", row.label, String(FormTemplate.most))
            }
            let label = standard[name]?.label == row.label ? nil : row.label
            parts.append(
                FormTemplate.Part(
                    name: name, label: label, control: control, isRequired: row.isRequired && control != .heading, items: items))
        }
        if !(1...FormTemplate.most ~= parts.count) || parts.allSatisfy({ $0.control == .heading }) {
            problems["nazwa"] = t("Zostaw od 1 do % pól.", String(FormTemplate.most))
        }
        try problems.refuse()
        return parts
    }
}

extension FormField.Control {
    var word: String {
        switch self {
        case .text: t("długi tekst")
        case .shortText: t("krótki tekst")
        case .number: t("liczba")
        case .checks: t("lista do odhaczenia")
        case .heading: t("nagłówek sekcji")
        case .result: t("wynik odbioru")
        case .weather: t("pogoda")
        }
    }
}
