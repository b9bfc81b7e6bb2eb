import Values
import Web

extension ContactsPage {
    var tools: HTML {
        toolbar(
            """
            \(findField(t("Szukaj w bazie"), value: query.words, placeholder: t("Nazwisko, telefon, e-mail, miejscowość")))\
            \(if: !tags.isEmpty, tagMenu)\(keeperMenu)\(moreMenu)\(button(t("Szukaj"), .main))\(menu)
            """)
    }

    private var chosenTags: [Tag] { tags.filter { query.tags.contains($0.id) } }

    private var tagMenu: HTML {
        let words = chosenTags.isEmpty ? t("Tagi") : t("Tagi: %", chosenTags.map(\.name).joined(separator: ", "))
        return """
            <details class="dd l"><summary class="btn">\(icon("tag"))<span class="cut">\(words)</span> \(icon("chev-d"))</summary><div class="panel"><fieldset class="stack g1">\
            <legend class="hint">\(t: "Pokaż kontakty z dowolnym tagiem")</legend>\
            \(each: tags, { item in
                "<label class=\"ck\"><input type=\"checkbox\" name=\"tag\" value=\"\(item.id)\"\(flag("checked", query.tags.contains(item.id)))>\(tag(item.name, colour: item.colour))</label>"
            })\(button(t("Pokaż"), .main, size: .small))</fieldset></div></details>
            """
    }

    private var keeperMenu: HTML {
        let name =
            query.keeper == ContactQuery.nobody
            ? t("nikt") : keepers.first { String($0.accountID) == query.keeper }?.name ?? t("każdy")
        let rest = query.filterPairs.filter { $0.name != "opiekun" } + query.orderPairs
        let links =
            [
                Link(t("Każdy"), to: query.address(here, rest)),
                Link(t("Bez opiekuna"), to: query.address(here, rest + [("opiekun", ContactQuery.nobody)])),
            ]
            + keepers.map { Link($0.name, to: query.address(here, rest + [("opiekun", String($0.accountID))])) }
        return """
            <details class="dd l"><summary class="btn">\(icon("user"))\(t("Opiekun: %", name)) \(icon("chev-d"))</summary><ul>\
            \(each: links, { "<li><a href=\"\($0.href)\">\($0.text)</a></li>" })</ul></details>\
            \(if: !query.keeper.isEmpty, hidden([("opiekun", query.keeper)]))
            """
    }

    /// Town, last contact and the firm's own fields.
    private var moreMenu: HTML {
        """
        <details class="dd l"><summary class="btn">\(icon("filter"))\(t: "Filtry") \(icon("chev-d"))</summary><div class="panel stack g2">\
        \(input(t("Miejscowość"), "miejscowosc", query.city))\
        \(dateInput(t("Ostatni kontakt od"), "kontakt-od", query.contactFrom))\(dateInput(t("Ostatni kontakt do"), "kontakt-do", query.contactTo))\
        \(checkBox(t("Jeszcze bez kontaktu"), "bez-kontaktu", checked: query.isUntouched))\
        \(each: fields, fieldFilter)\(button(t("Pokaż"), .main, size: .small))</div></details>
        """
    }

    private func fieldFilter(_ field: ContactField) -> HTML {
        let now = query.fields.first { $0.field == field.id }
        let name = "f-\(field.id)"
        switch field.kind {
        case .text: return input(field.name, name, now?.value ?? "")
        case .choice: return select(field.name, name, [Choice("", "–")] + field.choices.map { Choice($0, $0) }, selected: now?.value ?? "")
        case .flag:
            return select(
                field.name, name, [Choice("", "–"), Choice("tak", t("tak")), Choice("nie", t("nie"))], selected: now?.value ?? "")
        case .number:
            return """
                \(input(t("% od", field.name), name + "-od", now?.from ?? "", inputmode: "decimal"))\
                \(input(t("% do", field.name), name + "-do", now?.to ?? "", inputmode: "decimal"))
                """
        case .date:
            return
                "\(dateInput(t("% od", field.name), name + "-od", now?.from ?? ""))\(dateInput(t("% do", field.name), name + "-do", now?.to ?? ""))"
        }
    }

    private var menu: HTML {
        iconDropdown(
            "cols", label: t("Eksport i widoki"),
            views.map { Link($0.name, to: here + "?" + ($0.query.isEmpty ? "" : $0.query + "&") + "widok=\($0.id)", icon: "star") } + [
                Link(t("Prace na tej bazie"), to: Places.baseWork(base.id), icon: "clock")
            ],
            extra: """
                \(each: [("csv", "CSV"), ("xlsx", "Excel"), ("vcf", "vCard")], { format, name in
                    "<li><button name=\"dzialanie\" value=\"export-\(format)\" formaction=\"\(Places.baseBulk(base.id))?calosc=tak\" formmethod=\"post\">\(icon("download"))\(t("Pobierz %", name))</button></li>"
                })\
                <li><button type="button" data-dialog="kolumny" data-cmd="\(t: "Wybierz kolumny")">\(icon("cols"))\(t: "Wybierz kolumny")</button></li>\
                <li><button type="button" data-dialog="widok">\(icon("star"))\(t: "Zapisz ten widok")</button></li>
                """)
    }

    /// Which columns are shown here; a saved view remembers its own.
    var columnDialog: HTML {
        let all = ContactColumn.built + fields.map { .own($0.id) }
        let view = views.first { $0.id == query.view }
        return dialog(
            "kolumny", t("Wybierz kolumny"),
            """
            <form class="form" method="post" action="\(Places.baseColumns(base.id))">\(hidden(query.filterPairs + query.orderPairs))
            \(checkBoxes(view.map { t("Kolumny widoku %", $0.name) } ?? t("Kolumny tej bazy"), "kolumna", all.map { Choice($0.key, $0.title(fields)) }, checked: Set(columns.map(\.key)), hint: t("Nazwisko i imię są zawsze. Wybór jest tylko Twój.")))
            <div class="w row">\(button(t("Zapisz"), .main))\(button(t("Domyślne"), name: "domyslne", value: "tak"))</div></form>
            """)
    }

    var viewDialog: HTML {
        dialog(
            "widok", t("Zapisz ten widok"),
            """
            <form class="form" method="post" action="\(Places.baseViews(base.id))" id="widok-f">\(OneTime.field)\(hidden(query.filterPairs + query.orderPairs))
            \(input(t("Nazwa widoku"), "nazwa", "", hint: t("Filtry i kolejność wrócą jednym kliknięciem."), required: true))
            <div class="w row">\(button(t("Zapisz"), .main))</div></form>
            \(if: !views.isEmpty, "<ul class=\"rows\">\(each: views, { "<li class=\"row-link\"><span>\($0.name)</span>\(postIcon("trash", label: t("Usuń widok: %", $0.name), to: Places.contactView($0.id)))</li>" })</ul>")
            """)
    }

    /// What the list is narrowed by; each can be taken away.
    var filterStrip: HTML {
        guard query.isFiltered else { return .empty }
        func without(_ name: String, _ value: String) -> String {
            var pairs = query.filterPairs
            pairs.removeAll { $0.name == name && $0.value == value }
            return query.address(here, pairs + query.orderPairs)
        }
        let labels = query.filterPairs.filter { $0.name != "q" }
        let count =
            fitting > Self.bound
            ? t("ponad % pasujących", ContactBatch.grouped(Int64(Self.bound)))
            : counted(fitting, "% pasujący", "% pasujące", "% pasujących")
        return toolbar(
            """
            <span class="small soft">\(count)</span>\(each: labels, { filterTag(word(of: $0), colour: colour(of: $0), remove: without($0.name, $0.value)) })\
            <a class="small" href="\(here)">\(t: "Wyczyść filtry")</a>
            """, thin: true)
    }

    private func colour(of pair: (name: String, value: String)) -> Int {
        pair.name == "tag" ? tags.first { String($0.id) == pair.value }?.colour ?? 0 : 0
    }

    private func word(of pair: (name: String, value: String)) -> String {
        switch pair.name {
        case "tag": return tags.first { String($0.id) == pair.value }?.name ?? t("tag")
        case "opiekun":
            return pair.value == ContactQuery.nobody
                ? t("bez opiekuna") : keepers.first { String($0.accountID) == pair.value }?.name ?? t("opiekun")
        case "kontakt-od": return t("kontakt od %", DayDate(text: pair.value)?.dotted ?? pair.value)
        case "kontakt-do": return t("kontakt do %", DayDate(text: pair.value)?.dotted ?? pair.value)
        case "bez-kontaktu": return t("bez kontaktu")
        case "miejscowosc": return pair.value
        default:
            let parts = pair.name.split(separator: "-")
            let field = fields.first { parts.count > 1 && String($0.id) == parts[1] }?.name ?? t("pole")
            let bound = parts.count > 2 ? (parts[2] == "od" ? "≥ " : "≤ ") : ""
            return "\(field): \(bound)\(pair.value)"
        }
    }
}
