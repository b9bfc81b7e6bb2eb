import Values
import Web

/// Settings → templates of letters.
struct LetterPatternsPage: Sendable {
    let frame: OfficeFrame
    let patterns: [LetterPattern]
    let mayChange: Bool
    var form = LetterPatternForm()
    var problems: [String: String] = [:]
    /// The template being edited; nil for a new one.
    var open: RecordID?

    var html: HTML {
        frame.page(
            SettingsTab.head(.letterTemplates), section: .settings, width: .mid,
            """
            <div class="stack">\(card(
                t("Szablony wiadomości"), id: "lista", head: mayChange ? linkButton(t("Dodaj szablon"), to: "#nowy", .add, icon: "plus") : .empty,
                patterns.isEmpty ? emptyState(t("Nie ma jeszcze szablonów"), t("Wiadomość, którą piszecie często, zapisz raz i wstawiaj jednym kliknięciem."), stage: 0) : list))
            \(if: mayChange, editor)</div>
            """)
    }

    private var list: HTML {
        table(
            t("Szablony wiadomości"), [Column(t("Nazwa")), Column(t("Temat")), Column(t("Działania"), hiddenTitle: true)],
            rows: "\(each: patterns, row)")
    }

    private func row(_ pattern: LetterPattern) -> HTML {
        """
        <tr><th scope="row">\(pattern.name)</th><td>\(pattern.subject)</td><td class="n">\(if: mayChange, actions(pattern))</td></tr>

        """
    }

    private func actions(_ pattern: LetterPattern) -> HTML {
        """
        <span class="row nw right">\
        \(linkButton(t("Edytuj"), to: Places.settingsLetterTemplates() + "?zmiana=\(pattern.id)#nowy", .edit, icon: "pencil", size: .small))\
        \(postIcon("trash", label: t("Usuń: %", pattern.name), to: Places.settingsLetterTemplateTrash(pattern.id)))</span>
        """
    }

    private var editor: HTML {
        let action = open.map { Places.settingsLetterTemplate($0) } ?? Places.settingsLetterTemplates()
        return card(
            open == nil ? t("Nowy szablon") : t("Zmiana szablonu"), id: "nowy",
            """
            <form class="pad stack" method="post" action="\(action)">\(OneTime.field(form.number))\(hidden([("wersja", form.version)]))
            \(input(t("Nazwa"), "nazwa", form.name, error: problems["nazwa"], placeholder: t("Zaproszenie na odbiór")))
            \(input(t("Temat"), "temat", form.subject, error: problems["temat"], optional: true, maxlength: 300))
            \(textArea(t("Treść"), "tresc", form.body, height: .tall, hint: t("Pola wpisuj w podwójnych klamrach. Pole bez wartości zostanie oznaczone i nie wyjdzie, dopóki go nie uzupełnisz."), error: problems["tresc"]))
            <p class="small soft">\(t: "Pola:") \(each: LetterPattern.fields, { "<code>{{\($0)}}</code> " })</p>
            <div class="row">\(button(t("Zapisz szablon"), .main))\(if: open != nil, linkButton(t("Anuluj"), to: Places.settingsLetterTemplates(), .ghost))</div></form>
            """)
    }
}

/// Templates as lines of a menu within a form: what is typed goes along.
func templateMenu(_ patterns: [LetterPattern]) -> HTML {
    guard !patterns.isEmpty else { return .empty }
    return """
        <details class="dd l up"><summary class="btn ghost">\(icon("doc"))\(t: "Szablon")</summary><ul>\
        \(each: patterns, { "<li><button name=\"szablon\" value=\"\($0.id)\" formnovalidate>\(icon("doc"))\($0.name)</button></li>" })</ul></details>
        """
}
