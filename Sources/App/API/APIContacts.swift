import Store
import Values
import Web

/// Databases of clients and what stands in them.
enum APIContacts {
    static let base = APIShape(
        name: "ContactBase",
        fields: [APIField(name: "id"), APIField(name: "kind", choices: ["contacts", "mailing"]), APIField(name: "name")])

    private static let words: [APIField] = [
        APIField(name: "kind", form: "rodzaj", isRequired: true, choices: ["company", "person"]), APIField(name: "name", form: "nazwa"),
        APIField(name: "givenName", form: "imie", longest: 100), APIField(name: "familyName", form: "nazwisko", longest: 100),
        APIField(name: "nip", form: "nip", longest: 20), APIField(name: "email", form: "email"),
        APIField(name: "phone", form: "telefon", longest: 40), APIField(name: "street", form: "ulica"),
        APIField(name: "postalCode", form: "kod", longest: 12), APIField(name: "city", form: "miasto", longest: 120),
        APIField(name: "note", form: "notatka", longest: 10_000),
    ]
    static let input = APIShape(name: "ContactInput", fields: [APIField(name: "base", form: "baza", isRequired: true, longest: 19)] + words)
    static let change = APIShape(name: "ContactChange", fields: words)
    static let output = APIShape(
        name: "Contact",
        fields: [APIField(name: "id"), APIField(name: "base"), APIField(name: "changedAt", kind: "integer")]
            + words.map { APIField(name: $0.name, choices: $0.choices) })

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "contact-bases", id: "listContactBases", summary: "Databases of clients", scope: .readContacts,
            answer: .page(base)
        ) { request in
            let (viewer, after, limit) = (request.viewer, try request.after(), try request.limit())
            let found = try await request.world.read(viewer) { tx in try viewer.apiContactBases(after: after, limit: limit + 1, tx) }
            return try .records(
                found.map { ($0.id, ["id": JSON(id: $0.id), "kind": .text($0.kind.rawValue), "name": .text($0.name)]) }, limit: limit)
        },
        APIOperation(
            method: .get, path: "contacts", id: "listContacts", summary: "Contacts in the order in which they were added",
            scope: .readContacts,
            filters: [APIFilter("base")], answer: .page(output)
        ) { request in
            let (viewer, after, limit, base) = (request.viewer, try request.after(), try request.limit(), try request.number("base"))
            let found = try await request.world.read(viewer) { tx in try viewer.apiContacts(base: base, after: after, limit: limit + 1, tx)
            }
            return try .records(found.map { ($0.id, json($0)) }, limit: limit)
        },
        APIOperation(
            method: .get, path: "contacts/:id", id: "getContact", summary: "One contact", scope: .readContacts, answer: .one(output)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            return try await show(id, viewer, request)
        },
        APIOperation(
            method: .post, path: "contacts", id: "addContact", summary: "Add a contact", scope: .writeContacts, body: input,
            answer: .created(output)
        ) { request in
            let (viewer, body, now) = (request.viewer, try await request.json(), request.world.now())
            let form = try input.form(body)
            let base = RecordID(form["baza"]) ?? 0
            let kept = try checked(form, input)
            let id = try await request.make(body) { id, tx in
                let base = try viewer.apiContactBase(base, tx)
                try viewer.addContact(id, kept, to: base, at: now, tx)
            }
            return try await show(id, viewer, request, status: 201)
        },
        APIOperation(
            method: .put, path: "contacts/:id", id: "changeContact", summary: "Replace what a contact says", scope: .writeContacts,
            body: change,
            answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let before = try await request.world.read(viewer) { tx in try viewer.contact(id, tx) }
            let form = try change.form(try await request.json())
            var kept = try checked(form, change)
            let version = try request.matched(before.version)
            kept.version = String(version)
            if kept.kind != before.kind { throw APIProblem.fields(["kind": "cannot be changed"]) }
            do {
                try await request.world.write(viewer) { [kept] tx in try viewer.change(try viewer.contact(id, tx), kept, at: now, tx) }
            } catch Refusal.stale { throw APIProblem.changed }
            return try await show(id, viewer, request)
        },
        APIOperation(
            method: .delete, path: "contacts/:id", id: "deleteContact", summary: "Put a contact into the bin", scope: .writeContacts,
            answer: .nothing
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let contact = try await request.world.read(viewer) { tx in try viewer.contact(id, tx) }
            _ = try request.matched(contact.version)
            try await request.world.write(viewer) { tx in
                try viewer.discard(Reference(.contact, id), title: contact.name, binder: nil, at: now, tx)
            }
            return .nothing()
        },
    ]

    private static func checked(_ form: Form, _ shape: APIShape) throws -> ContactForm {
        do { return try ContactForm(form).checked() } catch Refusal.invalid(let problems) { throw shape.problem(problems) }
    }

    private static func show(_ id: RecordID, _ viewer: Viewer, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let contact = try await request.world.read(viewer) { tx in try viewer.contact(id, tx) }
        return try .record(json(contact), version: contact.version, status: status, at: status == 201 ? "/api/v1/contacts/\(id)" : nil)
    }

    private static func json(_ contact: Contact) -> JSON {
        [
            "id": JSON(id: contact.id), "base": JSON(id: contact.baseID), "kind": .text(contact.kind.rawValue), "name": .text(contact.name),
            "givenName": .text(contact.givenName), "familyName": .text(contact.familyName), "nip": .text(contact.nip),
            "email": .text(contact.email), "phone": .text(contact.phone), "street": .text(contact.street),
            "postalCode": .text(contact.postalCode), "city": .text(contact.city), "note": .text(contact.note),
            "changedAt": .integer(contact.changedAt.milliseconds),
        ]
    }
}
