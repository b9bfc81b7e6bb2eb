import Store
import Values
import Web

struct FirmForm: Sendable {
    var name = ""
    var nip = ""
    var street = ""
    var postalCode = ""
    var city = ""
    var phone = ""
    var email = ""
    var footer = ""
    var regon = ""
    var mailAddress = ""
    var version = ""

    init(_ form: Form) {
        name = form["nazwa"].trimmed
        nip = form["nip"].trimmed
        street = form["ulica"].trimmed
        postalCode = form["kod"].trimmed
        city = form["miasto"].trimmed
        phone = form["telefon"].trimmed
        email = form["email"].trimmed
        regon = form["regon"].trimmed
        mailAddress = form["korespondencja"].trimmed
        footer = form["stopka"].trimmedLines
        version = form["wersja"]
    }

    init(_ firm: Firm) {
        (name, street, postalCode, city) = (firm.name, firm.street, firm.postalCode, firm.city)
        nip = NIP(firm.nip)?.text ?? firm.nip
        phone = PhoneNumber(firm.phone)?.text ?? firm.phone
        (email, footer, regon, mailAddress) = (firm.email, firm.footer, firm.regon, firm.mailAddress)
        version = String(firm.version)
    }

    func checked() throws(Refusal) -> FirmForm {
        var problems = Problems()
        var kept = self
        problems.need(name, "nazwa", t("Wpisz nazwę firmy."), limit: 200)
        kept.nip = problems.value(nip, "nip", t("Ten NIP się nie zgadza, ma 10 cyfr. Sprawdź ostatnią.")) { NIP($0)?.stored }
        kept.postalCode = problems.value(postalCode, "kod", t("Kod ma postać 34-400.")) { PostalCode($0)?.stored }
        kept.phone = problems.value(phone, "telefon", t("Wpisz numer z 9 cyframi albo z kierunkowym kraju.")) { PhoneNumber($0)?.text }
        kept.email = problems.value(email, "email", t("Wpisz adres w postaci nazwa@domena.pl.")) { EmailAddress($0)?.stored }
        kept.regon = problems.value(regon, "regon", t("Ten REGON się nie zgadza, ma 9 albo 14 cyfr.")) { REGON($0)?.stored }
        for (text, field, limit) in [
            (street, "ulica", 200), (city, "miasto", 120), (mailAddress, "korespondencja", 300), (footer, "stopka", 2_000),
        ] {
            problems.bound(text, field, limit: limit)
        }
        try problems.refuse()
        return kept
    }
}

extension Viewer {
    /// Saves the firm's data; documents that were made keep what they say.
    func change(_ old: Firm, _ form: FirmForm, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE firm SET name = \(form.name), nip = \(form.nip), street = \(form.street), postal_code = \(form.postalCode), city = \(form.city),
                phone = \(form.phone), email = \(form.email), footer = \(form.footer), regon = \(form.regon), mail_address = \(form.mailAddress), version = version + 1
            WHERE firm.firm_id = \(firmID) AND firm.version = \(Int64(form.version) ?? old.version)
            """)
        guard changed == 1 else { throw Refusal.stale }
        let changes = [
            ("nazwa", old.name, form.name), ("NIP", old.nip, form.nip), ("ulica", old.street, form.street),
            ("miejscowość", old.city, form.city),
            ("telefon", old.phone, form.phone), ("e-mail", old.email, form.email), ("REGON", old.regon, form.regon),
            ("adres do korespondencji", old.mailAddress, form.mailAddress), ("kod pocztowy", old.postalCode, form.postalCode),
            ("stopka", old.footer, form.footer),
        ].filter { $0.1 != $0.2 }.map { Act.Change(field: $0.0, before: $0.1, after: $0.2) }
        try record(Act(.changed, Reference(.firm, firmID), title: form.name, changes: changes), at: now, tx)
    }
}
