import Store
import Values
import Web

extension OfferForm {
    /// The content the form asks for, with client and binder found through the viewer; every problem at once.
    /// A new binder is opened only when nothing is wrong.
    func checked(by viewer: Viewer, at now: Instant, _ tx: Transaction) throws -> OfferDraft {
        var problems = Problems()
        problems.need(title, "tytul", t("Nazwij ofertę."), limit: 300)
        problems.bound(terms, "warunki", limit: 10_000)
        let day = validUntil.isEmpty ? nil : DayDate(validUntil)
        if !validUntil.isEmpty, day == nil { problems["wazna"] = t("Wpisz dzień, na przykład 10.12.2026.") }
        let reminderDays = reminder.isEmpty ? nil : Int(reminder)
        if !reminder.isEmpty, !(reminderDays.map { (1...365).contains($0) } ?? false) {
            problems["przypomnienie"] = t("Wybierz, kiedy przypomnieć.")
        }
        let layout = Offer.Layout(rawValue: self.layout)
        if layout == nil { problems["uklad"] = t("Wybierz format.") }
        if !["netto", "brutto"].contains(prices) { problems["ceny"] = t("Wybierz ceny netto albo brutto.") }
        let discount = self.discount.isEmpty ? Discount.none : Discount(self.discount)
        if discount == nil { problems["rabat-calosci"] = t("Wpisz rabat od 0 do 100%, najwyżej z dwoma miejscami po przecinku.") }
        let lines = checkedLines(&problems)
        if !OfferSums(lines, discount: .none, mode: mode).isWithinLimit {
            problems["pozycje"] = t("Suma jest większa, niż da się zapisać. Sprawdź ilości i ceny.")
        }
        let contact = try viewer.client(of: self, &problems, tx)
        let binder = try contact.flatMap { try viewer.binder(of: self, for: $0, &problems, tx) }
        try problems.refuse()
        guard let contact, let binder, let layout, let discount else { throw Refusal.malformed }
        return OfferDraft(
            contactID: contact.id, binderID: try viewer.open(binder, for: contact, self, at: now, tx), title: title, validUntil: day,
            layout: layout,
            mode: mode, discount: discount, reminderDays: reminderDays, terms: terms, lines: lines)
    }

    func checkedLines(_ problems: inout Problems) -> [OfferLine] {
        let filled = lines.enumerated().filter { !$1.isBlank }
        if filled.count > OfferLine.limit { problems["pozycje"] = t("Oferta może mieć najwyżej % pozycji.", String(OfferLine.limit)) }
        for (index, line) in filled { line.check("pozycje.\(index + 1).", &problems) }
        return filled.compactMap { $1.checked }
    }
}

extension LineFields {
    fileprivate func check(_ place: String, _ problems: inout Problems) {
        problems.need(name, place + "nazwa", t("Nazwij pozycję."), limit: 500)
        guard kind != .section else { return }
        if Quantity(quantity).map({ $0 <= .zero }) ?? true {
            problems[place + "ilosc"] = t("Wpisz ilość większą od zera, najwyżej z trzema miejscami po przecinku.")
        }
        problems.bound(unit, place + "jm", limit: 20)
        if Money(price).map({ $0 < .zero }) ?? true { problems[place + "cena"] = t("Wpisz cenę, na przykład 1 234,50.") }
        if VATRate(rawValue: rate) == nil { problems[place + "vat"] = t("Wybierz stawkę VAT.") }
        if !discount.isEmpty, Discount(discount) == nil {
            problems[place + "rabat"] = t("Wpisz rabat od 0 do 100%, najwyżej z dwoma miejscami po przecinku.")
        }
    }
}
