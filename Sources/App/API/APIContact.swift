import Store
import Values
import Web

/// A contact with everything that a program may read of it.
struct APIContact: Sendable {
    let contact: Contact
    var details: [ContactDetail] = []
    var tags: [Tag] = []
    var fields: [RecordID: String] = [:]

    private static func several(_ name: String, _ form: String, _ fields: [APIField]) -> APIField {
        APIField(
            name: name, form: form, kind: "array",
            items: APIShape(name: name, fields: [APIField(name: "label", form: form + "-opis", longest: 80)] + fields), most: 20)
    }

    private static let words: [APIField] = [
        APIField(name: "kind", form: "rodzaj", isRequired: true, choices: ["company", "person"]), APIField(name: "name", form: "nazwa"),
        APIField(name: "givenName", form: "imie", longest: 100), APIField(name: "familyName", form: "nazwisko", longest: 100),
        APIField(name: "nip", form: "nip", longest: 20), APIField(name: "regon", form: "regon", longest: 20),
        APIField(name: "krs", form: "krs", longest: 20), APIField(name: "email", form: "email"),
        APIField(name: "phone", form: "telefon", longest: 40), APIField(name: "street", form: "ulica"),
        APIField(name: "postalCode", form: "kod", longest: 12), APIField(name: "city", form: "miasto", longest: 120),
        APIField(name: "note", form: "notatka", longest: 10_000), APIField(name: "source", form: "zrodlo"),
        APIField(name: "jobTitle", form: "stanowisko", longest: 120),
        APIField(name: "company", form: "firma", isNullable: true, format: .id, about: "The company a person belongs to."),
        APIField(name: "keeper", form: "opiekun", isNullable: true, format: .id, about: "The account of the employee who keeps it."),
        several("phones", "telefony", [APIField(name: "value", form: "telefony", longest: 40)]),
        several("emails", "maile", [APIField(name: "value", form: "maile")]),
        several(
            "addresses", "adresy",
            [
                APIField(name: "street", form: "adresy-ulica"), APIField(name: "postalCode", form: "adresy-kod", longest: 12),
                APIField(name: "city", form: "adresy-miasto", longest: 120),
            ]),
        APIField(name: "tags", form: "tag", kind: "array", format: .id, most: 100),
        APIField(
            name: "fields", form: "pole-", longest: 500, kind: "object", most: 60, about: "Values of the firm's own fields by their ids."),
    ]
    private static let pesel = APIField(
        name: "pesel", form: "pesel", longest: 20, about: "Written only; left out it stays, empty it is removed.")
    static let input = APIShape(
        name: "ContactInput", fields: [APIField(name: "base", form: "baza", isRequired: true, format: .id)] + words + [pesel])
    static let change = APIShape(name: "ContactChange", fields: words + [pesel])
    static let output = APIShape(name: "", fields: words).shown(
        as: "Contact",
        [
            APIField(name: "id"), APIField(name: "base"), APIField(name: "createdAt", kind: "integer"),
            APIField(name: "changedAt", kind: "integer"),
            APIField(name: "lastContactAt", kind: "integer", isNullable: true),
        ])

    /// A body as our form would have sent it, with everything it may say.
    static func form(_ body: JSON, _ shape: APIShape, own: [ContactField], kept: Contact? = nil) throws -> ContactForm {
        var form = ContactForm(try shape.form(body))
        form.isWhole = true
        if let kept {
            if form.kind != kept.kind { throw APIProblem.fields(["kind": "cannot be changed"]) }
            if case .object(let sent) = body, sent["pesel"] == nil { form.pesel = kept.pesel }
        }
        for id in form.fields.keys where !own.contains(where: { $0.id == id }) {
            throw APIProblem.fields(["fields/\(id)": "there is no such field"])
        }
        return try shape.checking { [form] in try form.checked(own) }
    }

    var json: JSON {
        [
            "id": JSON(id: contact.id), "base": JSON(id: contact.baseID), "kind": .text(contact.kind.rawValue), "name": .text(contact.name),
            "givenName": .text(contact.givenName), "familyName": .text(contact.familyName), "nip": .text(contact.nip),
            "regon": .text(contact.regon), "krs": .text(contact.krs), "email": .text(contact.email), "phone": .text(contact.phone),
            "street": .text(contact.street), "postalCode": .text(contact.postalCode), "city": .text(contact.city),
            "note": .text(contact.note), "source": .text(contact.source), "jobTitle": .text(contact.jobTitle),
            "company": JSON(id: contact.companyID), "keeper": JSON(id: contact.keeperID), "phones": values(.phone),
            "emails": values(.email), "addresses": addresses, "tags": .list(tags.map { JSON(id: $0.id) }),
            "fields": .object(Dictionary(fields.map { (String($0.key), JSON.text($0.value)) }) { first, _ in first }),
            "createdAt": .integer(contact.createdAt.milliseconds), "changedAt": .integer(contact.changedAt.milliseconds),
            "lastContactAt": contact.lastContactAt.milliseconds == 0 ? .null : .integer(contact.lastContactAt.milliseconds),
        ]
    }

    private func values(_ kind: ContactDetail.Kind) -> JSON {
        .list(details.filter { $0.kind == kind }.map { ["label": .text($0.label), "value": .text($0.value)] })
    }

    private var addresses: JSON {
        .list(
            details.filter { $0.kind == .address }.map {
                ["label": .text($0.label), "street": .text($0.street), "postalCode": .text($0.postalCode), "city": .text($0.city)]
            })
    }
}
