import Web

/// A new binder or changes to one.
struct BinderFormPage {
    var frame: OfficeFrame
    var binder: Binder?
    var form: BinderForm
    var clients: [String] = []
    var bases: [Choice] = []
    var problems: [String: String] = [:]
    var stale = false

    var html: HTML {
        frame.page(
            PageHead(title: binder?.name ?? t("Nowy segregator"), tile: "binders", crumbs: [Link(t("Segregatory"), to: Places.binders())]),
            section: .binders, width: .mid,
            """
            \(if: stale, note(t("Ktoś zapisał ten segregator, zanim skończyłeś. Sprawdź dane i zapisz jeszcze raz."), .warn, live: true))
            \(errorSummary(corrections))
            <form class="card" method="post" action="\(binder.map { Places.binderEdit($0.id) } ?? Places.binders())">
            \(binder == nil ? OneTime.field(form.number) : hidden([("wersja", form.version)]))\(if: binder == nil, hidden([("kontakt", form.contact)]))<div class="pad form">
            \(if: binder == nil, kindField)\(if: binder == nil, contactField)
            \(input(t("Ulica i numer albo działka"), "ulica", form.street, error: problems["ulica"], wide: true))
            \(input(t("Kod pocztowy"), "kod", form.postalCode, error: problems["kod"], optional: true, inputmode: "numeric", rule: .postcode))
            \(input(t("Miejscowość"), "miasto", form.city, error: problems["miasto"]))
            \(input(t("Nazwa"), "nazwa", form.name, hint: t("Zostaw puste, a budowa dostanie nazwę od adresu."), error: problems["nazwa"], optional: true, wide: true))
            <div class="w row">\(button(t("Zapisz"), .main, key: "s"))\(linkButton(t("Anuluj"), to: binder.map { Places.binder($0.id) } ?? Places.binders(), .ghost))</div>
            </div></form>
            \(if: binder == nil, QuickClientFields(form: QuickClientForm(back: .binder), bases: bases).dialog)
            """)
    }

    private var kindField: HTML {
        "<div class=\"w\">\(radioChips(t("Rodzaj"), "rodzaj", Binder.Kind.allCases.map { Choice($0.rawValue, $0.name) }, selected: form.kind, hint: t("Budowa dostaje etapy, adres pocztowy i strefę dla inwestora."), error: problems["rodzaj"]))</div>"
    }

    private var contactField: HTML {
        ClientPicker(
            value: form.client, number: "kontakt", known: clients, search: Places.contactPicker(),
            add: Places.newClient() + "?dokad=" + QuickClientForm.Back.binder.rawValue, error: problems["kontakt"], wide: true
        ).html
    }

    private var corrections: [Correction] {
        [
            ("rodzaj", t("Rodzaj")), ("kontakt", t("Klient")), ("ulica", t("Ulica i numer albo działka")), ("kod", t("Kod pocztowy")),
            ("miasto", t("Miejscowość")), ("nazwa", t("Nazwa")),
        ]
        .compactMap { field, label in
            problems[field].map { Correction(field: field == "kontakt" ? "klient" : field, label: label, sentence: $0) }
        }
    }
}

extension Binder.Kind {
    var name: String {
        switch self {
        case .building: t("Budowa")
        case .plain: t("Zwykły segregator")
        }
    }
}
