import Store
import Values
import Web

/// A weekly report written in one go, on site: everything of it comes at once, perhaps a day later and twice.
struct SiteReport: Sendable {
    var number = ""
    var day = ""
    var values: [String: String] = [:]
    /// What the page asked for, which may be older than the firm's present template.
    var template = FormTemplate(.report)
    /// Left open for others to go on with.
    var isDraft = false

    init() {}

    init(_ form: Form, _ template: FormTemplate) {
        (number, day) = (form["numer"], form["dzien"].trimmed)
        self.template = template
        for field in template.fields where field.control != .heading {
            values[field.name] = form.all(field.name).joined(separator: " ").replacing("\r\n", with: "\n").trimmedLines
        }
        isDraft = form["co"] == "szkic"
    }

    func checked() throws(Refusal) -> DayDate {
        var problems = Problems()
        let day = DayDate(day)
        if day == nil { problems["dzien"] = t("Wpisz dzień, na przykład 24.11.2026.") }
        for field in template.fields where field.control != .heading {
            let value = values[field.name] ?? ""
            if !isDraft, value.isEmpty, let missing = field.missing { problems[field.name] = missing }
            if field.kept(value) == nil {
                problems[field.name] = t("Skróć tekst, może mieć najwyżej % znaków.", String(FormField.limit))
            }
        }
        try problems.refuse()
        guard let day else { throw .malformed }
        return day
    }
}

extension Viewer {
    /// The report with all its fields, closed unless it is a draft. The same number again changes nothing: it has arrived.
    func keep(_ report: SiteReport, _ id: RecordID, day: DayDate, in binder: Binder, at now: Instant, _ tx: Transaction) throws {
        let known = try tx.exists(
            """
            SELECT 1 FROM form_document WHERE form_document.firm_id = \(firmID) AND form_document.id = \(id)
                AND form_document.binder_id = \(binder.id) AND form_document.account_id = \(accountID ?? 0)
            """)
        if known { return }
        guard binder.closedAt == nil else { throw Refusal.locked(t("Ten segregator jest zamknięty.")) }
        try beginForm(
            id, .report, title: Language.reading(.polish) { t("Raport tygodniowy %", String(day.week.number)) }, day: day, in: binder,
            template: report.template,
            at: now, tx)
        let form = try formDocument(id, in: binder.id, tx)
        for field in report.template.fields {
            guard let value = report.values[field.name], !value.isEmpty else { continue }
            _ = try write(FormEdit(field: field.name, value: value, version: 0), into: form, at: now, tx)
        }
        if report.isDraft { try indexForm(form, at: now, tx) } else { try close(form, at: now, tx) }
    }
}
