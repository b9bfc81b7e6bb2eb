import Values
import Web

/// Which of two contacts stays, and which value of each field.
struct ContactMergePage {
    var frame: OfficeFrame
    var contact: Contact
    var other: Contact?
    var twins: [ContactTwin]
    var found: [Contact]
    var words: String

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Scal kontakty"), tile: "clients",
                crumbs: [Link(t("Bazy klientów"), to: Places.bases()), Link(contact.name, to: Places.contact(contact.id))]),
            section: .clients,
            width: .mid, other.map(comparison) ?? choice)
    }

    private var choice: HTML {
        let listed = words.isEmpty ? twins.map(\.contact) : found
        return """
            <form class="card" method="get" action="\(Places.contactMerge(contact.id))" role="search">
            \(toolbar("\(findField(t("Z kim scalić"), value: words, placeholder: t("Nazwisko, telefon, e-mail, miejscowość")))\(button(t("Szukaj"), .main))"))
            \(listed.isEmpty ? "<p class=\"pad soft\">\(t: "Znajdź kontakt, który jest tą samą osobą albo firmą.")</p>" : rows(listed.map { item in
                rowLink(to: Places.contactMerge(contact.id) + "?z=\(item.id)", front: avatar(Face(name: item.name, id: item.id)), item.name,
                    second: [item.city, PhoneNumber(item.phone)?.text ?? "", item.email].filter { !$0.isEmpty }.joined(separator: " · "))
            }))</form>
            """
    }

    private func comparison(_ other: Contact) -> HTML {
        let (mine, theirs) = (ContactForm(contact), ContactForm(other))
        let lines = ContactMerge.columns.compactMap { code, name -> HTML? in
            guard let path = ContactForm.columnPaths[code], !mine[keyPath: path].isEmpty || !theirs[keyPath: path].isEmpty else {
                return nil
            }
            if code == "name", contact.kind == .person, other.kind == .person { return nil }
            return line(code, name, mine[keyPath: path], theirs[keyPath: path])
        }
        return """
            <form class="card" method="post" action="\(Places.contactMerge(contact.id))">\(OneTime.field)\(hidden([("z", String(other.id))]))
            \(table(t("Co zostaje"), [Column(t("Pole")), Column(contact.name), Column(other.name)], fold: false, rows: lines.joined))
            <div class="pad stack g2"><p class="soft">\(t: "Segregatory, oferty, zlecenia, notatki, tagi i pozostałe numery obu kontaktów będą razem. Scalenie można cofnąć przez 30 dni.")</p>
            <div class="row">\(button(t("Scal w jeden"), .main))\(linkButton(t("Anuluj"), to: Places.contact(contact.id), .ghost))</div></div></form>
            """
    }

    private func line(_ code: String, _ name: String, _ mine: String, _ theirs: String) -> HTML {
        guard mine != theirs else { return "<tr><th scope=\"row\">\(name)</th><td colspan=\"2\">\(mine)</td></tr>" }
        let takesTheirs = mine.isEmpty
        return "<tr><th scope=\"row\">\(name)</th>\(cell(code, "", mine, !takesTheirs))\(cell(code, "z", theirs, takesTheirs))</tr>"
    }

    private func cell(_ code: String, _ value: String, _ text: String, _ checked: Bool) -> HTML {
        """
        <td><label class="ck"><input type="radio" name="w-\(code)" value="\(value)"\(flag("checked", checked))><span>\(text.isEmpty ? "–" : text)</span></label></td>
        """
    }
}
