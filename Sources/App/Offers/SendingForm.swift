import Values
import Web

/// What goes with the offer, checked.
struct SendingValues: Sendable {
    var id: RecordID
    var name: String
    var email: String
    var subject: String
    var text: String

    /// The letter with the client's link in its place, or at the end where the place was deleted.
    func text(link: String) -> String {
        text.contains(SendingForm.place) ? text.replacing(SendingForm.place, with: link) : text + "\n\n" + link
    }
}

struct SendingForm: Sendable {
    /// Where the link will stand in the letter.
    static let place = "[odsyłacz]"

    var name = ""
    var email = ""
    var subject = ""
    var text = ""
    var number = ""

    init(_ form: Form) {
        name = form["nazwisko"].trimmed
        email = form["e-mail"].trimmed
        subject = form["temat"].trimmed
        text = form["tresc"].trimmedLines
        number = form["numer"]
    }

    /// The letter that is proposed: Polish like the offer, whatever the sender reads.
    init(_ offer: Offer, _ contact: Contact, from viewer: Viewer, firm: Firm) {
        name = contact.name
        email = contact.email
        (subject, text) = Language.reading(.polish) {
            let until = offer.validUntil.map { " " + t("Oferta jest ważna do %.", $0.long) } ?? ""
            let text = t(
                "Dzień dobry,\n\nw załączniku przesyłam ofertę: %.% Można ją też obejrzeć, przyjąć albo odrzucić tutaj:\n\n%\n\nPozdrawiam\n%\n%",
                offer.title, until, Self.place, viewer.name, firm.name)
            return (t("Oferta % – %", offer.number, offer.title), text)
        }
    }

    func checked(at now: Instant) throws(Refusal) -> SendingValues {
        var problems = Problems()
        problems.need(name, "nazwisko", t("Wpisz, do kogo wysyłasz."), limit: 200)
        let address = EmailAddress(email)
        if address == nil { problems["e-mail"] = t("Wpisz adres w postaci nazwa@domena.pl.") }
        problems.need(subject, "temat", t("Wpisz temat."), limit: 200)
        problems.need(text, "tresc", t("Napisz kilka słów."), limit: 20_000)
        try problems.refuse()
        guard let address else { throw .malformed }
        return SendingValues(id: OneTime.id(number, now: now), name: name, email: address.text, subject: subject, text: text)
    }
}
