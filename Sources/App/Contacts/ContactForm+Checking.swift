import Values
import Web

extension ContactForm {
    /// The same, every field checked and in the form it is kept in.
    func checked(_ own: [ContactField] = []) throws(Refusal) -> ContactForm {
        var problems = Problems()
        var kept = self
        switch kind {
        case .company: problems.need(name, "nazwa", t("Wpisz nazwę firmy."), limit: 200)
        case .person:
            problems.need(familyName, "nazwisko", t("Wpisz nazwisko."), limit: 100)
            kept.name = [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
        }
        kept.nip = problems.value(nip, "nip", t("Ten NIP się nie zgadza, ma 10 cyfr. Sprawdź ostatnią.")) { NIP($0)?.stored }
        kept.regon = problems.value(regon, "regon", t("Ten REGON się nie zgadza, ma 9 albo 14 cyfr.")) { REGON($0)?.stored }
        kept.krs = problems.value(krs, "krs", t("Numer KRS ma 10 cyfr.")) { KRS($0)?.stored }
        kept.pesel = problems.value(pesel, "pesel", t("Ten PESEL się nie zgadza, ma 11 cyfr.")) { PESEL($0)?.stored }
        kept.email = problems.value(email, "email", t("Wpisz adres w postaci nazwa@domena.pl.")) { EmailAddress($0)?.stored }
        kept.phone = problems.value(phone, "telefon", t("Wpisz numer z 9 cyframi albo z kierunkowym kraju.")) { PhoneNumber($0)?.stored }
        kept.postalCode = problems.value(postalCode, "kod", t("Kod ma postać 34-400.")) { PostalCode($0)?.stored }
        let bounds = [
            (givenName, "imie", 100), (street, "ulica", 200), (city, "miasto", 120), (note, "notatka", 10_000), (source, "zrodlo", 200),
            (jobTitle, "stanowisko", 120),
        ]
        for (text, field, limit) in bounds { problems.bound(text, field, limit: limit) }
        kept.details = checkedDetails(&problems)
        for field in own where !(fields[field.id] ?? "").isEmpty {
            let typed = fields[field.id] ?? ""
            if let value = field.kept(typed) { kept.fields[field.id] = value } else { problems[field.control] = field.fault }
        }
        kept.fields = kept.fields.filter { entry in own.contains { $0.id == entry.key } }
        try problems.refuse()
        return kept
    }

    private func checkedDetails(_ problems: inout Problems) -> [ContactDetail] {
        if details.count > 60 { problems["telefony"] = t("Tyle numerów i adresów się nie zmieści, zostaw najwyżej 60.") }
        return details.map { detail in
            var kept = detail
            problems.bound(detail.label, "telefony", limit: 80)
            switch detail.kind {
            case .phone:
                kept.value = problems.value(detail.value, "telefony", t("Wpisz numer z 9 cyframi albo z kierunkowym kraju.")) {
                    PhoneNumber($0)?.stored
                }
            case .email:
                kept.value = problems.value(detail.value, "maile", t("Wpisz adres w postaci nazwa@domena.pl.")) { EmailAddress($0)?.stored }
            case .address:
                kept.postalCode = problems.value(detail.postalCode, "adresy", t("Kod ma postać 34-400.")) { PostalCode($0)?.stored }
                problems.bound(detail.street, "adresy", limit: 200)
                problems.bound(detail.city, "adresy", limit: 120)
            }
            return kept
        }
    }
}

extension ContactField {
    /// What is said of a value that does not fit.
    var fault: String {
        switch kind {
        case .text: t("Skróć tekst, może mieć najwyżej % znaków.", "500")
        case .number: t("Wpisz liczbę, na przykład 120 albo 18,5.")
        case .date: t("Wpisz datę, na przykład 20.11.2026.")
        case .choice: t("Wybierz jedną z wartości: %.", choices.joined(separator: ", "))
        case .flag: t("Wpisz tak albo nie.")
        }
    }
}

extension Problems {
    /// An optional value brought into the form it is kept in; a wrong one becomes the field's problem.
    mutating func value(_ typed: String, _ field: String, _ sentence: String, _ kept: (String) -> String?) -> String {
        if typed.isEmpty { return "" }
        if let value = kept(typed) { return value }
        self[field] = sentence
        return typed
    }
}
