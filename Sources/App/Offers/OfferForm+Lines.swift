import Values
import Web

extension OfferForm {
    /// Rows of the editor: the n-th value of each name belongs to the n-th row.
    static func lines(_ form: Form) -> [LineFields] {
        let (kinds, names, quantities) = (form.all("rodzaj"), form.all("nazwa"), form.all("ilosc"))
        let (units, prices, rates) = (form.all("jm"), form.all("cena"), form.all("vat"))
        let (discounts, items, ids) = (form.all("rabat"), form.all("cennik"), form.all("pozycja"))
        func at(_ values: [String], _ index: Int) -> String { index < values.count ? values[index].trimmed : "" }
        return names.indices.map { index in
            LineFields(
                id: at(ids, index), kind: LineFields.Kind(rawValue: at(kinds, index)) == .section ? .section : .item,
                name: names[index].trimmedLines, quantity: at(quantities, index), unit: at(units, index), price: at(prices, index),
                rate: at(rates, index), discount: at(discounts, index), priceListItem: at(items, index))
        }
    }

    static func change(_ form: Form) -> LineChange? {
        if form.has("dodaj") { return .add(form["dodaj"] == LineFields.Kind.section.rawValue ? .section : .item) }
        if form.has("wyzej") { return .up(form["wyzej"]) }
        if form.has("nizej") { return .down(form["nizej"]) }
        if form.has("usun") { return .remove(form["usun"]) }
        return nil
    }

    /// The form after one of the buttons beside a line was pressed.
    func applying(_ change: LineChange) -> OfferForm {
        var copy = self
        switch change {
        case .add(let kind): copy.lines.append(LineFields(kind: kind, quantity: kind == .item ? "1" : ""))
        case .up(let id):
            if let index = index(of: id), index > 0 { copy.lines.swapAt(index, index - 1) }
        case .down(let id):
            if let index = index(of: id), index + 1 < lines.count { copy.lines.swapAt(index, index + 1) }
        case .remove(let id):
            if let index = index(of: id) { copy.lines.remove(at: index) }
        }
        return copy
    }

    private func index(of id: String) -> Int? { id.isEmpty ? nil : lines.firstIndex { $0.id == id } }

    /// The rows as a page shows them: numbered, so that a button can name its row, with their values.
    var shownLines: [LineFields] {
        lines.enumerated().map { index, line in
            var line = line
            line.id = String(index + 1)
            line.value = line.checked.map { $0.value.amount } ?? ""
            return line
        }
    }

    /// Sums of the rows that can be read, for a page that is shown again.
    var sums: OfferSums {
        OfferSums(lines.compactMap(\.checked), discount: Discount(discount) ?? .none, mode: mode)
    }
}

extension LineFields {
    init(_ line: OfferLine, position: Int) {
        self.init(
            id: String(position), kind: line.kind == .section ? .section : .item, name: line.name,
            quantity: line.kind == .section ? "" : line.quantity.text, unit: line.unit,
            price: line.kind == .section ? "" : line.price.amount,
            rate: line.rate.rawValue, discount: line.discount.typed)
    }

    /// A row nobody filled in.
    var isBlank: Bool { name.isEmpty && price.isEmpty && (kind == .section || ["", "1"].contains(quantity)) }

    /// The row as a line, where every field can be read.
    var checked: OfferLine? {
        guard kind != .section else { return .section(name) }
        guard let amount = Quantity(quantity), let money = Money(price), let vat = VATRate(rawValue: rate), amount > .zero, money >= .zero,
            let less = discount.isEmpty ? Discount.none : Discount(discount)
        else { return nil }
        return OfferLine(kind: .item, name: name, quantity: amount, unit: unit, price: money, rate: vat, discount: less)
    }
}

extension Discount {
    /// As a field whose unit stands beside it holds it: `12,5`, empty for none.
    var typed: String { self == .none ? "" : Quantity(thousandths: hundredths * 10).text }
}
