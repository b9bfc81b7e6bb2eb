import Values
import Web

/// One contact: who it is, what happened, what belongs to it.
struct ContactPage {
    var frame: OfficeFrame
    var contact: Contact
    var facts: ContactFacts
    /// Cards of other features: the next step, the client's zone.
    var nextStep: HTML = .empty
    var zone: HTML = .empty
    var now: Instant

    var html: HTML {
        frame.page(
            head, section: .clients,
            """
            <div class="cols c131"><div class="stack">\(titleBlock(cells, columns: 2))\(nextStep)\(peopleCard)\(twinNote)</div>
            <section aria-labelledby="h-os" class="stack"><h2 id="h-os" class="vh">\(t: "Oś czasu")</h2>\(noteForm)\(parts)
            \(facts.timeline.items.isEmpty ? "<p class=\"soft\">\(t: "Jeszcze nic tu nie ma.")</p>" : facts.timeline.html(contact: contact.id, now: now, mayRemove: facts.mayRemove))
            \(older)</section>
            <div class="stack">\(bindersCard)\(offersCard)\(zone)\(filesCard)</div></div>
            """)
    }

    private var head: PageHead {
        PageHead(
            title: contact.name, face: Face(name: contact.name, id: contact.id),
            crumbs: [Link(t("Bazy klientów"), to: Places.bases()), Link(facts.base.name, to: Places.base(facts.base.id))],
            badges: facts.tags.html, actions: actions)
    }

    private var actions: HTML {
        """
        \(with: PhoneNumber(contact.phone), { linkButton(t("Zadzwoń"), to: $0.link, icon: "phone") })\
        \(if: !contact.email.isEmpty, linkButton(t("Napisz"), to: "mailto:" + contact.email, icon: "mail", command: t("Napisz wiadomość"), key: "m"))\
        \(linkButton(t("Edytuj"), to: Places.contactEdit(contact.id), .edit, icon: "pencil", command: t("Edytuj kontakt"), key: "e"))\
        \(more)
        """
    }

    private var more: HTML {
        let others = facts.bases.filter { $0.id != facts.base.id }
        let add: [Link] =
            facts.base.kind == .mailing
            ? []
            : [
                Link(t("Zadanie"), to: Places.newTask() + "?kontakt=\(contact.id)", icon: "tasks"),
                Link(t("Ofertę"), to: Places.newOffer() + "?klient=\(contact.id)", icon: "offers"),
                Link(t("Segregator"), to: Places.newBinder() + "?kontakt=\(contact.id)", icon: "binders"),
            ]
                + (contact.kind == .company
                    ? [
                        Link(
                            t("Osobę z tej firmy"), to: Places.newContact(facts.base.id) + "?rodzaj=person&firma=\(contact.id)",
                            icon: "user")
                    ] : [])
        let promote = others.filter { $0.kind == .contacts }
        return """
            \(if: facts.base.kind == .mailing && !promote.isEmpty, dropdown(t("Przenieś do klientów"), .main, [], extra: "\(each: promote, { menuPost($0.name, to: Places.contactMove(contact.id), icon: "clients", fields: [("baza", String($0.id))]) })"))\
            \(if: !add.isEmpty, dropdown(t("Dodaj…"), .add, icon: "plus", command: t("Dodaj…"), key: "n", add))\
            \(iconDropdown("dots", label: t("Więcej"), [Link(t("Scal z innym kontaktem"), to: Places.contactMerge(contact.id), icon: "copy")],
                extra: """
                \(each: others.filter { $0.kind == facts.base.kind || facts.base.kind == .contacts }, { menuPost(t("Przenieś do bazy %", $0.name), to: Places.contactMove(contact.id), icon: "forward", fields: [("baza", String($0.id))]) })\
                \(menuPost(t("Usuń kontakt"), to: Places.contactTrash(contact.id), icon: "trash"))
                """))
            """
    }

    private var noteForm: HTML {
        """
        <form class="card pad stack g2" method="post" action="\(Places.contactNotes(contact.id))">\(OneTime.field)
        <label for="notatka" class="vh">\(t: "Notatka")</label><textarea class="inp low" id="notatka" name="tresc" rows="2" required maxlength="10000" placeholder="\(t: "Zapisz notatkę z rozmowy…")" data-cmd="\(t: "Dodaj notatkę")" data-key="t"></textarea>
        <div class="row"><div class="chips">\(each: ContactNote.Kind.allCases, { kind in
            "<label class=\"chip\"><input type=\"radio\" name=\"typ\" value=\"\(kind.rawValue)\"\(flag("checked", kind == .note))>\(icon(kind.icon))\(kind.name)</label>"
        })</div><button class="btn main ml">\(t: "Zapisz")</button></div></form>
        """
    }

    private var parts: HTML {
        """
        <nav class="tabs" aria-label="\(t: "Filtr osi czasu")">\(each: ContactTimeline.Part.allCases, { part in
            "<a href=\"\(Places.contact(contact.id))\(part == .all ? "" : "?os=" + part.rawValue)\"\(attribute("aria-current", part == facts.timeline.part ? "true" : nil))>\(part.name)</a>"
        })</nav>
        """
    }

    private var older: HTML {
        guard facts.timeline.hasMore, let last = facts.timeline.items.map(\.id).min() else { return .empty }
        return
            "<p>\(linkButton(t("Pokaż starsze"), to: Places.contact(contact.id) + "?os=\(facts.timeline.part.rawValue)&przed=\(last)"))</p>"
    }
}
