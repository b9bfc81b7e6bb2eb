import Web

/// One line of an offer or an invoice, in the words of its fields.
struct LineFields: Sendable {
    /// What the field `rodzaj` says.
    enum Kind: String, Sendable {
        case item = "pozycja"
        case optional = "opcja"
        case section = "sekcja"
    }

    var id = ""
    var kind = Kind.item
    var name = ""
    var quantity = ""
    var unit = ""
    var price = ""
    var rate = "23"
    var discount = ""
    var priceListItem = ""
    var value = ""
}

/// The editor of lines. Every row sends all of its fields, so the n-th value of each name belongs to the n-th row:
/// `pozycja` (id), `rodzaj`, `cennik`, `nazwa`, `ilosc`, `jm`, `cena`, `vat`, `rabat`.
struct LinesEditor: Sendable {
    var id = "pozycje"
    var caption: String
    var lines: [LineFields]
    var rates: [Choice]
    var units = ["szt.", "m²", "m", "m³", "kg", "godz.", "kpl.", "usł."]
    var hasDiscounts = true
    var hasOptions = false
    /// Id of the dialog with the price list.
    var priceList: String?
    var totals: HTML

    var html: HTML {
        """
        <div data-lines id="\(id)"><div class="pad tight"><table class="table lines"><caption class="vh">\(caption)</caption><thead><tr>\
        <th scope="col" class="lp">\(t: "Lp.")</th><th scope="col">\(t: "Nazwa")</th><th scope="col" class="n">\(t: "Ilość")</th>\
        <th scope="col">\(t: "Jedn.")</th><th scope="col" class="n">\(t: "Cena")</th><th scope="col">\(t: "VAT")</th>\
        \(if: hasDiscounts, "<th scope=\"col\" class=\"n\">\(t: "Rabat %")</th>")<th scope="col" class="n">\(t: "Wartość")</th>\
        <th scope="col"><span class="vh">\(t: "Kolejność i usuwanie")</span></th></tr></thead>
        <tbody>\(each: lines, row)</tbody></table></div>
        <template data-new="line">\(row(LineFields(quantity: "1")))</template>
        <template data-new="section">\(row(LineFields(kind: .section)))</template>
        <datalist id="\(id)-jm">\(each: units, { "<option value=\"\($0)\"></option>" })</datalist>
        <div class="pad row top-al">\(newLineButtons)\(totals)</div></div>
        """
    }

    private var newLineButtons: HTML {
        """
        \(with: priceList, { linkButton(t("Wybierz z cennika"), to: "#" + $0, icon: "layers", size: .small, dialog: $0, command: t("Wybierz z cennika"), key: "c") })\
        <button class="btn sm" name="dodaj" value="pozycja" data-add="line" data-for="\(id)">\(icon("plus"))\(t: "Pusta pozycja")</button>\
        <button class="btn sm" name="dodaj" value="sekcja" data-add="section" data-for="\(id)">\(icon("plus"))\(t: "Nagłówek")</button>\
        <button class="btn sm" type="button" data-undo-line hidden>\(icon("undo"))\(t: "Przywróć usuniętą")</button>
        """
    }

    private func row(_ line: LineFields) -> HTML {
        line.kind == .section ? sectionRow(line) : itemRow(line)
    }

    private func sectionRow(_ line: LineFields) -> HTML {
        """
        <tr data-line class="sect"><td class="nm" colspan="\(hasDiscounts ? 8 : 7)">\(hiddenFields(line))\
        \(hidden([("ilosc", ""), ("jm", ""), ("cena", ""), ("vat", ""), ("rabat", "")]))\
        <input class="inp strong" name="nazwa" value="\(line.name)" aria-label="\(t: "Nagłówek pozycji")" placeholder="\(t: "Nagłówek pozycji")"></td>\(buttons(line))</tr>

        """
    }

    private func itemRow(_ line: LineFields) -> HTML {
        """
        <tr data-line><td class="lp num muted"></td><td class="nm">\(hiddenFields(line))\
        <textarea class="inp" name="nazwa" rows="1" aria-label="\(t: "Nazwa pozycji")">
        \(line.name)</textarea>\(if: hasOptions, kindChoice(line))</td>\
        <td data-l="\(t: "Ilość")"><input class="inp right w-4" name="ilosc" inputmode="decimal" aria-label="\(t: "Ilość")" value="\(line.quantity)"></td>\
        <td data-l="\(t: "Jedn.")"><input class="inp w-3" name="jm" list="\(id)-jm" aria-label="\(t: "Jednostka")" value="\(line.unit)"></td>\
        <td data-l="\(t: "Cena")"><input class="inp right w-6" name="cena" inputmode="decimal" aria-label="\(t: "Cena")" value="\(line.price)"></td>\
        <td data-l="\(t: "VAT")"><select class="inp w-rate" name="vat" aria-label="\(t: "Stawka VAT")">\(options(rates, selected: line.rate))</select></td>\
        \(discountCell(line))<td class="tot n num" data-l="\(t: "Wartość")">\(line.value)</td>\(buttons(line))</tr>

        """
    }

    private func discountCell(_ line: LineFields) -> HTML {
        guard hasDiscounts else { return .empty }
        return """
            <td data-l="\(t: "Rabat %")"><input class="inp right w-3" name="rabat" inputmode="decimal" aria-label="\(t: "Rabat w procentach")" value="\(line.discount)"></td>
            """
    }

    private func hiddenFields(_ line: LineFields) -> HTML {
        hidden(
            [("pozycja", line.id), ("cennik", line.priceListItem)]
                + (hasOptions && line.kind != .section ? [] : [("rodzaj", line.kind.rawValue)])
                + (hasDiscounts || line.kind == .section ? [] : [("rabat", "")]))
    }

    private func kindChoice(_ line: LineFields) -> HTML {
        let kinds = [Choice(LineFields.Kind.item.rawValue, t("w cenie")), Choice(LineFields.Kind.optional.rawValue, t("do wyboru"))]
        return """
            <select class="inp kind" name="rodzaj" aria-label="\(t: "Rodzaj pozycji")">\(options(kinds, selected: line.kind.rawValue))</select>
            """
    }

    private func buttons(_ line: LineFields) -> HTML {
        """
        <td class="mvc"><span class="mv"><button class="iconbtn" name="wyzej" value="\(line.id)" data-move="up" aria-label="\(t: "Wyżej")">\(icon("up"))</button>\
        <button class="iconbtn" name="nizej" value="\(line.id)" data-move="down" aria-label="\(t: "Niżej")">\(icon("down"))</button>\
        <button class="iconbtn" name="usun" value="\(line.id)" data-remove aria-label="\(t: "Usuń pozycję")">\(icon("trash"))</button></span></td>
        """
    }
}

/// Net, tax and gross that the page counts while the lines change.
func liveTotals(net: String, tax: String, gross: String) -> HTML {
    """
    <dl class="totals ml"><dt class="soft">\(t: "Netto")</dt><dd data-net>\(net)</dd><dt class="soft">\(t: "VAT")</dt><dd data-tax>\(tax)</dd>\
    <dt class="sum">\(t: "Brutto")</dt><dd class="sum" data-gross>\(gross)</dd></dl>
    """
}
