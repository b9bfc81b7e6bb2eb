import Values
import Web

/// One database: search, letters, fifty rows a page.
struct ContactsPage {
    var frame: OfficeFrame
    var base: ContactBase
    var bases: [ContactBase]
    var query: ContactQuery
    var contacts: [ContactLine]
    var next: String?

    var html: HTML {
        frame.page(head, section: .clients, isBlank ? empty : list)
    }

    private var isBlank: Bool { contacts.isEmpty && query.words.isEmpty && query.letter == nil && query.after == nil }
    private var here: String { Places.base(base.id) }

    private var head: PageHead {
        PageHead(
            title: base.name, tile: "clients", crumbs: [Link(t("Bazy klientów"), to: Places.bases())], badges: badge(base.kind.name),
            actions: """
                \(postButton(t("Usuń bazę"), to: Places.baseTrash(base.id), .danger, icon: "trash"))\
                \(dropdown(t("Dodaj nowy kontakt"), .add, icon: "plus", key: "n",
                    [
                    Link(t("Osobę"), to: Places.newContact(base.id) + "?rodzaj=person", icon: "user"),
                    Link(t("Firmę"), to: Places.newContact(base.id) + "?rodzaj=company", icon: "bank"),
                ]))
                """,
            tabsLabel: t("Bazy klientów"), tabs: bases.map { Tab($0.name, to: Places.base($0.id), current: $0.id == base.id) })
    }

    private var empty: HTML {
        emptyState(
            t("Ta baza jest pusta"), t("Dodaj pierwszą osobę albo firmę. Potem założysz dla niej segregator i ofertę."), stage: 0,
            action: """
                \(linkButton(t("Dodaj osobę"), to: Places.newContact(base.id) + "?rodzaj=person", .add, icon: "user"))\
                \(linkButton(t("Dodaj firmę"), to: Places.newContact(base.id) + "?rodzaj=company", .add, icon: "bank"))
                """)
    }

    private var list: HTML {
        """
        <form class="card" method="get" action="\(here)">
        \(toolbar("\(findField(t("Szukaj w bazie"), value: query.words, placeholder: t("Nazwisko, telefon, e-mail, miejscowość")))\(button(t("Szukaj"), .main))"))
        \(if: query.words.isEmpty, letters)
        \(contacts.isEmpty ? nothing : people)
        \(pager(words, previous: nil, next: next.map { here + "?po=" + Place.encode($0) }))
        </form>
        """
    }

    private var words: String {
        contacts.count == 1 ? t("1 kontakt na stronie") : t("kontakty na stronie: %", String(contacts.count))
    }

    private var nothing: HTML {
        "<p class=\"pad soft\">\(t("Nikt nie pasuje do słów „%”.", query.words)) <a href=\"\(here)\">\(t: "Pokaż wszystkich")</a></p>"
    }

    private var letters: HTML {
        let here = here + "?od="
        return letterIndex(Self.alphabet.map { ($0.letter, here + $0.encoded) }, current: query.letter)
    }

    private static let alphabet = "ABCĆDEFGHIJKLŁMNOPRSŚTUWZŹŻ".map { (letter: String($0), encoded: Place.encode(String($0))) }

    private var people: HTML {
        table(
            t("%, według nazwiska", base.name),
            [Column(t("Nazwa")), Column(t("Telefon")), Column(t("E-mail")), Column(t("Miejscowość"))],
            rows: "\(each: contacts, row)")
    }

    private func row(_ contact: ContactLine) -> HTML {
        """
        <tr><th scope="row"><a href="\(Places.contact(contact.id))">\(contact.listName)</a></th>\
        <td class="num r">\(phone(contact))</td><td class="hide">\(contact.email)</td><td data-l="\(t: "miejscowość:")">\(contact.city)</td></tr>
        """
    }

    private func phone(_ contact: ContactLine) -> HTML {
        guard let number = PhoneNumber(contact.phone) else { return .empty }
        return
            "<a class=\"call\" href=\"\(number.link)\"><span class=\"ph-only\">\(icon("phone"))</span><span class=\"tn\">\(number.text)</span></a>"
    }
}
