import Values
import Web

/// Somebody without an account who is asked to sign, checked.
struct SigningRequest: Sendable {
    var letter: RecordID
    var person: String
    var email: String
    var part: BuildingRole
    var word: String
}

struct SigningRequestForm: Sendable {
    var person = ""
    var email = ""
    var part = BuildingRole.contractor.rawValue
    var word = ""
    var number = ""

    init() {}

    init(_ form: Form) {
        (person, email, part) = (form["osoba"].trimmed, form["email"].trimmed, form["rola"])
        (word, number) = (form["slowo"].trimmedLines, form["numer"])
    }

    func checked(at now: Instant) throws(Refusal) -> SigningRequest {
        var problems = Problems()
        problems.need(person, "osoba", t("Wpisz, kto ma podpisać."), limit: 120)
        let (address, part) = (EmailAddress(email), BuildingRole(rawValue: part))
        if address == nil { problems["email"] = t("Wpisz adres w postaci nazwa@domena.pl.") }
        if part == nil { problems["rola"] = t("Wybierz, kim ta osoba jest na budowie.") }
        problems.bound(word, "slowo", limit: 2_000)
        try problems.refuse()
        guard let address, let part else { throw .malformed }
        return SigningRequest(letter: OneTime.id(number, now: now), person: person, email: address.text, part: part, word: word)
    }
}
