import Values
import Web

struct PriceListForm: Sendable {
    var chapter = ""
    var name = ""
    var note = ""
    var unit = ""
    var price = ""
    var rate = VATRate.standard.rawValue
    var number = ""
    var version = ""

    init() {}

    init(_ form: Form) {
        chapter = form["rozdzial"].trimmed
        name = form["nazwa"].trimmed
        note = form["opis"].trimmedLines
        unit = form["jm"].trimmed
        price = form["cena"].trimmed
        rate = form["vat"]
        number = form["numer"]
        version = form["wersja"]
    }

    init(_ item: PriceListItem) {
        (chapter, name, note, unit) = (item.chapter, item.name, item.note, item.unit)
        (price, rate, version) = (item.netPrice.amount, item.vatRate.rawValue, String(item.version))
    }

    func checked() throws(Refusal) -> PriceListValues {
        var problems = Problems()
        problems.bound(chapter, "rozdzial", limit: 120)
        problems.need(name, "nazwa", t("Nazwij pozycję."), limit: 500)
        problems.bound(note, "opis", limit: 2_000)
        problems.need(unit, "jm", t("Wpisz jednostkę, na przykład m²."), limit: 20)
        let money = Money(price)
        if money.map({ $0 < .zero }) ?? true { problems["cena"] = t("Wpisz cenę netto, na przykład 1 234,50.") }
        let vat = VATRate(rawValue: rate)
        if vat == nil { problems["vat"] = t("Wybierz stawkę VAT.") }
        try problems.refuse()
        guard let money, let vat else { throw .malformed }
        return PriceListValues(chapter: chapter, name: name, note: note, unit: unit, netPrice: money, vatRate: vat)
    }
}
