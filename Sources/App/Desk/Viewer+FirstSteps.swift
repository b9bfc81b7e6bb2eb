import Store
import Values
import Web

extension Viewer {
    /// The first name as one is called by it.
    var vocative: String {
        let first = name.split(separator: " ").first.map(String.init) ?? name
        return Language.current == .polish ? Vocative(first).text : first
    }

    func firstSteps(_ tx: Transaction) throws -> [FirstStep] {
        let base = try tx.one(Int64.self, "SELECT contact_base.id FROM contact_base WHERE \(ContactBase.visible(to: self)) LIMIT 1")
        let contact = try tx.exists("SELECT 1 FROM contact WHERE contact.firm_id = \(firmID) LIMIT 1")
        let binder = try tx.exists("SELECT 1 FROM binder WHERE binder.firm_id = \(firmID) LIMIT 1")
        let offer = try tx.exists("SELECT 1 FROM offer WHERE offer.firm_id = \(firmID) LIMIT 1")
        return [
            FirstStep(title: t("Dodaj bazę klientów"), sentence: t("Na przykład „Klienci 2026”."), href: Places.bases(), done: base != nil),
            FirstStep(
                title: t("Dodaj pierwszą osobę albo firmę"), sentence: t("Wystarczy nazwisko i adres e-mail."),
                href: base.map { Places.newContact($0) + "?rodzaj=person" } ?? Places.bases(), done: contact),
            FirstStep(
                title: t("Załóż segregator budowy"), sentence: t("Dostanie adres pocztowy, foldery i strefę dla inwestora."),
                href: Places.newBinder(),
                done: binder),
            FirstStep(
                title: t("Złóż ofertę z cennika"), sentence: t("PDF powstanie sam i trafi do folderu Oferty."), href: Places.newOffer(),
                done: offer),
        ]
    }
}
