import Values
import Web

extension ContactsPage {
    var people: HTML {
        table(
            t("%, według nazwiska", base.name), [column(t("Nazwisko i imię"), ContactSort.name.rawValue)] + columns.map(heading),
            selectable: true, rows: "\(each: rows, row)")
    }

    private func heading(_ shown: ContactColumn) -> Column {
        let title = shown.title(fields)
        return shown == .tags ? Column(title) : column(title, shown.key)
    }

    private func column(_ title: String, _ key: String) -> Column {
        let current = query.ownSort.map { "f-\($0)" } ?? query.sort.rawValue
        // What happened last comes first.
        let isDown = current == key ? !query.isDescending : [ContactSort.last.rawValue, ContactSort.added.rawValue].contains(key)
        let order = (isDown ? "-" : "") + key
        return Column(
            title, sort: query.address(here, query.filterPairs + [("s", order)] + query.orderPairs.filter { $0.name != "s" }),
            order: current == key ? (query.isDescending ? .descending : .ascending) : nil)
    }

    private func row(_ row: ContactRow) -> HTML {
        let contact = row.contact
        return """
            <tr>\(selectCell("id", value: String(contact.id), label: contact.listName))\
            <th scope="row"><a href="\(Places.contact(contact.id))">\(contact.listName)</a>\(with: row.second, { "<span class=\"sec\">\($0)</span>" })</th>\
            \(each: columns, { cell($0, row) })</tr>
            """
    }

    private func cell(_ column: ContactColumn, _ row: ContactRow) -> HTML {
        let contact = row.contact
        return switch column {
        case .tags: "<td>\(if: !row.tags.isEmpty, App.tags(row.tags.map { ($0.name, $0.colour) }))</td>"
        case .phone: "<td class=\"num r\">\(phone(contact))</td>"
        case .email: "<td class=\"hide\">\(mail(contact))</td>"
        case .city: "<td class=\"hide\">\(contact.city)</td>"
        case .last: "<td data-l=\"\(t: "kontakt:")\" class=\"num\">\(lastContact(contact))</td>"
        case .keeper: "<td class=\"hide\">\(with: row.keeper, { namedAvatar($0, .small) })</td>"
        case .nip: "<td class=\"num hide\">\(NIP(contact.nip)?.text ?? contact.nip)</td>"
        case .added: "<td class=\"num hide\">\(contact.createdAt.day.dotted)</td>"
        case .own(let id): "<td data-l=\"\(column.title(fields)):\">\(ownWords(id, row))</td>"
        }
    }

    private func ownWords(_ id: RecordID, _ row: ContactRow) -> String {
        guard let value = row.own[id], let field = fields.first(where: { $0.id == id }) else { return "" }
        return field.text(value)
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
            : counted(fitting, "Wszystkie: % kontakt", "Wszystkie: % kontakty", "Wszystkie: % kontaktów")
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
