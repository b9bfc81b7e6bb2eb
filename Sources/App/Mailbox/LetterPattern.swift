import Foundation
import Mail
import Store
import Values
import Web

/// A letter that the firm writes often, with fields to be filled.
struct LetterPattern: RowDecodable, Sendable {
    let id: RecordID
    let name: String
    let subject: String
    let body: String
    let version: Int64

    static let columns: SQL =
        "letter_template.id, letter_template.name, letter_template.subject, letter_template.body, letter_template.version"

    init(row: Row) {
        (id, name, subject, body, version) = (row.int64(0), row.text(1), row.text(2), row.text(3), row.int64(4))
    }

    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.isEmployee else { return "1 = 0" }
        return
            "letter_template.firm_id = \(viewer.firmID) AND \(Trash.absent(.letterTemplate, firm: viewer.firmID, id: "letter_template.id"))"
    }

    /// The fields a template may name, with an example of each.
    static let fields = ["imię", "klient", "budowa", "adres-budowy", "firma", "telefon-firmy", "moje-imię-i-nazwisko", "dzisiaj"]

    /// What is wrong with a template's text, in a sentence; nil when it can be filled.
    static func problem(in text: String) -> String? {
        let known = Dictionary(uniqueKeysWithValues: fields.map { ($0, LetterTemplate.Field.text("x")) })
        for problem in LetterTemplate.render(text, fields: known, for: .text).problems {
            switch problem {
            case .unknownName(let name): return t("Nie ma pola „%”. Pola to: %.", name, fields.joined(separator: ", "))
            case .notAllowed(let mark): return t("Tak szablonu nie można zapisać: %", mark)
            case .section(let name): return t("Fragment „%” nie jest zamknięty.", name)
            case .unfinished: return t("Brakuje zamknięcia }}.")
            case .tooLarge: return t("Szablon jest za długi.")
            }
        }
        return nil
    }

    /// What stands where a field has no value; a letter that still holds it is not sent.
    static func gap(_ field: String) -> String { "[brak: \(field)]" }

    /// The text with its fields filled.
    static func filled(_ text: String, _ values: [String: String]) -> String {
        let known = fields.map { field in
            (field, LetterTemplate.Field.text(values[field].flatMap { $0.isEmpty ? nil : $0 } ?? gap(field)))
        }
        return LetterTemplate.render(text, fields: Dictionary(uniqueKeysWithValues: known), for: .text).text
    }
}

extension Viewer {
    func letterPatterns(_ tx: Transaction) throws -> [LetterPattern] {
        try tx.all(
            LetterPattern.self,
            "SELECT \(LetterPattern.columns) FROM letter_template WHERE \(LetterPattern.visible(to: self)) ORDER BY letter_template.id LIMIT 200"
        ).sorted { ($0.name.collationKey, $0.id) < ($1.name.collationKey, $1.id) }
    }

    func letterPattern(_ id: RecordID, _ tx: Transaction) throws -> LetterPattern {
        let found = try tx.one(
            LetterPattern.self,
            "SELECT \(LetterPattern.columns) FROM letter_template WHERE letter_template.id = \(id) AND \(LetterPattern.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }

    /// A form with a template put in: where nothing was written yet above the signature, else under it.
    func filled(_ form: LetterForm, with pattern: LetterPattern, binder: Binder?, people: [Person], at now: Instant, _ tx: Transaction)
        throws
        -> LetterForm
    {
        let values = try values(form, binder: binder, people: people, at: now, tx)
        var filled = form
        let words = LetterPattern.filled(pattern.body, values)
        let own = try signature(tx)
        let written = form.text.trimmed
        filled.text =
            written.isEmpty || written == own.trimmed
            ? [words, own].filter { !$0.isEmpty }.joined(separator: "\n\n") : form.text + "\n\n" + words
        if form.subject.isEmpty { filled.subject = LetterPattern.filled(pattern.subject, values) }
        return filled
    }

    private func values(_ form: LetterForm, binder: Binder?, people: [Person], at now: Instant, _ tx: Transaction) throws -> [String:
        String]
    {
        var problems = Problems()
        let recipient = Recipients.read(form.to, people: people, field: "do", into: &problems).first
        let firm = try firm(tx)
        let client = try binder.flatMap { binder in
            try tx.one(
                Contact.self,
                "SELECT \(Contact.columns) FROM contact WHERE contact.firm_id = \(firmID) AND contact.id = \(binder.contactID)")
        }
        let site = binder.map { [$0.street, [$0.postalCode, $0.city].filter { !$0.isEmpty }.joined(separator: " ")] } ?? []
        return [
            "imię": String((recipient?.name ?? "").prefix { $0 != " " }), "klient": client?.name ?? "", "budowa": binder?.name ?? "",
            "adres-budowy": site.filter { !$0.isEmpty }.joined(separator: ", "), "firma": firm.name,
            "telefon-firmy": PhoneNumber(firm.phone)?.text ?? firm.phone, "moje-imię-i-nazwisko": name, "dzisiaj": now.day.dotted,
        ]
    }
}
