import Values
import Web

/// The card of a contact: particulars, binders, timeline.
struct ContactPage {
    var frame: OfficeFrame
    var contact: Contact
    var base: ContactBase
    var binders: [Link]
    var history: [HistoryEntry]
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(
                title: contact.name, face: Face(name: contact.name, id: contact.id),
                crumbs: [Link(t("Bazy klientów"), to: Places.bases()), Link(base.name, to: Places.base(base.id))],
                actions: """
                    \(postButton(t("Usuń"), to: Places.contactTrash(contact.id), .danger, icon: "trash"))\
                    \(linkButton(t("Edytuj"), to: Places.contactEdit(contact.id), .edit, icon: "pencil", command: t("Edytuj kontakt"), key: "e"))\
                    \(if: base.kind == .contacts, linkButton(t("Dodaj segregator"), to: Places.newBinder() + "?kontakt=\(contact.id)", .add, icon: "plus", command: t("Dodaj segregator"), key: "n"))
                    """),
            section: .clients,
            """
            <div class="cols c21"><div class="stack">\(bindersCard)\(historyCard)</div><div class="stack">\(particulars)</div></div>
            """)
    }

    private var particulars: HTML {
        card(t("Dane"), id: "dane", "<div class=\"pad\">\(titleBlock(facts, columns: 2))</div>")
    }

    private var facts: [Fact] {
        var facts: [Fact] = []
        if let phone = PhoneNumber(contact.phone) {
            facts.append(Fact(t("Telefon"), html: "<a href=\"\(phone.link)\">\(phone.text)</a>", number: true))
        }
        if !contact.email.isEmpty {
            facts.append(Fact(t("E-mail"), html: "<a href=\"mailto:\(contact.email)\">\(contact.email)</a>", .row))
        }
        if let nip = NIP(contact.nip) { facts.append(Fact(t("NIP"), nip.text, number: true)) }
        let address = [contact.street, [contact.postalCode, contact.city].filter { !$0.isEmpty }.joined(separator: " ")].filter {
            !$0.isEmpty
        }
        if !address.isEmpty { facts.append(Fact(t("Adres"), address.joined(separator: ", "), .row)) }
        if !contact.note.isEmpty { facts.append(Fact(t("Notatka"), contact.note, .row)) }
        if facts.isEmpty { facts.append(Fact(t("Dane"), t("Jeszcze nic nie wpisano."), .row)) }
        return facts
    }

    private var bindersCard: HTML {
        card(
            t("Segregatory"), id: "segregatory", section: .binders,
            binders.isEmpty
                ? "<p class=\"pad soft\">\(t: "Nie ma jeszcze segregatora. Załóż go dla inwestycji tego klienta.")</p>"
                : rows(binders.map { rowLink(to: $0.href, front: tileSign("binders"), $0.text) }))
    }

    private var historyCard: HTML {
        card(t("Co się działo"), id: "historia", "<div class=\"pad\">\(HistoryTimeline.html(history, now: now))</div>")
    }
}
