import Store
import Values
import Web

/// Contacts that are likely the same, and one made of two.
enum APIMerges {
    /// The fields whose values may come from the other one, by the columns that a merge knows.
    private static let fields = [
        "givenName": "given_name", "familyName": "family_name", "name": "name", "nip": "nip", "regon": "regon", "krs": "krs",
        "pesel": "pesel", "phone": "phone", "email": "email", "street": "street", "postalCode": "postal_code", "city": "city",
        "jobTitle": "job_title", "source": "source", "note": "note",
    ]
    static let input = APIShape(
        name: "MergeInput",
        fields: [
            APIField(
                name: "other", form: "drugi", isRequired: true, format: .id, about: "It gives what belongs to it, and goes into the bin."),
            APIField(
                name: "take", form: "biore", choices: fields.keys.sorted(), kind: "array", most: 20,
                about: "Fields whose values come from the other one; further numbers, addresses and tags of both stay."),
        ])
    static let twin = APIShape(
        name: "Twin", fields: [APIField(name: "id"), APIField(name: "name"), APIField(name: "city"), APIField(name: "reason")])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "contacts/:id/twins", id: "listTwins", summary: "Contacts that are likely the same, and why",
            scope: .readContacts, answer: .page(twin)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            let twins = try await request.world.read(viewer) { tx in
                try viewer.twins(of: ContactForm(try viewer.contact(id, tx)), besides: id, limit: 20, tx)
            }
            return try request.page(twins, id: \.contact.id) {
                [
                    "id": JSON(id: $0.contact.id), "name": .text($0.contact.name), "city": .text($0.contact.city),
                    "reason": .text($0.reason),
                ]
            }
        },
        APIOperation(
            method: .post, path: "contacts/:id/merges", id: "mergeContacts",
            summary: "Make one contact of two; `setWorkState` takes it back for 30 days", scope: .writeContacts, body: input,
            answer: .created(APIWork.output)
        ) { request in
            let (viewer, id, body, now) = (request.viewer, try request.id(), try await request.json(), request.world.now())
            let form = try input.form(body)
            let (second, taken) = (RecordID(form["drugi"]) ?? 0, Set(form.all("biore").compactMap { fields[$0] }))
            guard second != id else { throw APIProblem.fields(["other": "the same contact"]) }
            let batch = try await request.make(body) { batch, tx in
                let other = try request.named("other") { try viewer.contact(second, tx) }
                try viewer.merge(other, into: try viewer.contact(id, tx), taking: taken, batch: batch, at: now, tx)
            }
            return try await APIWork.show(batch, request, status: 201)
        },
    ]
}
