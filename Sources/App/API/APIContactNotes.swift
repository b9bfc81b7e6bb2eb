import Store
import Values
import Web

/// What people wrote down about a contact.
enum APIContactNotes {
    static let input = APIShape(
        name: "NoteInput",
        fields: [
            APIField(name: "text", form: "tresc", isRequired: true, longest: 10_000),
            APIField(
                name: "kind", form: "typ", choices: ["note", "call", "visit"], about: "A call or a visit counts as contact with the person."
            ),
        ])
    static let output = input.shown(
        as: "Note", [APIField(name: "id"), APIField(name: "author"), APIField(name: "at", kind: "integer")])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "contacts/:id/notes", id: "listContactNotes", summary: "Notes, calls and visits", scope: .readContacts,
            answer: .page(output)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            let notes = try await request.world.read(viewer) { tx in
                try viewer.notes(of: try viewer.contact(id, tx).id, limit: 1_000, tx)
            }
            return try request.page(notes, id: \.id, json)
        },
        APIOperation(
            method: .post, path: "contacts/:id/notes", id: "addContactNote", summary: "Add a note, a call or a visit",
            scope: .writeContacts, body: input, answer: .created(output)
        ) { request in
            let (viewer, contact, body, now) = (request.viewer, try request.id(), try await request.json(), request.world.now())
            let form = try input.form(body)
            let (words, kind) = (form["tresc"].trimmedLines, ContactNote.Kind(rawValue: form["typ"]) ?? .note)
            guard !words.isEmpty else { throw APIProblem.fields(["text": "empty"]) }
            let id = try await request.make(body) { id, tx in
                try viewer.addNote(id, kind, words, to: try viewer.contact(contact, tx), at: now, tx)
            }
            let note = try await request.world.read(viewer) { tx in try find(id, of: try viewer.contact(contact, tx), viewer, tx) }
            return try .record(json(note), version: try json(note).tag, status: 201)
        },
        APIOperation(
            method: .delete, path: "contacts/:id/notes/:note", id: "removeContactNote",
            summary: "Remove a note; one of somebody else takes the right to manage the firm", scope: .writeContacts, answer: .nothing
        ) { request in
            let (viewer, contact, id) = (request.viewer, try request.id(), try request.call.id("note"))
            try await request.world.write(viewer) { tx in
                let contact = try viewer.contact(contact, tx)
                _ = try request.matched(try json(try find(id, of: contact, viewer, tx)).tag)
                try viewer.removeNote(id, of: contact, tx)
            }
            return .nothing()
        },
    ]

    private static func find(_ id: RecordID, of contact: Contact, _ viewer: Viewer, _ tx: Transaction) throws -> ContactNote {
        guard let note = try viewer.notes(of: contact.id, limit: 1_000, tx).first(where: { $0.id == id }) else { throw Refusal.missing }
        return note
    }

    private static func json(_ note: ContactNote) -> JSON {
        [
            "id": JSON(id: note.id), "kind": .text(note.kind.rawValue), "text": .text(note.words), "author": .text(note.author),
            "at": .integer(note.at.milliseconds),
        ]
    }
}
