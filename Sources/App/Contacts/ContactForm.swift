import Values
import Web

/// A company or a person, as it was typed.
struct ContactForm: Sendable {
    var kind: Contact.Kind
    var name = ""
    var givenName = ""
    var familyName = ""
    var nip = ""
    var email = ""
    var phone = ""
    var street = ""
    var postalCode = ""
    var city = ""
    var note = ""
    var number = ""
    var version = ""

    init(kind: Contact.Kind) {
        self.kind = kind
    }

    init(_ form: Form) {
        kind = Contact.Kind(rawValue: form["rodzaj"]) ?? .person
        name = form["nazwa"].trimmed
        givenName = form["imie"].trimmed
        familyName = form["nazwisko"].trimmed
        nip = form["nip"].trimmed
        email = form["email"].trimmed
        phone = form["telefon"].trimmed
        street = form["ulica"].trimmed
        postalCode = form["kod"].trimmed
        city = form["miasto"].trimmed
        note = form["notatka"].trimmedLines
        number = form["numer"]
        version = form["wersja"]
    }

    init(_ contact: Contact) {
        kind = contact.kind
        name = contact.name
        givenName = contact.givenName
        familyName = contact.familyName
        nip = NIP(contact.nip)?.text ?? contact.nip
        email = contact.email
        phone = PhoneNumber(contact.phone)?.text ?? contact.phone
        street = contact.street
        postalCode = contact.postalCode
        city = contact.city
        note = contact.note
        version = String(contact.version)
    }

    /// The same, every field checked and in the form it is kept in.
    func checked() throws(Refusal) -> ContactForm {
        var problems = Problems()
        var kept = self
        switch kind {
        case .company: problems.need(name, "nazwa", t("Wpisz nazwę firmy."), limit: 200)
        case .person:
            problems.need(familyName, "nazwisko", t("Wpisz nazwisko."), limit: 100)
            kept.name = [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
        }
        kept.nip = problems.value(nip, "nip", t("Ten NIP się nie zgadza, ma 10 cyfr. Sprawdź ostatnią.")) { NIP($0)?.stored }
        kept.email = problems.value(email, "email", t("Wpisz adres w postaci nazwa@domena.pl.")) { EmailAddress($0)?.stored }
        kept.phone = problems.value(phone, "telefon", t("Wpisz numer z 9 cyframi albo z kierunkowym kraju.")) { PhoneNumber($0)?.stored }
        kept.postalCode = problems.value(postalCode, "kod", t("Kod ma postać 34-400.")) { PostalCode($0)?.stored }
        for (text, field, limit) in [(givenName, "imie", 100), (street, "ulica", 200), (city, "miasto", 120), (note, "notatka", 10_000)] {
            problems.bound(text, field, limit: limit)
        }
        try problems.refuse()
        return kept
    }

    /// Family name first, as lists of people are sorted.
    var sortKey: String {
        (kind == .person ? [familyName, givenName].joined(separator: " ") : name).collationKey
    }

    /// What search finds the contact by, besides its name.
    var searchText: String { [nip, email, phone, String(phone.suffix(9)), street, postalCode, city, note].joined(separator: " ") }
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
