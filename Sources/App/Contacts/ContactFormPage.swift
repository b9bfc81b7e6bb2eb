import Web

/// A new contact or changes to one; the user's words stay whatever was wrong with them.
struct ContactFormPage {
    var frame: OfficeFrame
    var base: ContactBase
    var contact: Contact?
    var form: ContactForm
    var problems: [String: String] = [:]
    var stale: [Act.Change]?

    var html: HTML {
        frame.page(
            PageHead(
                title: contact?.name ?? (form.kind == .person ? t("Nowa osoba") : t("Nowa firma")), tile: "clients",
                crumbs: [Link(t("Bazy klientów"), to: Places.bases()), Link(base.name, to: Places.base(base.id))]),
            section: .clients, width: .mid,
            """
            \(with: stale, staleNote)\(errorSummary(corrections))
            <form class="card" method="post" action="\(action)">\(contact == nil ? OneTime.field(form.number) : hidden([("wersja", form.version)]))
            \(hidden([("rodzaj", form.kind.rawValue)]))<div class="pad form">
            \(form.kind == .company ? company : person)
            \(input(t("Telefon"), "telefon", form.phone, kind: .tel, error: problems["telefon"], optional: true, autocomplete: "off", rule: .phone))
            \(input(t("E-mail"), "email", form.email, kind: .email, error: problems["email"], optional: true, autocomplete: "off", rule: .email))
            \(input(t("Ulica i numer"), "ulica", form.street, error: problems["ulica"], optional: true, wide: true))
            \(input(t("Kod pocztowy"), "kod", form.postalCode, error: problems["kod"], optional: true, inputmode: "numeric", rule: .postcode))
            \(input(t("Miejscowość"), "miasto", form.city, error: problems["miasto"], optional: true))
            \(textArea(t("Notatka"), "notatka", form.note, height: .short, error: problems["notatka"], optional: true))
            <div class="w row">\(button(t("Zapisz"), .main, key: "s"))\(linkButton(t("Anuluj"), to: contact.map { Places.contact($0.id) } ?? Places.base(base.id), .ghost))</div>
            </div></form>
            """)
    }

    private var action: String { contact.map { Places.contactEdit($0.id) } ?? Places.baseContacts(base.id) }

    private var person: HTML {
        """
        \(input(t("Imię"), "imie", form.givenName, error: problems["imie"], optional: true, autofocus: true))
        \(input(t("Nazwisko"), "nazwisko", form.familyName, error: problems["nazwisko"], required: true))
        """
    }

    private var company: HTML {
        """
        \(input(t("Nazwa firmy"), "nazwa", form.name, error: problems["nazwa"], wide: true, required: true, autofocus: true))
        \(input(t("NIP"), "nip", form.nip, error: problems["nip"], optional: true, inputmode: "numeric", rule: .nip))
        """
    }

    private var corrections: [Correction] {
        [
            ("nazwa", t("Nazwa firmy")), ("imie", t("Imię")), ("nazwisko", t("Nazwisko")), ("nip", t("NIP")), ("telefon", t("Telefon")),
            ("email", t("E-mail")), ("ulica", t("Ulica i numer")), ("kod", t("Kod pocztowy")), ("miasto", t("Miejscowość")),
            ("notatka", t("Notatka")),
        ]
        .compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }

    private func staleNote(_ changes: [Act.Change]) -> HTML {
        note(
            html: """
                <p>\(t: "Ktoś zapisał ten kontakt, zanim skończyłeś. Twoje słowa są poniżej, a tak jest teraz zapisane:")</p>\
                <ul>\(each: changes, { "<li>\($0.field): <b>\($0.before.isEmpty ? "–" : $0.before)</b></li>" })</ul>\
                <p>\(t: "Zapisz jeszcze raz, żeby zostawić swoje.")</p>
                """, .warn, live: true)
    }
}
