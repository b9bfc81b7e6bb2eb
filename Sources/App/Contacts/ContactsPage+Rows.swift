import Values
import Web

extension ContactsPage {
    var people: HTML {
        table(
            t("%, według nazwiska", base.name),
            [
                column(t("Nazwisko i imię"), .name), Column(t("Tagi")), column(t("Telefon"), .phone), column(t("E-mail"), .email),
                column(t("Miejscowość"), .city), column(t("Ostatni kontakt"), .last), column(t("Opiekun"), .keeper),
            ], selectable: true, rows: "\(each: rows, row)")
    }

    private func column(_ title: String, _ sort: ContactSort) -> Column {
        let isCurrent = query.sort == sort
        // The last contact is first sorted from the newest.
        let isDown = isCurrent ? !query.isDescending : sort == .last
        let order = (isDown ? "-" : "") + sort.rawValue
        return Column(
            title, sort: query.address(here, query.filterPairs + [("s", order)] + query.orderPairs.filter { $0.name == "ile" }),
            order: isCurrent ? (query.isDescending ? .descending : .ascending) : nil)
    }

    private func row(_ row: ContactRow) -> HTML {
        let contact = row.contact
        return """
            <tr>\(selectCell("id", value: String(contact.id), label: contact.listName))\
            <th scope="row"><a href="\(Places.contact(contact.id))">\(contact.listName)</a>\(with: row.second, { "<span class=\"sec\">\($0)</span>" })</th>\
            <td>\(if: !row.tags.isEmpty, App.tags(row.tags.map { ($0.name, $0.colour) }))</td>\
            <td class="num r">\(phone(contact))</td><td class="hide">\(mail(contact))</td><td class="hide">\(contact.city)</td>\
            <td data-l="\(t: "kontakt:")" class="num">\(lastContact(contact))</td><td class="hide">\(with: row.keeper, { namedAvatar($0, .small) })</td></tr>
            """
    }

    private func lastContact(_ contact: Contact) -> String {
        guard contact.lastContactAt.milliseconds > 0 else { return "–" }
        switch now.day.days(since: contact.lastContactAt.day) {
        case 0: return t("dziś %", contact.lastContactAt.clock)
        case 1: return t("wczoraj")
        default: return contact.lastContactAt.day.dotted
        }
    }

    private func mail(_ contact: Contact) -> HTML {
        contact.email.isEmpty ? .empty : "<a href=\"mailto:\(contact.email)\">\(contact.email)</a>"
    }

    private func phone(_ contact: Contact) -> HTML {
        guard let number = PhoneNumber(contact.phone) else { return .empty }
        return
            "<a class=\"call\" href=\"\(number.link)\"><span class=\"ph-only\">\(icon("phone"))</span><span class=\"tn\">\(number.text)</span></a>"
    }

    /// The bar of what can be done with the chosen rows, or with everything that fits.
    var bulk: HTML {
        bulkBar(
            """
            \(if: !tags.isEmpty, menu(t("Dodaj tag"), "tag", tags.map { ("tag-\($0.id)", $0.name) }))\
            \(if: !tags.isEmpty, menu(t("Zdejmij tag"), "tag", tags.map { ("untag-\($0.id)", $0.name) }))\
            \(menu(t("Zmień opiekuna"), "user", [("keeper-0", t("Bez opiekuna"))] + keepers.map { ("keeper-\($0.accountID)", $0.name) }))\
            \(if: bases.count > 1, menu(t("Przenieś"), "forward", bases.filter { $0.id != base.id }.map { ("move-\($0.id)", $0.name) }))\
            \(menu(t("Pobierz"), "download", [("export-csv", "CSV"), ("export-xlsx", "Excel"), ("export-vcf", "vCard")]))\
            \(action("delete", "<span>\(t: "Usuń")</span>", "trash"))
            """,
            all: rows.count < fitting
                ? "<label class=\"ck lnk\"><input type=\"checkbox\" name=\"calosc\" value=\"tak\"><span>\(allWords)</span></label>" : .empty
        )
    }

    private var allWords: String {
        fitting > Self.bound
            ? t("Wszystkie pasujące, ponad %", ContactBatch.grouped(Int64(Self.bound)))
            : t("Wszystkie pasujące: %", ContactBatch.grouped(Int64(fitting)))
    }

    private func action(_ value: String, _ words: HTML, _ name: String) -> HTML {
        """
        <button class="btn sm" name="dzialanie" value="\(value)" formaction="\(Places.baseBulk(base.id))" formmethod="post">\(icon(name))\(words)</button>
        """
    }

    private func menu(_ text: String, _ name: String, _ items: [(String, String)]) -> HTML {
        """
        <details class="dd up"><summary class="btn sm">\(icon(name))\(text)</summary><ul>\(each: items, { value, words in
            "<li><button name=\"dzialanie\" value=\"\(value)\" formaction=\"\(Places.baseBulk(base.id))\" formmethod=\"post\">\(words)</button></li>"
        })</ul></details>
        """
    }
}

extension Contact {
    /// As a sorted list shows it: family name first.
    var listName: String {
        kind == .person && !givenName.isEmpty ? "\(familyName) \(givenName)" : name
    }
}
