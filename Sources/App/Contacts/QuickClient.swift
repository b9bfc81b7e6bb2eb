import Store
import Values
import Web

/// A client in five fields, for people who are in the middle of something else.
struct QuickClientForm: Sendable {
    /// Where the person came from, and goes back to with the client chosen.
    enum Back: String, Sendable {
        case offer = "oferta"
        case binder = "segregator"

        func place(with client: RecordID) -> String {
            switch self {
            case .offer: Places.newOffer() + "?klient=\(client)"
            case .binder: Places.newBinder() + "?kontakt=\(client)"
            }
        }
    }

    var kind = Contact.Kind.person
    var name = ""
    var phone = ""
    var email = ""
    var city = ""
    var base = ""
    var number = ""
    var back = Back.offer

    init(back: Back = .offer) {
        self.back = back
    }

    init(_ form: Form) {
        kind = Contact.Kind(rawValue: form["k-rodzaj"]) ?? .person
        name = form["k-nazwa"].trimmed
        phone = form["k-telefon"].trimmed
        email = form["k-email"].trimmed
        city = form["k-miasto"].trimmed
        base = form["k-baza"]
        number = form["numer"]
        back = Back(rawValue: form["dokad"]) ?? .offer
    }

    /// The whole form of a contact; the last word of a person's name is the family name.
    func checked(keeper: RecordID?) throws(Refusal) -> ContactForm {
        var form = ContactForm(kind: kind)
        (form.phone, form.email, form.city) = (phone, email, city)
        form.keeper = keeper.map(String.init) ?? ""
        let words = name.split(separator: " ").map(String.init)
        switch kind {
        case .company: form.name = name
        case .person: (form.givenName, form.familyName) = (words.dropLast().joined(separator: " "), words.last ?? "")
        }
        do { return try form.checked() } catch .invalid(let problems) { throw .invalid(Self.fields(problems)) }
    }

    private static func fields(_ problems: [String: String]) -> [String: String] {
        let names = [
            "imie": "k-nazwa", "nazwisko": "k-nazwa", "nazwa": "k-nazwa", "telefon": "k-telefon", "email": "k-email", "miasto": "k-miasto",
        ]
        return Dictionary(problems.map { (names[$0.key] ?? "k-nazwa", $0.value) }) { first, _ in first }
    }
}

extension Viewer {
    /// Databases whose people may be clients, newest first.
    func clientBases(_ tx: Transaction) throws -> [Choice] {
        try contactBases(tx).filter { $0.kind == .contacts }.reversed().map { Choice(String($0.id), $0.name) }
    }

    /// Adds the client to the named database, else to the newest; a firm without one gets it.
    func addClient(_ quick: QuickClientForm, at now: Instant, _ tx: Transaction) throws -> Contact {
        let id = OneTime.id(quick.number, now: now)
        let form = try quick.checked(keeper: accountID)
        var base = try RecordID(quick.base) ?? clientBases(tx).first.flatMap { RecordID($0.value) }
        if base == nil {
            let new = RecordID.next()
            try addContactBase(new, (name: t("Klienci"), kind: .contacts, note: ""), at: now, tx)
            base = new
        }
        let home = try contactBase(base ?? 0, tx)
        guard home.kind == .contacts else { throw Refusal.invalid(["k-baza": t("Wybierz bazę klientów.")]) }
        try addContact(id, form, to: home, at: now, tx)
        return try contact(id, tx)
    }
}
