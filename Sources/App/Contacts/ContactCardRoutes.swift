import Store
import Values
import Web

/// What is done on the card of a contact besides its own fields: notes, merging, and the questions that forms ask while one types.
struct ContactCardRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.contactPicker, pick)
        routing.office(.get, Places.contactTwins, twins)
        routing.office(.post, Places.contactNotes, addNote)
        routing.office(.post, Places.contactNote, removeNote)
        routing.office(.get, Places.contactMerge, compare)
        routing.office(.post, Places.contactMerge, merge)
    }

    /// Search as you type, for the fields that pick a client.
    @Sendable func pick(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let words = String(call.query["q"].prefix(200))
        let found = try await world.read(viewer) { tx in try viewer.pickContacts(words, limit: 20, tx) }
        return try .json(
            found.map {
                PickedContact(id: String($0.id), name: $0.name, note: [$0.city, $0.email].filter { !$0.isEmpty }.joined(separator: " · "))
            })
    }

    private struct PickedContact: Encodable {
        let id: String
        let name: String
        let note: String
    }

    /// Likely duplicates of what stands in the form, as a piece of page.
    @Sendable func twins(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        var form = ContactForm(kind: Contact.Kind(rawValue: call.query["rodzaj"]) ?? .person)
        (form.name, form.givenName, form.familyName) = (
            call.query["nazwa"].trimmed, call.query["imie"].trimmed, call.query["nazwisko"].trimmed
        )
        (form.nip, form.email, form.phone) = (call.query["nip"], call.query["email"], call.query["telefon"])
        let (typed, own) = (form, RecordID(call.query["ja"]) ?? 0)
        let found = try await world.read(viewer) { tx in try viewer.twins(of: typed, besides: own, tx) }
        return .html(ContactTwinsNote(twins: found).html)
    }

    @Sendable func addNote(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        let words = form["tresc"].trimmedLines
        guard !words.isEmpty else {
            _ = try await world.read(viewer) { tx in try viewer.contact(id, tx) }
            return .redirect(Places.contact(id)).flash(t("Wpisz treść notatki."))
        }
        guard words.count <= 10_000 else { throw Refusal.unprocessable(t("Skróć tekst, może mieć najwyżej % znaków.", "10 000")) }
        let kind = ContactNote.Kind(rawValue: form["typ"]) ?? .note
        try await world.write(viewer) { tx in
            try viewer.addNote(OneTime.id(form["numer"], now: now), kind, words, to: try viewer.contact(id, tx), at: now, tx)
        }
        return .redirect(Places.contact(id))
    }

    @Sendable func removeNote(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, note) = (try call.id(), try call.id("note"))
        try await world.write(viewer) { tx in try viewer.removeNote(note, of: try viewer.contact(id, tx), tx) }
        return .redirect(Places.contact(id)).flash(t("Usunięto notatkę."))
    }

    @Sendable func compare(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, words, second) = (try call.id(), String(call.query["q"].trimmed.prefix(200)), RecordID(call.query["z"]))
        let page = try await world.read(viewer) { [world] tx in
            let contact = try viewer.contact(id, tx)
            let found = try viewer.contacts(
                try tx.search(words: words, where: "search_entry.kind = 'contact'", limit: 30).map(\.record), tx)
            return ContactMergePage(
                frame: try world.officeFrame(call, viewer, tx), contact: contact, other: try second.map { try viewer.contact($0, tx) },
                twins: try viewer.twins(of: ContactForm(contact), besides: id, limit: 20, tx), found: found.filter { $0.id != id },
                words: words)
        }
        return .html(page.html)
    }

    @Sendable func merge(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        guard let second = RecordID(form["z"]) else { throw Refusal.malformed }
        let taken = Set(form.pairs.filter { $0.name.hasPrefix("w-") && $0.value == "z" }.map { String($0.name.dropFirst(2)) })
        let batch = OneTime.id(form["numer"], now: now)
        try await world.write(viewer) { tx in
            try viewer.merge(try viewer.contact(second, tx), into: try viewer.contact(id, tx), taking: taken, batch: batch, at: now, tx)
        }
        return .redirect(Places.contact(id)).flash(t("Scalono w jeden kontakt."), undo: Places.contactBatchUndo(batch))
    }
}
