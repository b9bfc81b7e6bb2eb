import Web

/// A new contact or changes to one; the user's words stay whatever was wrong with them.
struct ContactFormPage {
    var frame: OfficeFrame
    var base: ContactBase
    var contact: Contact?
    var form: ContactForm
    var problems: [String: String] = [:]
    var stale: [Act.Change]?
    var tags: [Tag] = []
    var keepers: [Employee] = []
    var fields: [ContactField] = []
    var company: Contact?
    var companies: [Contact] = []
    var twins: [ContactTwin] = []

    var html: HTML {
        frame.page(
            PageHead(
                title: contact?.name ?? (form.kind == .person ? t("Nowa osoba") : t("Nowa firma")), tile: "clients",
                crumbs: [Link(t("Bazy klientów"), to: Places.bases()), Link(base.name, to: Places.base(base.id))]),
            section: .clients, width: .mid,
            """
            \(with: stale, staleNote)\(errorSummary(corrections))
            <form class="stack" method="post" action="\(action)" data-contact data-twins="\(Places.contactTwins())" data-registry="\(Places.contactRegistry())">\
            \(contact == nil ? OneTime.field(form.number) : hidden([("wersja", form.version)]))
            \(hidden([("rodzaj", form.kind.rawValue), ("calosc", "tak"), ("ja", contact.map { String($0.id) } ?? "")]))
            <div data-twins-here role="status">\(ContactTwinsNote(twins: twins).html)</div>
            \(card(t("Dane"), id: "dane", "<div class=\"pad form\">\(form.kind == .company ? companyFields : personFields)\(common)</div>"))
            \(card(t("Dalsze telefony, adresy e-mail i adresy"), id: "dalsze", further))
            \(if: !fields.isEmpty, card(t("Pola firmy"), id: "pola", "<div class=\"pad form\">\(each: fields, ownField)</div>"))
            \(card(t("W biurze"), id: "biuro", office))
            <div class="row">\(button(t("Zapisz"), .main, key: "s"))\(linkButton(t("Anuluj"), to: contact.map { Places.contact($0.id) } ?? Places.base(base.id), .ghost))</div>
            </form>
            """)
    }

    private var action: String { contact.map { Places.contactEdit($0.id) } ?? Places.baseContacts(base.id) }

    private var personFields: HTML {
        """
        \(input(t("Imię"), "imie", form.givenName, error: problems["imie"], optional: true, autofocus: true))
        \(input(t("Nazwisko"), "nazwisko", form.familyName, error: problems["nazwisko"], required: true))
        """
    }

    private var companyFields: HTML {
        """
        \(input(t("NIP"), "nip", form.nip, hint: t("Wpisz NIP, a resztę uzupełni Biała lista."), error: problems["nip"], optional: true, inputmode: "numeric", rule: .nip))
        <div class="f" data-registry-here role="status"></div>
        \(input(t("Nazwa firmy"), "nazwa", form.name, error: problems["nazwa"], wide: true, required: true, autofocus: true))
        """
    }

    private var common: HTML {
        """
        \(input(t("Telefon"), "telefon", form.phone, kind: .tel, error: problems["telefon"], optional: true, autocomplete: "off", rule: .phone))
        \(input(t("E-mail"), "email", form.email, kind: .email, error: problems["email"], optional: true, autocomplete: "off", rule: .email))
        \(input(t("Ulica i numer"), "ulica", form.street, error: problems["ulica"], optional: true, wide: true))
        \(input(t("Kod pocztowy"), "kod", form.postalCode, error: problems["kod"], optional: true, inputmode: "numeric", rule: .postcode))
        \(input(t("Miejscowość"), "miasto", form.city, error: problems["miasto"], optional: true))
        \(numbers)\(textArea(t("Notatka"), "notatka", form.note, height: .short, error: problems["notatka"], optional: true))
        """
    }

    private var numbers: HTML {
        if form.kind == .company {
            return """
                \(input(t("REGON"), "regon", form.regon, error: problems["regon"], optional: true, inputmode: "numeric"))
                \(input(t("KRS"), "krs", form.krs, error: problems["krs"], optional: true, inputmode: "numeric"))
                """
        }
        return """
            \(input(t("PESEL"), "pesel", form.pesel, hint: t("Tylko gdy wymaga go dokument."), error: problems["pesel"], optional: true, inputmode: "numeric"))
            \(input(t("NIP"), "nip", form.nip, error: problems["nip"], optional: true, inputmode: "numeric", rule: .nip))
            """
    }

    private var office: HTML {
        """
        <div class="pad form">
        \(select(t("Opiekun"), "opiekun", [Choice("", t("nikt"))] + keepers.map { Choice(String($0.accountID), $0.name) }, selected: form.keeper))
        \(input(t("Źródło"), "zrodlo", form.source, error: problems["zrodlo"], optional: true, placeholder: t("polecenie, targi, strona")))
        \(if: form.kind == .person && !companyChoices.isEmpty, select(t("Firma"), "firma", [Choice("", t("żadna"))] + companyChoices, selected: form.company))
        \(if: form.kind == .person, input(t("Stanowisko"), "stanowisko", form.jobTitle, error: problems["stanowisko"], optional: true))
        \(if: !tags.isEmpty, "<div class=\"w\">\(checkChips(t("Tagi"), "tag", tags.map { Choice(String($0.id), $0.name) }, checked: Set(form.tags.map(String.init))))</div>")
        </div>
        """
    }

    private var companyChoices: [Choice] {
        var all = companies
        if let company, !all.contains(where: { $0.id == company.id }) { all.insert(company, at: 0) }
        return all.map { Choice(String($0.id), $0.name) }
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
