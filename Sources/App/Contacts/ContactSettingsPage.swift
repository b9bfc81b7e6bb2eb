import Web

/// Settings of contacts: fields of the firm, and the register of VAT payers.
struct ContactSettingsPage {
    var frame: OfficeFrame
    var fields: [ContactField]
    var form: ContactFieldForm
    var problems: [String: String]
    var asksRegisters: Bool

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Kontakty"), tile: "clients", crumbs: [Link(t("Ustawienia"), to: Places.settingsFirm())],
                sub: t("Pola, których potrzebuje Twoja firma, i skąd pobierać dane firm.")), section: .settings, width: .mid,
            """
            \(if: !fields.isEmpty, card(t("Pola firmy"), id: "pola", "<ul class=\"rows\">\(each: fields, row)</ul>"))
            \(newField)\(registers)
            """)
    }

    private func row(_ field: ContactField) -> HTML {
        """
        <li class="row-link">\(icon("tag"))<span><b>\(field.name)</b><span class="sec">\(field.kind.name)\(if: !field.choices.isEmpty, ": \(field.choices.joined(separator: ", "))")</span></span>\
        <span class="end row nw"><button class="iconbtn" type="button" data-dialog="pole-\(field.id)" aria-label="\(t("Zmień pole %", field.name))">\(icon("pencil"))</button>\
        \(postIcon("trash", label: t("Przestań pokazywać pole %", field.name), to: Places.contactFieldEnd(field.id)))</span>\(edit(field))</li>
        """
    }

    private func edit(_ field: ContactField) -> HTML {
        dialog(
            "pole-\(field.id)", t("Zmień pole"),
            """
            <form class="form" method="post" action="\(Places.contactField(field.id))">\(hidden([("rodzaj", field.kind.rawValue)]))
            <div class="f w"><label for="n-\(field.id)">\(t: "Nazwa")</label><input class="inp" id="n-\(field.id)" name="nazwa" value="\(field.name)" required></div>
            \(if: field.kind == .choice, "<div class=\"f w\"><label for=\"w-\(field.id)\">\(t: "Wartości, każda w osobnym wierszu")</label><textarea class=\"inp short\" id=\"w-\(field.id)\" name=\"wartosci\">\(field.choices.joined(separator: "\n"))</textarea></div>")
            <div class="w">\(button(t("Zapisz"), .main))</div></form>
            """)
    }

    private var newField: HTML {
        card(
            t("Nowe pole"), id: "nowe",
            """
            <form class="pad form" method="post" action="\(Places.settingsContacts())">\(OneTime.field(form.number))
            \(input(t("Nazwa"), "nazwa", form.name, error: problems["nazwa"], placeholder: t("Rodzaj dachu"), required: true))
            \(select(t("Rodzaj"), "rodzaj", ContactField.Kind.allCases.map { Choice($0.rawValue, $0.name) }, selected: form.kind, error: problems["rodzaj"]))
            \(textArea(t("Wartości, każda w osobnym wierszu"), "wartosci", form.choices, height: .low, hint: t("Tylko dla wyboru z listy."), error: problems["wartosci"], optional: true))
            <div class="w">\(button(t("Dodaj pole"), .add, icon: "plus"))</div></form>
            """)
    }

    private var registers: HTML {
        card(
            t("Biała lista podatników VAT"), id: "rejestry",
            """
            <form class="pad stack g2" method="post" action="\(Places.registrySwitch())">
            \(checkBox(t("Po wpisaniu NIP pobieraj dane firmy"), "rejestry", checked: asksRegisters, hint: t("Numer NIP trafia wtedy do Ministerstwa Finansów. Data i numer zapytania zostają przy kontakcie."), isSwitch: true))
            <div>\(button(t("Zapisz"), .main))</div></form>
            """)
    }
}
