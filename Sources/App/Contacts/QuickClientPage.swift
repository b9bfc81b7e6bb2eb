import Web

/// The short form of a new client: a window over an offer or a binder, and a page of its own without script.
struct QuickClientFields {
    var form: QuickClientForm
    var bases: [Choice]
    var problems: [String: String] = [:]

    /// The window of a page with a `ClientPicker`.
    var dialog: HTML { App.dialog(ClientPicker.dialog, t("Nowy klient"), html(picker: ClientPicker.id)) }

    func html(picker: String? = nil) -> HTML {
        """
        <form class="form" method="post" action="\(Places.newClient())"\(attribute("data-new-client", picker))>\(OneTime.field(form.number))\(hidden([("dokad", form.back.rawValue)]))
        <div class="w">\(radioChips(t("Rodzaj"), "k-rodzaj", [Choice(Contact.Kind.person.rawValue, t("Osoba"), icon: "user"), Choice(Contact.Kind.company.rawValue, t("Firma"), icon: "bank")], selected: form.kind.rawValue))</div>
        \(input(t("Imię i nazwisko albo nazwa firmy"), "k-nazwa", form.name, error: problems["k-nazwa"], wide: true, autocomplete: "off", autofocus: true))
        \(input(t("Telefon"), "k-telefon", form.phone, kind: .tel, error: problems["k-telefon"], optional: true, autocomplete: "off", rule: .phone))
        \(input(t("E-mail"), "k-email", form.email, kind: .email, error: problems["k-email"], optional: true, autocomplete: "off", rule: .email))
        \(input(t("Miejscowość"), "k-miasto", form.city, error: problems["k-miasto"], optional: true, autocomplete: "off"))
        \(if: bases.count > 1 || problems["k-baza"] != nil, select(t("Baza klientów"), "k-baza", bases, selected: form.base, error: problems["k-baza"]))
        <p class="hint w" role="status" data-fault="\(t: "Nie udało się dodać klienta, spróbuj jeszcze raz.")"></p>
        <div class="w row">\(button(t("Dodaj klienta"), .add, icon: "plus"))\(picker == nil ? .empty : "<button class=\"btn ghost\" type=\"button\" data-close>\(t: "Anuluj")</button>")</div></form>
        """
    }
}

struct QuickClientPage {
    var frame: OfficeFrame
    var fields: QuickClientFields

    var html: HTML {
        frame.page(
            PageHead(title: t("Nowy klient"), tile: "clients", crumbs: [Link(t("Bazy klientów"), to: Places.bases())]), section: .clients,
            width: .narrow, "<div class=\"card pad\">\(fields.html())</div>")
    }
}
