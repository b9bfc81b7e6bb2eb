import Store
import Values
import Web

/// What is done to many contacts of a database at once, and filters that a person keeps.
enum APIBulk {
    static let filter = APIShape(
        name: "ContactFilter",
        fields: [
            APIField(name: "words", form: "q"), APIField(name: "tags", form: "tag", kind: "array", format: .id, most: 50),
            APIField(name: "keeper", form: "opiekun", format: .id), APIField(name: "keeperless", form: "bez-opiekuna", kind: "boolean"),
            APIField(name: "city", form: "miejscowosc", longest: 120),
            APIField(name: "lastContactFrom", form: "kontakt-od", format: .day),
            APIField(name: "lastContactTo", form: "kontakt-do", format: .day),
            APIField(name: "untouched", form: "bez-kontaktu", kind: "boolean", about: "Nobody has had contact with them yet."),
            APIField(
                name: "fields", form: "pole", kind: "array",
                items: APIShape(
                    name: "fields",
                    fields: [
                        APIField(name: "field", form: "pole", isRequired: true, format: .id), APIField(name: "value", form: "pole-wartosc"),
                        APIField(name: "from", form: "pole-od", longest: 40), APIField(name: "to", form: "pole-do", longest: 40),
                    ]), most: 20),
        ])
    static let input = APIShape(
        name: "BulkInput",
        fields: [
            APIField(
                name: "act", form: "co", isRequired: true, choices: ["tag", "untag", "keeper", "move", "delete", "export"]),
            APIField(
                name: "contacts", form: "id", kind: "array", format: .id, most: 5_000, about: "Either these, or those that fit `filter`."),
            APIField(name: "filter", form: "filtr", kind: "record", items: filter),
            APIField(name: "tag", form: "nowy-tag", format: .id, about: "For `tag` and `untag`."),
            APIField(name: "keeper", form: "nowy-opiekun", format: .id, about: "For `keeper`; left out they are nobody's."),
            APIField(name: "base", form: "cel", format: .id, about: "For `move`."),
            APIField(name: "format", form: "format", choices: ExportFormat.allCases.map(\.rawValue), about: "For `export`."),
        ])
    static let viewInput = APIShape(
        name: "ContactViewInput",
        fields: [
            APIField(name: "name", form: "nazwa", isRequired: true, longest: 80),
            APIField(name: "filter", form: "filtr", kind: "record", items: filter),
        ])
    static let view = APIShape(
        name: "ContactView", fields: ["id", "name", "query"].map { APIField(name: $0) })

    static let all: [APIOperation] = [
        APIOperation(
            method: .post, path: "contact-bases/:id/work", id: "addWork",
            summary: "Do one thing with many contacts; runs in the background, `getWork` says how far it is, and it can be taken back",
            scope: .writeContacts, body: input, answer: .created(APIWork.output)
        ) { request in
            let (viewer, base, body, now) = (request.viewer, try request.id(), try await request.json(), request.world.now())
            let wish = try wish(body)
            let id = try await request.make(body) { id, tx in
                let base = try viewer.contactBase(base, tx)
                let order = try request.named(field(of: wish)) { try viewer.order(wish, tx) }
                _ = try viewer.addBatch(
                    id, wish.kind, base: base.id, title: try viewer.title(of: wish, tx), order, total: wish.ids.count, at: now, tx)
                try viewer.start(id, at: now, tx)
            }
            return try await APIWork.show(id, request, status: 201)
        },
        APIOperation(
            method: .get, path: "contact-bases/:id/views", id: "listContactViews",
            summary: "The filters that the person behind the key keeps for a database", scope: .readContacts, answer: .page(view)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            let views = try await request.world.read(viewer) { tx in
                try viewer.contactViews(of: try viewer.contactBase(id, tx).id, tx)
            }
            return try request.page(views, id: \.id, json)
        },
        APIOperation(
            method: .post, path: "contact-bases/:id/views", id: "addContactView", summary: "Keep a filter under a name",
            scope: .writeContacts, body: viewInput, answer: .created(view)
        ) { request in
            let (viewer, base, body) = (request.viewer, try request.id(), try await request.json())
            let form = try viewInput.form(body)
            let name = form["nazwa"].trimmed
            guard !name.isEmpty else { throw APIProblem.fields(["name": "empty"]) }
            let id = try await request.make(body) { id, tx in
                try viewer.addView(id, name: name, query(form), base: try viewer.contactBase(base, tx).id, tx)
            }
            let views = try await request.world.read(viewer) { tx in try viewer.contactViews(of: base, tx) }
            guard let shown = views.first(where: { $0.id == id }).map(json) else { throw Refusal.missing }
            return try .record(shown, version: try shown.tag, status: 201)
        },
        APIOperation(
            method: .delete, path: "contact-bases/:id/views/:view", id: "removeContactView", summary: "Keep a filter no longer",
            scope: .writeContacts, answer: .nothing
        ) { request in
            let (viewer, base, id) = (request.viewer, try request.id(), try request.call.id("view"))
            try await request.world.write(viewer) { tx in
                guard let view = try viewer.contactViews(of: base, tx).first(where: { $0.id == id }) else { throw Refusal.missing }
                _ = try request.matched(try json(view).tag)
                _ = try viewer.removeView(id, tx)
            }
            return .nothing()
        },
    ]

    private static func wish(_ body: JSON) throws -> BulkWish {
        let form = try input.form(body)
        guard case .object(let sent) = body, let kind = ContactBatch.Kind(rawValue: form["co"]) else { throw Refusal.malformed }
        guard (sent["filter"] == nil) != (sent["contacts"] == nil) else {
            throw APIProblem.fields(["contacts": "either contacts or a filter"])
        }
        let ids = form.all("id").compactMap { RecordID($0) }
        let isAll = sent["filter"] != nil
        guard isAll || !ids.isEmpty else { throw APIProblem.fields(["contacts": "empty"]) }
        let target: String? = [.tag: "nowy-tag", .untag: "nowy-tag", .keeper: "nowy-opiekun", .move: "cel"][kind]
        var wish = BulkWish(kind: kind, query: ContactQuery.text(query(form).filterPairs), isAll: isAll)
        (wish.target, wish.format, wish.ids) = (target.flatMap { RecordID(form[$0]) }, form["format"], ids)
        let field = field(of: wish)
        if kind != .delete, kind != .keeper, sent[field] == nil { throw APIProblem.fields([field: "missing"]) }
        return wish
    }

    /// The field of the body that says what is to be done with them.
    private static func field(of wish: BulkWish) -> String {
        switch wish.kind {
        case .tag, .untag: "tag"
        case .keeper: "keeper"
        case .move: "base"
        default: "format"
        }
    }

    /// The filters of a list, from the filter of a body.
    private static func query(_ form: Form) -> ContactQuery {
        var pairs = form.pairs.filter { !$0.value.isEmpty && $0.name != "nazwa" }
        if form["bez-opiekuna"] == "tak" { pairs.append((name: "opiekun", value: ContactQuery.nobody)) }
        let (values, from, to) = (form.all("pole-wartosc"), form.all("pole-od"), form.all("pole-do"))
        for (place, field) in form.all("pole").enumerated() where place < values.count && place < from.count && place < to.count {
            for (name, value) in [("f-\(field)", values[place]), ("f-\(field)-od", from[place]), ("f-\(field)-do", to[place])] {
                pairs.append((name: name, value: value))
            }
        }
        return ContactQuery(pairs: pairs)
    }

    private static func json(_ view: ContactView) -> JSON {
        ["id": JSON(id: view.id), "name": .text(view.name), "query": .text(view.query)]
    }
}
