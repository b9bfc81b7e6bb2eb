import Store
import Values
import Web

struct BinderForm: Sendable {
    var kind = Binder.Kind.building.rawValue
    var contact = ""
    /// The client as typed, where the form was filled in by a person.
    var client = ""
    private var clientFault: String?
    var name = ""
    var street = ""
    var postalCode = ""
    var city = ""
    var number = ""
    var version = ""

    init() {}

    init(_ form: Form) {
        kind = form["rodzaj"]
        contact = form["kontakt"]
        client = form["klient"].trimmed
        name = form["nazwa"].trimmed
        street = form["ulica"].trimmed
        postalCode = form["kod"].trimmed
        city = form["miasto"].trimmed
        number = form["numer"]
        version = form["wersja"]
    }

    init(_ binder: Binder) {
        kind = binder.kind.rawValue
        contact = String(binder.contactID)
        (name, street, postalCode, city) = (binder.name, binder.street, binder.postalCode, binder.city)
        version = String(binder.version)
    }

    /// With the contact that the typed words name; what is wrong with them is said when the form is checked.
    func naming(_ viewer: Viewer, _ tx: Transaction) throws -> BinderForm {
        guard !client.isEmpty else { return self }
        var (kept, problems) = (self, Problems())
        kept.contact = try viewer.client(named: client, number: contact, &problems, tx).map { String($0.id) } ?? ""
        kept.clientFault = problems["klient"]
        return kept
    }

    /// A building without a name is called by its address.
    func checked() throws(Refusal) -> BinderForm {
        var problems = Problems()
        var kept = self
        if Binder.Kind(rawValue: kind) == nil { problems["rodzaj"] = t("Wybierz, czy to budowa, czy zwykły segregator.") }
        if RecordID(contact) == nil { problems["kontakt"] = clientFault ?? t("Wybierz klienta z listy.") }
        kept.postalCode = problems.value(postalCode, "kod", t("Kod ma postać 34-400.")) { PostalCode($0)?.stored }
        if kind == Binder.Kind.building.rawValue {
            problems.need(street, "ulica", t("Wpisz ulicę i numer albo numer działki."), limit: 200)
            problems.need(city, "miasto", t("Wpisz miejscowość."), limit: 120)
            if name.isEmpty { kept.name = [street, city].filter { !$0.isEmpty }.joined(separator: ", ") }
        } else {
            problems.need(name, "nazwa", t("Nazwij segregator."), limit: 200)
        }
        problems.bound(name, "nazwa", limit: 200)
        try problems.refuse()
        return kept
    }
}
