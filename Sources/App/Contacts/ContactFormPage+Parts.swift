import Web

extension ContactFormPage {
    var corrections: [Correction] {
        let own = fields.map { ($0.control, $0.name) }
        let labels =
            [
                ("nazwa", t("Nazwa firmy")), ("imie", t("Imię")), ("nazwisko", t("Nazwisko")), ("nip", t("NIP")), ("regon", t("REGON")),
                ("krs", t("KRS")), ("pesel", t("PESEL")), ("telefon", t("Telefon")), ("email", t("E-mail")), ("ulica", t("Ulica i numer")),
                ("kod", t("Kod pocztowy")), ("miasto", t("Miejscowość")), ("telefony", t("Kolejny telefon")),
                ("maile", t("Kolejny e-mail")),
                ("adresy", t("Kolejny adres")), ("zrodlo", t("Źródło")), ("stanowisko", t("Stanowisko")), ("notatka", t("Notatka")),
            ] + own
        return labels.compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }

    /// What is there, and one empty line of each kind; saving with it filled brings the next one.
    var further: HTML {
        func of(_ kind: ContactDetail.Kind) -> [ContactDetail] { form.details.filter { $0.kind == kind } + [ContactDetail(kind)] }
        return """
            <div class="pad stack g3">
            \(group(t("Telefony"), "telefony", of(.phone).map { pair("telefony", $0, .tel, t("Kolejny telefon")) }))
            \(group(t("Adresy e-mail"), "maile", of(.email).map { pair("maile", $0, .email, t("Kolejny e-mail")) }))
            \(group(t("Adresy"), "adresy", of(.address).map(address)))</div>
            """
    }

    private func group(_ title: String, _ name: String, _ lines: [HTML]) -> HTML {
        fieldset(title, error: problems[name], name: name, content: "<div class=\"stack g2\">\(lines.joined)</div>")
    }

    private func bare(_ label: String, _ name: String, _ value: String, kind: InputKind = .text) -> HTML {
        """
        <input class="inp" type="\(kind.rawValue)" name="\(name)" value="\(value)" aria-label="\(label)" placeholder="\(label)" autocomplete="off">
        """
    }

    private func pair(_ name: String, _ detail: ContactDetail, _ kind: InputKind, _ label: String) -> HTML {
        """
        <div class="row nw">\(bare(label, name, detail.kind == .phone ? detail.text : detail.value, kind: kind))\(bare(t("Opis, na przykład praca"), name + "-opis", detail.label))</div>
        """
    }

    private func address(_ detail: ContactDetail) -> HTML {
        """
        <div class="row">\(bare(t("Ulica i numer"), "adresy-ulica", detail.street))\(bare(t("Kod pocztowy"), "adresy-kod", detail.postalCode))\
        \(bare(t("Miejscowość"), "adresy-miasto", detail.city))\(bare(t("Opis, na przykład budowa"), "adresy-opis", detail.label))</div>
        """
    }

    func ownField(_ field: ContactField) -> HTML {
        let value = form.fields[field.id] ?? ""
        let error = problems[field.control]
        switch field.kind {
        case .text: return input(field.name, field.control, value, error: error, optional: true)
        case .number:
            return input(
                field.name, field.control, error == nil ? field.text(value) : value, error: error, optional: true, inputmode: "decimal")
        case .date: return dateInput(field.name, field.control, value, error: error, optional: true)
        case .choice:
            return select(
                field.name, field.control, [Choice("", "–")] + field.choices.map { Choice($0, $0) }, selected: value, error: error,
                optional: true)
        case .flag:
            return select(
                field.name, field.control, [Choice("", "–"), Choice("tak", t("tak")), Choice("nie", t("nie"))], selected: value,
                error: error,
                optional: true)
        }
    }
}
