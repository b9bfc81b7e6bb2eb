import Values
import Web

/// One document being filled in by everybody at once.
struct FormPage {
    var scene: FormScene

    private var form: FormDocument { scene.form }
    private var content: FormContent { scene.content }
    private var building: RecordID { scene.building }

    private var me: RecordID { scene.viewer.accountID ?? 0 }
    private var mayWrite: Bool { scene.mayWrite }

    var html: HTML {
        ZoneLayout(frame: scene.frame, title: form.title, tab: .files).page(
            """
            \(scene.head(subtitle))
            \(others)
            <form method="post" action="\(Places.zoneForm(building, form.id))" class="stack g3" id="dok"\(attribute("data-shared-at", mayWrite ? Places.zoneFormField(building, form.id) : nil))>
            \(errorSummary(corrections))
            \(titleBlock(scene.facts))
            \(each: form.fields, field)\(if: form.kind.hasDefects && !hasRemarks, defects)
            </form>
            \(FormPhotoEditor(form: form, content: content, building: building, mayWrite: mayWrite).html)
            \(if: form.kind.isSigned, "<p class=\"hint\">\(t: "Po zgłoszeniu do podpisu treść się zamyka. Do pierwszego podpisu można jeszcze wrócić do pisania.")</p>")
            \(if: mayWrite && form.kind.hasDefects, newDefect)
            """, bar: bar)
    }

    private var subtitle: String {
        let number = form.number.map { t("% nr %", form.kind.name, $0) } ?? form.kind.name
        return number + " · " + form.day.long
    }

    private var others: HTML {
        let people = content.holds.map { $0.accountID == me ? t("Ty") : $0.person }
        let faces = content.holds.map { Face(name: $0.person, id: $0.accountID) }
        let sentence = people.isEmpty ? t("Nikt teraz nie pisze") : t("Teraz piszą: %", people.joined(separator: ", "))
        return presence(faces, sentence) + """
            <p class="muted small" role="status" data-saved data-done="\(t: "Zapisano")" data-failed="\(t: "Brak zasięgu. Twoje słowa czekają w tym urządzeniu.")"></p>
            """
    }

    private func field(_ field: FormField) -> HTML {
        let value = content[field.name]
        let version = String(content.values[field.name]?.version ?? 0)
        let control: HTML =
            switch field.control {
            case .heading: divider(field.label, id: fieldID(field.name))
            case .text, .shortText: text(field, value, version)
            case .number: set(field, version, stepper(field.label, field.name, Int(value) ?? 0))
            case .weather: set(field, version, checkChips(field.label, field.name, FormKind.weather, checked: FormField.parts(of: value)))
            case .checks: set(field, version, checkBoxes(field.label, field.name, field.choices, checked: FormField.parts(of: value)))
            case .result:
                set(
                    field, version,
                    optionCards(field.label, field.name, FormKind.results, selected: value, error: scene.problems[field.name]))
            }
        guard field.control != .heading else { return control }
        return hidden([("wersja-\(field.name)", version)]) + control + (field.name == Self.remarks ? defects : .empty)
    }

    /// The field under which defects stand, where the template has it.
    private static let remarks = "uwagi"
    private var hasRemarks: Bool { form.fields.contains { $0.name == Self.remarks } }

    private var defects: HTML {
        guard form.kind.hasDefects else { return .empty }
        return FormDefects(form: form, content: content, building: building, mayWrite: mayWrite).html
    }

    private func text(_ field: FormField, _ value: String, _ version: String) -> HTML {
        let hold = content.holder(of: field.name)
        guard mayWrite else { return textArea(field.label, field.name, value, readonly: true) }
        guard let problem = scene.problems[field.name] else {
            return sharedField(
                field.label, field.name, value, holder: hold.map { Face(name: $0.person, id: $0.accountID) }, mine: hold?.accountID == me,
                version: version)
        }
        return textArea(field.label, field.name, value, error: problem)
    }

    /// A field that is set rather than written.
    private func set(_ field: FormField, _ version: String, _ control: HTML) -> HTML {
        """
        <div data-shared-set="\(field.name)" data-version="\(version)" data-fresh="set-\(field.name)">\(control)</div>
        """
    }

    private var newDefect: HTML {
        dialog(
            "usterka", t("Dodaj usterkę"),
            """
            <form class="stack" method="post" action="\(Places.zoneFormDefects(building, form.id))" id="nowa-usterka">\(OneTime.field)
            \(input(t("Co jest nie tak"), "usterka", error: scene.problems["usterka"], maxlength: 500))
            \(dateInput(t("Do kiedy usunąć"), "termin", error: scene.problems["termin"], optional: true))
            <div>\(button(t("Dodaj usterkę"), .main))</div></form>
            """)
    }

    private var bar: HTML {
        let preview = linkButton(t("Podgląd"), to: Places.zoneFormPDF(building, form.id), icon: "doc")
        guard mayWrite else { return preview }
        return """
            \(preview)<noscript>\(button(t("Zapisz"), form: "dok"))</noscript>\
            \(button(form.kind.isSigned ? t("Zgłoś do podpisu") : t("Zakończ i zapisz PDF"), .main, form: "dok", action: Places.zoneFormClosing(building, form.id)))
            """
    }

    private var corrections: [Correction] {
        form.fields.compactMap { field in
            scene.problems[field.name].map { Correction(field: field.name, label: field.label, sentence: $0) }
        }
    }
}

/// The defects of a protocol, with the button that says one was put right.
struct FormDefects {
    var form: FormDocument
    var content: FormContent
    var building: RecordID
    var mayWrite: Bool

    var html: HTML {
        card(
            t("Usterki"), id: "usterki",
            head: mayWrite && form.isOpen
                ? button(t("Dodaj usterkę"), .add, icon: "plus", size: .small, dialog: "usterka") : .empty, fresh: "usterki",
            content.defects.isEmpty
                ? "<p class=\"pad soft\">\(t: "Nikt nie zgłosił usterek.")</p>"
                : table(
                    t("Lista usterek"), [Column(t("Usterka")), Column(t("Zgłosił")), Column(t("Termin")), Column(t("Stan"))],
                    rows: "\(each: content.defects, row)"))
    }

    private func row(_ defect: FormDefect) -> HTML {
        """
        <tr><th scope="row">\(defect.title)</th><td>\(defect.reporter)</td><td class="num" data-l="\(t: "termin:")">\(defect.dueOn?.dotted ?? "–")</td>\
        <td class="r">\(state(defect))</td></tr>
        """
    }

    private func state(_ defect: FormDefect) -> HTML {
        if defect.removedAt != nil { return badge(t("usunięta"), .ok, icon: "check") }
        let mark = badge(t("do usunięcia"), .warn, icon: "clock")
        guard mayWrite else { return mark }
        let done = Places.zoneFormDefect(building, form.id, defect.id)
        return form.isOpen
            ? "\(mark) \(button(t("Usunięta"), size: .small, action: done))"
            : "\(mark) \(postButton(t("Usunięta"), to: done, size: .small))"
    }
}
