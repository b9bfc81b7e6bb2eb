import Values
import Web

/// A company or a person, as it was typed.
struct ContactForm: Sendable {
    var kind: Contact.Kind
    var name = ""
    var givenName = ""
    var familyName = ""
    var nip = ""
    var regon = ""
    var krs = ""
    var pesel = ""
    var email = ""
    var phone = ""
    var street = ""
    var postalCode = ""
    var city = ""
    var note = ""
    var source = ""
    var jobTitle = ""
    /// The company a person belongs to, and the account that keeps the contact: ids as the form sends them.
    var company = ""
    var keeper = ""
    var details: [ContactDetail] = []
    var tags: [RecordID] = []
    /// What was typed into the firm's own fields.
    var fields: [RecordID: String] = [:]
    /// Whether the form carried tags, details and the firm's fields: one that did not leaves them as they are.
    var isWhole = false
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
        regon = form["regon"].trimmed
        krs = form["krs"].trimmed
        pesel = form["pesel"].trimmed
        email = form["email"].trimmed
        phone = form["telefon"].trimmed
        street = form["ulica"].trimmed
        postalCode = form["kod"].trimmed
        city = form["miasto"].trimmed
        note = form["notatka"].trimmedLines
        source = form["zrodlo"].trimmed
        jobTitle = form["stanowisko"].trimmed
        company = form["firma"]
        keeper = form["opiekun"]
        isWhole = form.has("calosc")
        details = Self.details(form)
        tags = form.all("tag").compactMap { RecordID($0) }
        for (name, value) in form.pairs where name.hasPrefix("pole-") {
            if let id = RecordID(name.dropFirst(5)) { fields[id] = value.trimmed }
        }
        number = form["numer"]
        version = form["wersja"]
    }

    init(_ contact: Contact) {
        kind = contact.kind
        name = contact.name
        givenName = contact.givenName
        familyName = contact.familyName
        nip = NIP(contact.nip)?.text ?? contact.nip
        regon = contact.regon
        krs = contact.krs
        pesel = contact.pesel
        email = contact.email
        phone = PhoneNumber(contact.phone)?.text ?? contact.phone
        street = contact.street
        postalCode = contact.postalCode
        city = contact.city
        note = contact.note
        source = contact.source
        jobTitle = contact.jobTitle
        company = contact.companyID.map(String.init) ?? ""
        keeper = contact.keeperID.map(String.init) ?? ""
        version = String(contact.version)
    }

    private static func details(_ form: Form) -> [ContactDetail] {
        var found: [ContactDetail] = []
        for (kind, name) in [(ContactDetail.Kind.phone, "telefony"), (.email, "maile")] {
            let labels = form.all(name + "-opis")
            for (place, value) in form.all(name).enumerated() {
                found.append(ContactDetail(kind, label: place < labels.count ? labels[place].trimmed : "", value: value.trimmed))
            }
        }
        let columns = ["adresy-opis", "adresy-ulica", "adresy-kod", "adresy-miasto"].map { form.all($0).map(\.trimmed) }
        for place in columns[1].indices where columns.allSatisfy({ place < $0.count }) {
            var detail = ContactDetail(.address, label: columns[0][place])
            (detail.street, detail.postalCode, detail.city) = (columns[1][place], columns[2][place], columns[3][place])
            found.append(detail)
        }
        return found.filter { !$0.isEmpty }
    }

    /// Family name first, as lists of people are sorted.
    var sortKey: String {
        (kind == .person ? [familyName, givenName].joined(separator: " ") : name).collationKey
    }

    /// What search finds the contact by, besides its name.
    var searchText: String {
        let own = [nip, regon, krs, pesel, email, phone, String(phone.suffix(9)), street, postalCode, city, jobTitle, source, note]
        return (own + details.map(\.searchText) + fields.sorted { $0.key < $1.key }.map(\.value)).filter { !$0.isEmpty }
            .joined(separator: " ")
    }
}
