import Values
import Web

/// What the office and the zone show of a building's address book: the list and the form below it.
struct AddressBookView: Sendable {
    var links: AddressBookLinks
    var people: [Participant]
    var entries: [AddressEntry]
    var form = AddressEntryForm()
    /// The entry being changed; nil when the form makes a new one.
    var edited: AddressEntry?
    var problems: [String: String] = [:]
    var stale = false
    var mayWrite: Bool
    var contacts: HTML = .empty

    var list: HTML {
        card(
            t("Baza adresowa"), id: "baza", head: actions,
            people.isEmpty && entries.isEmpty
                ? emptyState(t("Nie ma tu jeszcze nikogo"), t("Dodaj osoby, do których dzwoni się w sprawie tej budowy."), stage: 1)
                : table(
                    t("Osoby związane z budową"),
                    [
                        Column(t("Osoba")), Column(t("Funkcja i firma")), Column(t("Telefon i e-mail")),
                        Column(t("Działania"), hiddenTitle: true),
                    ], rows: "\(each: people, personRow)\(each: entries, entryRow)"))
    }

    private var actions: HTML {
        """
        <span class="row ml">\(linkButton(t("Drukuj"), to: links.print, icon: "print", size: .small))\
        \(linkButton(t("Pobierz wizytówki"), to: links.cards, icon: "download", size: .small, download: true))</span>
        """
    }

    private func personRow(_ person: Participant) -> HTML {
        """
        <tr><th scope="row"><span class="row nw g2">\(avatar(Face(name: person.name, id: person.accountID)))<span>\(person.name)\
        <span class="sec">\(t: "ma login do strefy")</span></span></span></th><td>\(person.role.name)</td><td>\(mail(person.email))</td><td></td></tr>
        """
    }

    private func entryRow(_ entry: AddressEntry) -> HTML {
        """
        <tr id="w\(entry.id)"><th scope="row"><span class="row nw g2">\(avatar(Face(name: entry.name, id: entry.id)))<span>\(entry.name)\
        \(if: !entry.note.isEmpty, "<span class=\"sec\">\(entry.note)</span>")</span></span></th>\
        <td>\(entry.part)\(if: !entry.company.isEmpty, "<span class=\"sec\">\(entry.company)</span>")</td>\
        <td>\(call(entry.phone))\(if: !entry.email.isEmpty, "<span class=\"sec\">\(mail(entry.email))</span>")</td>\
        <td class="n r">\(if: mayWrite, "<span class=\"row nw g2\">\(iconLink("pencil", label: t("Zmień: %", entry.name), to: links.entry(entry.id) + "#wpis"))\(postIcon("trash", label: t("Usuń: %", entry.name), to: links.trash(entry.id)))</span>")</td></tr>
        """
    }

    private func call(_ phone: String) -> HTML {
        guard let number = PhoneNumber(phone) else { return .empty }
        return "<a class=\"num\" href=\"\(number.link)\">\(number.text)</a>"
    }

    private func mail(_ email: String) -> HTML {
        mayWrite ? "<a href=\"\(links.newLetter)?do=\(Place.encode(email))\">\(email)</a>" : HTML(escaping: email)
    }

    var editor: HTML {
        guard mayWrite else { return .empty }
        let (title, action) = edited.map { (t("Zmień wpis"), links.entry($0.id)) } ?? (t("Dodaj osobę"), links.book)
        return card(
            title, id: "wpis",
            """
            \(if: stale, note(t("Ktoś zapisał ten wpis, zanim skończyłeś. Na liście jest jego zapis, poniżej Twoje słowa."), .warn, live: true))
            \(contacts)<form class="pad stack" method="post" action="\(action)">\(errorSummary(corrections))
            \(edited == nil ? OneTime.field(form.number) : hidden([("wersja", form.version)]))
            \(input(t("Imię i nazwisko"), "osoba", form.name, error: problems["osoba"], autocomplete: "off"))
            \(input(t("Funkcja na budowie"), "funkcja", form.part, error: problems["funkcja"], optional: true, choices: Self.parts))
            \(input(t("Firma"), "firma", form.company, error: problems["firma"], optional: true))
            \(input(t("Telefon"), "telefon", form.phone, kind: .tel, error: problems["telefon"], autocomplete: "off", rule: .phone))
            \(input(t("E-mail"), "email", form.email, kind: .email, error: problems["email"], autocomplete: "off", rule: .email))
            \(textArea(t("Uwagi"), "uwagi", form.note, height: .short, error: problems["uwagi"], optional: true))
            <div class="row">\(button(edited == nil ? t("Dodaj do bazy") : t("Zapisz wpis"), .main))\(if: edited != nil, linkButton(t("Zostaw"), to: links.book, .ghost))</div></form>
            """)
    }

    private var corrections: [Correction] {
        [
            ("osoba", t("Imię i nazwisko")), ("funkcja", t("Funkcja na budowie")), ("firma", t("Firma")), ("telefon", t("Telefon")),
            ("email", t("E-mail")), ("uwagi", t("Uwagi")),
        ].compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }

    /// Trades that are often called; others can be typed.
    private static var parts: [String] {
        [
            t("architekt"), t("kierownik budowy"), t("inspektor nadzoru"), t("elektryk"), t("hydraulik"), t("dekarz"), t("geodeta"),
            t("skład budowlany"), t("operator koparki"),
        ]
    }
}
