import Store
import Values
import Web

/// What stands in the databases of clients.
enum APIContacts {
    private static let home = APIShape(
        name: "ContactHome", fields: [APIField(name: "base", form: "baza", isRequired: true, format: .id)])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "contacts", id: "listContacts",
            summary: "Contacts in the order in which they were added; with `company` the persons of one", scope: .readContacts,
            filters: [APIFilter("base"), APIFilter("company"), APIFilter("tag")], answer: .page(APIContact.output)
        ) { request in
            let (viewer, after, limit) = (request.viewer, try request.after(), try request.limit())
            let (base, company, tag) = (try request.number("base"), try request.number("company"), try request.number("tag"))
            let found = try await request.world.read(viewer) { tx in
                try viewer.apiContacts(base: base, company: company, tag: tag, after: after, limit: limit + 1, tx)
            }
            return try .records(found.map { ($0.contact.id, $0.json) }, limit: limit)
        },
        APIOperation(
            method: .get, path: "contacts/:id", id: "getContact", summary: "One contact", scope: .readContacts,
            answer: .one(APIContact.output)
        ) { request in
            try await show(try request.id(), request)
        },
        APIOperation(
            method: .post, path: "contacts", id: "addContact", summary: "Add a contact", scope: .writeContacts, body: APIContact.input,
            answer: .created(APIContact.output)
        ) { request in
            let (viewer, body, now) = (request.viewer, try await request.json(), request.world.now())
            let own = try await request.world.read(viewer) { tx in try viewer.contactFields(tx) }
            let home = RecordID(try APIContact.input.form(body)["baza"]) ?? 0
            let kept = try APIContact.form(body, APIContact.input, own: own)
            let id = try await APIContact.input.saying {
                try await request.make(body) { id, tx in
                    let base = try request.named("base") { try viewer.contactBase(home, tx) }
                    try check(kept, in: base, request, tx)
                    try viewer.addContact(id, kept, to: base, at: now, tx)
                }
            }
            return try await show(id, request, status: 201)
        },
        APIOperation(
            method: .put, path: "contacts/:id", id: "changeContact", summary: "Replace what a contact says", scope: .writeContacts,
            body: APIContact.change, answer: .one(APIContact.output)
        ) { request in
            let (viewer, id, now, body) = (request.viewer, try request.id(), request.world.now(), try await request.json())
            let (before, own) = try await request.world.read(viewer) { tx in (try viewer.contact(id, tx), try viewer.contactFields(tx)) }
            var kept = try APIContact.form(body, APIContact.change, own: own, kept: before)
            kept.version = String(try request.matched(before.version))
            try await APIContact.change.saying {
                try await request.world.write(viewer) { [kept] tx in
                    try check(kept, in: try viewer.contactBase(before.baseID, tx), request, tx)
                    try viewer.change(try viewer.contact(id, tx), kept, at: now, tx)
                }
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .put, path: "contacts/:id/base", id: "moveContact",
            summary: "Move a contact into another database; a person of a mailing database becomes a client this way",
            scope: .writeContacts,
            body: home, answer: .one(APIContact.output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let target = RecordID(try home.form(try await request.json())["baza"]) ?? 0
            _ = try await request.world.write(viewer) { tx in
                let contact = try viewer.contact(id, tx)
                _ = try request.matched(contact.version)
                return try viewer.move(contact, to: try request.named("base") { try viewer.contactBase(target, tx) }, at: now, tx)
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .delete, path: "contacts/:id", id: "deleteContact", summary: "Put a contact into the bin", scope: .writeContacts,
            answer: .nothing
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            try await request.world.write(viewer) { tx in
                let contact = try viewer.contact(id, tx)
                _ = try request.matched(contact.version)
                try viewer.discard(Reference(.contact, id), title: contact.name, binder: nil, at: now, tx)
            }
            return .nothing()
        },
    ]

    /// What the form of a page would quietly leave out, a program is told.
    private static func check(_ form: ContactForm, in base: ContactBase, _ request: APIRequest, _ tx: Transaction) throws {
        let viewer = request.viewer
        if let company = RecordID(form.company) {
            let found = try request.named("company") { try viewer.contact(company, tx) }
            guard form.kind == .person, found.kind == .company else {
                throw APIProblem.fields(["company": "a person belongs to a company"])
            }
            if base.kind == .contacts, try viewer.contactBase(found.baseID, tx).kind == .mailing {
                throw APIProblem.fields(["company": "nobody of a mailing database is picked outside of mailings"])
            }
        }
        if !form.keeper.isEmpty, try !viewer.employees(tx).contains(where: { String($0.accountID) == form.keeper }) {
            throw APIProblem.fields(["keeper": "there is no such employee"])
        }
        let known = Set(try viewer.tags(tx).map(\.id))
        guard known.isSuperset(of: form.tags) else { throw APIProblem.fields(["tags": "there is no such tag"]) }
    }

    private static func show(_ id: RecordID, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let viewer = request.viewer
        let found = try await request.world.read(viewer) { tx in try viewer.apiContacts([try viewer.contact(id, tx)], tx) }
        guard let shown = found.first else { throw Refusal.missing }
        return try .record(
            shown.json, version: shown.contact.version, status: status, at: status == 201 ? "/api/v1/contacts/\(id)" : nil)
    }
}
