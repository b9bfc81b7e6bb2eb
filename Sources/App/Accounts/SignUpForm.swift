import Values
import Web

/// A firm that wants to begin: its name, the person and the address.
struct SignUpForm: Sendable {
    var firm: String
    var name: String
    var email: String

    init(_ form: Form) {
        firm = form["firma"].trimmed
        name = form["osoba"].trimmed
        email = form["email"].trimmed
    }

    init() {
        (firm, name, email) = ("", "", "")
    }

    func checked() throws(Refusal) -> (firm: String, name: String, email: EmailAddress) {
        var problems = Problems()
        problems.need(firm, "firma", t("Wpisz nazwę firmy."), limit: 200)
        problems.need(name, "osoba", t("Wpisz imię i nazwisko."), limit: 120)
        let email = EmailAddress(email)
        if email == nil { problems["email"] = t("Wpisz adres w postaci nazwa@domena.pl.") }
        try problems.refuse()
        guard let email else { throw .malformed }
        return (firm, name, email)
    }
}
