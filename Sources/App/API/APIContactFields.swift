import Store
import Values
import Web

/// The fields that a firm added to its contacts.
enum APIContactFields {
    static let input = APIShape(
        name: "ContactFieldInput",
        fields: [
            APIField(name: "name", form: "nazwa", isRequired: true, longest: 60),
            APIField(name: "kind", form: "rodzaj", isRequired: true, choices: ContactField.Kind.allCases.map(\.rawValue)),
            APIField(name: "choices", form: "wartosci", longest: 100, kind: "array", about: "Of a field of kind `choice`."),
        ])
    static let output = input.shown(as: "ContactField", [APIField(name: "id")])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "contact-fields", id: "listContactFields", summary: "The firm's own fields of contacts",
            scope: .readContacts, answer: .page(output)
        ) { request in
            let viewer = request.viewer
            return try request.page(try await request.world.read(viewer) { tx in try viewer.contactFields(tx) }, id: \.id, json)
        },
        APIOperation(
            method: .get, path: "contact-fields/:id", id: "getContactField", summary: "One field", scope: .readContacts,
            answer: .one(output)
        ) { request in
            try await show(try request.id(), request)
        },
        APIOperation(
            method: .post, path: "contact-fields", id: "addContactField", summary: "Add a field", scope: .writeFields, body: input,
            answer: .created(output)
        ) { request in
            let (viewer, body, now) = (request.viewer, try await request.json(), request.world.now())
            let wish = try wish(body)
            let id = try await request.make(body) { id, tx in try viewer.addField(id, wish, at: now, tx) }
            return try await show(id, request, status: 201)
        },
        APIOperation(
            method: .put, path: "contact-fields/:id", id: "changeContactField",
            summary: "Another name or other choices; the kind stays", scope: .writeFields, body: input, answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let wish = try wish(try await request.json())
            try await request.world.write(viewer) { tx in
                let field = try viewer.contactField(id, tx)
                _ = try request.matched(try json(field).tag)
                if wish.kind != field.kind { throw APIProblem.fields(["kind": "cannot be changed"]) }
                try viewer.change(field, wish, at: now, tx)
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .delete, path: "contact-fields/:id", id: "endContactField",
            summary: "Show a field no more; what was written into it stays", scope: .writeFields, answer: .nothing
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            _ = try await request.world.write(viewer) { tx in
                let field = try viewer.contactField(id, tx)
                _ = try request.matched(try json(field).tag)
                return try viewer.end(field, at: now, tx)
            }
            return .nothing()
        },
    ]

    private static func wish(_ body: JSON) throws -> Viewer.FieldWish {
        let sent = try input.form(body)
        var form = ContactFieldForm(sent)
        form.choices = sent.all("wartosci").joined(separator: "\n")
        return try input.checking { [form] in try form.checked() }
    }

    private static func show(_ id: RecordID, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let viewer = request.viewer
        let shown = json(try await request.world.read(viewer) { tx in try viewer.contactField(id, tx) })
        return try .record(shown, version: try shown.tag, status: status, at: status == 201 ? "/api/v1/contact-fields/\(id)" : nil)
    }

    private static func json(_ field: ContactField) -> JSON {
        [
            "id": JSON(id: field.id), "name": .text(field.name), "kind": .text(field.kind.rawValue),
            "choices": .list(field.choices.map(JSON.text)),
        ]
    }
}
