import Store
import Values
import Web

/// A template as it is typed.
struct LetterPatternForm: Sendable {
    var number = ""
    var name = ""
    var subject = ""
    var body = ""
    var version = ""

    init() {}

    init(_ form: Form) {
        (number, name, subject) = (form["numer"], form["nazwa"].trimmed, form["temat"].trimmed)
        (body, version) = (form["tresc"].trimmedLines, form["wersja"])
    }

    init(_ pattern: LetterPattern) {
        (name, subject, body, version) = (pattern.name, pattern.subject, pattern.body, String(pattern.version))
    }

    func check() throws(Refusal) {
        var problems = Problems()
        problems.need(name, "nazwa", t("Wpisz nazwę."), limit: 80)
        problems.bound(subject, "temat", limit: 300)
        problems.need(body, "tresc", t("Wpisz treść szablonu."), limit: 20_000)
        if let problem = LetterPattern.problem(in: body) { problems["tresc"] = problem }
        if let problem = LetterPattern.problem(in: subject) { problems["temat"] = problem }
        try problems.refuse()
    }
}

extension Viewer {
    /// A new template. The same id twice is one template.
    func addPattern(_ form: LetterPatternForm, id: RecordID, at now: Instant, _ tx: Transaction) throws {
        let added = try tx.run(
            """
            INSERT INTO letter_template (firm_id, id, name, subject, body)
            VALUES (\(firmID), \(id), \(form.name), \(form.subject), \(form.body)) ON CONFLICT (firm_id, id) DO NOTHING
            """)
        if added > 0 { try record(Act(.created, Reference(.letterTemplate, id), title: form.name), at: now, tx) }
    }

    func change(_ pattern: LetterPattern, _ form: LetterPatternForm, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE letter_template SET name = \(form.name), subject = \(form.subject), body = \(form.body), version = version + 1
            WHERE firm_id = \(firmID) AND id = \(pattern.id) AND version = \(Int64(form.version) ?? 0)
            """)
        guard changed > 0 else {
            throw Refusal.invalid([
                "tresc": t("Ktoś zmienił ten szablon w międzyczasie. Otwórz go jeszcze raz w nowej karcie i przenieś swoje zmiany.")
            ])
        }
        try record(Act(.changed, Reference(.letterTemplate, pattern.id), title: form.name), at: now, tx)
    }
}
