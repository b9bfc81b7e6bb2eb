import Values
import Web

/// One label of a settings list: a tag or a category of tasks.
struct LabelLine: Sendable {
    var id: RecordID
    var name: String
    var colour: Int
    var count: Int
}

/// What differs between the lists of tags and of categories.
struct LabelWords: Sendable {
    var tab: SettingsTab
    var title: String
    var counted: String
    var add: String
    var newTitle: String
    var example: String
    var emptyTitle: String
    var emptySentence: String
    var list: String
    var one: @Sendable (RecordID) -> String
    var trash: @Sendable (RecordID) -> String
    /// What becomes of the things that carry one that is deleted.
    var leave: String
    var moveTo: @Sendable (String) -> String
}

struct LabelForm: Sendable {
    var name = ""
    var colour = "1"
    var number = ""

    init() {}

    init(_ form: Form) {
        (name, colour, number) = (form["nazwa"].trimmed, form["kolor"], form["numer"])
    }

    func checked() throws(Refusal) -> (name: String, colour: Int) {
        var problems = Problems()
        problems.need(name, "nazwa", t("Wpisz nazwę."), limit: 60)
        let colour = Int(colour).flatMap { 0...9 ~= $0 ? $0 : nil }
        if colour == nil { problems["kolor"] = t("Wybierz kolor.") }
        try problems.refuse()
        guard let colour else { throw .malformed }
        return (name, colour)
    }
}

/// Settings → Tags, Settings → Task categories.
struct LabelsPage {
    var frame: OfficeFrame
    var words: LabelWords
    var labels: [LabelLine]
    var mayWrite: Bool
    var form = LabelForm()
    var problems: [String: String] = [:]
    /// The label being edited or deleted; nil for a new one.
    var open: RecordID?

    var html: HTML {
        frame.page(
            SettingsTab.head(words.tab), section: .settings, width: .mid,
            """
            <div class="stack">\(card(
                words.title, id: "lista", head: mayWrite ? linkButton(words.add, to: "#nowy", .add, icon: "plus", command: words.add, key: "n") : .empty,
                labels.isEmpty ? emptyState(words.emptyTitle, words.emptySentence, stage: 0) : list))
            \(if: mayWrite, new)</div>
            """)
    }

    private var list: HTML {
        table(
            words.title, [Column(t("Nazwa")), Column(words.counted, numeric: true), Column(t("Działania"), hiddenTitle: true)], fold: false,
            rows: "\(each: labels, row)")
    }

    private func row(_ label: LabelLine) -> HTML {
        """
        <tr><th scope="row">\(tag(label.name, colour: label.colour))</th><td class="n num">\(label.count)</td>\
        <td class="n">\(if: mayWrite, "<span class=\"row nw right\">\(iconLink("pencil", label: t("Edytuj: %", label.name), to: "?zmiana=\(label.id)#zmiana"))\(deletion(label))</span>")</td></tr>\
        \(if: mayWrite && open == label.id, "<tr><td colspan=\"3\" id=\"zmiana\">\(editor(label))</td></tr>")

        """
    }

    private func deletion(_ label: LabelLine) -> HTML {
        if label.count == 0 { return postIcon("trash", label: t("Usuń: %", label.name), to: words.trash(label.id)) }
        return iconLink("trash", label: t("Usuń: %", label.name), to: "?zmiana=\(label.id)#usuwanie")
    }

    private func editor(_ label: LabelLine) -> HTML {
        let others = labels.filter { $0.id != label.id }
        let typed = problems.isEmpty ? nil : form
        return """
            <form class="form" method="post" action="\(words.one(label.id))">\
            \(input(t("Nazwa"), "nazwa", typed?.name ?? label.name, error: problems["nazwa"], required: true, autofocus: true))\(colours(typed?.colour ?? String(label.colour)))\
            <div class="w row">\(button(t("Zapisz"), .main))\(linkButton(t("Anuluj"), to: words.list, .ghost))</div></form>
            <form class="row mt" id="usuwanie" method="post" action="\(words.trash(label.id))"><label for="f-na">\(t: "Usuń, a to, co go nosi:")</label>\
            <select class="inp w-16" id="f-na" name="na"><option value="">\(words.leave)</option>\
            \(options(others.map { Choice(String($0.id), words.moveTo($0.name)) }, selected: ""))</select>\(button(t("Usuń"), .danger, icon: "trash"))</form>
            """
    }

    private var new: HTML {
        let typed = open == nil ? form : LabelForm()
        return card(
            words.newTitle, id: "nowy",
            """
            <form class="pad form" method="post" action="\(words.list)">\(OneTime.field(typed.number))\
            \(input(t("Nazwa"), "nazwa", typed.name, error: open == nil ? problems["nazwa"] : nil, placeholder: words.example, required: true))\
            \(colours(typed.colour))<div class="w">\(button(t("Dodaj"), .main, icon: "plus"))</div></form>
            """)
    }

    private func colours(_ chosen: String) -> HTML {
        fieldset(
            t("Kolor"), error: problems["kolor"], name: "kolor",
            content: """
                <div class="chips swatches">\(each: [1, 2, 3, 4, 5, 6, 7, 8, 9], { number in
                    "<label class=\"chip k\(number)\"><input type=\"radio\" name=\"kolor\" value=\"\(number)\" aria-label=\"\(t("Kolor %", String(number)))\"\(flag("checked", chosen == String(number)))><i aria-hidden=\"true\"></i></label>"
                })</div>
                """)
    }
}
