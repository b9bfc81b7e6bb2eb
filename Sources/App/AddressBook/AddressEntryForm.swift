import Values
import Web

/// An entry as it was typed.
struct AddressEntryForm: Sendable {
    var name = ""
    var part = ""
    var company = ""
    var phone = ""
    var email = ""
    var note = ""
    var number = ""
    var version = ""

    init() {}

    init(_ form: Form) {
        name = form["osoba"].trimmed
        part = form["funkcja"].trimmed
        company = form["firma"].trimmed
        phone = form["telefon"].trimmed
        email = form["email"].trimmed
        note = form["uwagi"].trimmedLines
        number = form["numer"]
        version = form["wersja"]
    }

    init(_ entry: AddressEntry) {
        (name, part, company, email, note) = (entry.name, entry.part, entry.company, entry.email, entry.note)
        phone = PhoneNumber(entry.phone)?.text ?? entry.phone
        version = String(entry.version)
    }

    init(_ contact: Contact) {
        (name, email) = (contact.name, contact.email)
        phone = PhoneNumber(contact.phone)?.text ?? contact.phone
        if contact.kind == .company { company = contact.name }
    }

    /// The same with every field checked; a person without phone and e-mail cannot be reached, so one of them is asked for.
    func checked() throws(Refusal) -> AddressEntryForm {
        var (problems, kept) = (Problems(), self)
        problems.need(name, "osoba", t("Wpisz, kto to jest."), limit: 120)
        for (text, field) in [(part, "funkcja"), (company, "firma")] { problems.bound(text, field, limit: 120) }
        problems.bound(note, "uwagi", limit: 1_000)
        kept.phone = problems.value(phone, "telefon", t("Wpisz numer z 9 cyframi albo z kierunkowym kraju.")) { PhoneNumber($0)?.stored }
        kept.email = problems.value(email, "email", t("Wpisz adres w postaci nazwa@domena.pl.")) { EmailAddress($0)?.stored }
        if phone.isEmpty, email.isEmpty { problems["telefon"] = t("Podaj telefon albo e-mail, inaczej nie da się skontaktować.") }
        try problems.refuse()
        return kept
    }

    /// Family name first, as the printed list is sorted.
    var sortKey: String {
        let words = name.split(separator: " ")
        return ((words.last.map { [$0] } ?? []) + words.dropLast()).joined(separator: " ").collationKey
    }

    func changes(from entry: AddressEntry) -> [Act.Change] {
        [
            ("osoba", entry.name, name), ("funkcja", entry.part, part), ("firma", entry.company, company), ("telefon", entry.phone, phone),
            ("e-mail", entry.email, email), ("uwagi", entry.note, note),
        ].compactMap { $1 == $2 ? nil : Act.Change(field: $0, before: $1, after: $2) }
    }
}
