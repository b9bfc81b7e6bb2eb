import Store
import Values
import Web

/// Databases of clients.
enum APIContactBases {
    static let input = APIShape(
        name: "ContactBaseInput",
        fields: [
            APIField(name: "name", form: "nazwa", isRequired: true, longest: 120),
            APIField(name: "kind", form: "rodzaj", isRequired: true, choices: ["contacts", "mailing"]),
            APIField(name: "note", form: "opis", longest: 2_000),
        ])
    static let change = APIShape(name: "ContactBaseChange", fields: input.fields.filter { $0.name != "kind" })
    static let output = input.shown(
        as: "ContactBase",
        [APIField(name: "id"), APIField(name: "count", kind: "integer"), APIField(name: "createdAt", kind: "integer")])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "contact-bases", id: "listContactBases", summary: "Databases of clients", scope: .readContacts,
            answer: .page(output)
        ) { request in
            let viewer = request.viewer
            return try request.page(try await request.world.read(viewer) { tx in try viewer.contactBases(tx) }, id: \.id, json)
        },
        APIOperation(
            method: .get, path: "contact-bases/:id", id: "getContactBase", summary: "One database", scope: .readContacts,
            answer: .one(output)
        ) { request in
            try await show(try request.id(), request)
        },
        APIOperation(
            method: .post, path: "contact-bases", id: "addContactBase",
            summary: "Add a database; people of one of kind `mailing` can be picked nowhere but in mailings", scope: .writeContacts,
            body: input, answer: .created(output)
        ) { request in
            let (viewer, body, now) = (request.viewer, try await request.json(), request.world.now())
            let wish = try input.checking { try ContactBaseForm(try input.form(body)).checked() }
            let id = try await request.make(body) { id, tx in try viewer.addContactBase(id, wish, at: now, tx) }
            return try await show(id, request, status: 201)
        },
        APIOperation(
            method: .put, path: "contact-bases/:id", id: "changeContactBase", summary: "Another name or description", scope: .writeContacts,
            body: change, answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            var form = ContactBaseForm(try change.form(try await request.json()))
            form.kind = ContactBase.Kind.contacts.rawValue
            let wish = try change.checking { try form.checked() }
            try await change.saying {
                try await request.world.write(viewer) { tx in
                    let base = try viewer.contactBase(id, tx)
                    let version = try request.matched(base.version)
                    try viewer.change(base, name: wish.name, note: wish.note, version: String(version), at: now, tx)
                }
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .delete, path: "contact-bases/:id", id: "deleteContactBase", summary: "Put a database and its contacts into the bin",
            scope: .writeContacts, answer: .nothing
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            try await request.world.write(viewer) { tx in
                let base = try viewer.contactBase(id, tx)
                _ = try request.matched(base.version)
                try viewer.discard(Reference(.contactBase, id), title: base.name, binder: nil, at: now, tx)
            }
            return .nothing()
        },
    ]

    private static func show(_ id: RecordID, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let viewer = request.viewer
        let base = try await request.world.read(viewer) { tx in try viewer.contactBase(id, tx) }
        return try .record(
            json(base), version: base.version, status: status, at: status == 201 ? "/api/v1/contact-bases/\(id)" : nil)
    }

    private static func json(_ base: ContactBase) -> JSON {
        [
            "id": JSON(id: base.id), "kind": .text(base.kind.rawValue), "name": .text(base.name), "note": .text(base.note),
            "count": .integer(base.count), "createdAt": .integer(base.createdAt.milliseconds),
        ]
    }
}
