import Store
import Values
import Web

/// A database as its page shows it: narrowed and sorted.
enum APIContactLists {
    private static let orders: [(name: String, sort: ContactSort)] = [
        ("name", .name), ("phone", .phone), ("email", .email), ("city", .city), ("lastContact", .last), ("keeper", .keeper), ("nip", .nip),
        ("added", .added),
    ]

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "contact-bases/:id/contacts", id: "listBaseContacts",
            summary: "The contacts of a database in an order of its columns, narrowed as on its page", scope: .readContacts,
            filters: [
                APIFilter("sort", .choice(orders.map(\.name) + orders.map { "-" + $0.name }), about: "`name` unless asked for another."),
                APIFilter("words", .words(isRequired: false)), APIFilter("tag"), APIFilter("keeper"),
                APIFilter("city", .words(isRequired: false)),
                APIFilter("lastContactFrom", .day), APIFilter("lastContactTo", .day),
                APIFilter("untouched", .choice(["true"]), about: "Nobody has had contact with them yet."),
                APIFilter("view", about: "A kept filter; the others go on top of it."),
            ], cursor: .key, answer: .page(APIContact.output)
        ) { request in
            let (viewer, id, asked, view) = (request.viewer, try request.id(), try pairs(request), try request.number("view"))
            let (limit, after, sort) = (try request.limit(), try request.afterKey(), try sort(request))
            let (shown, next) = try await request.world.read(viewer) { tx in
                let base = try viewer.contactBase(id, tx)
                let kept = try view.map { try viewer.contactView($0, of: base.id, tx) }
                var query = ContactQuery(pairs: asked + (kept.map { Query($0.query[...]).pairs } ?? []))
                if let sort { (query.sort, query.isDescending, query.ownSort) = (sort.column, sort.isDown, nil) }
                (query.size, query.after, query.before) = (limit, after, nil)
                let list = try viewer.contacts(in: base, query, tx)
                return (try viewer.apiContacts(list.contacts, tx), list.next)
            }
            return try .record(["items": .list(shown.map(\.json)), "next": JSON(next?.text)])
        }
    ]

    private static func pairs(_ request: APIRequest) throws -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        for (name, key) in [("words", "q"), ("city", "miejscowosc")] where request.call.query.has(name) {
            pairs.append((name: key, value: try request.words(name)))
        }
        for (name, key) in [("tag", "tag"), ("keeper", "opiekun")] {
            if let id = try request.number(name) { pairs.append((name: key, value: String(id))) }
        }
        for (name, key) in [("lastContactFrom", "kontakt-od"), ("lastContactTo", "kontakt-do")] {
            if let day = try request.day(name) { pairs.append((name: key, value: day.text)) }
        }
        guard request.call.query.has("untouched") else { return pairs }
        guard request.call.query["untouched"] == "true" else { throw APIProblem.parameter("untouched") }
        return pairs + [(name: "bez-kontaktu", value: "tak")]
    }

    private static func sort(_ request: APIRequest) throws -> (column: ContactSort, isDown: Bool)? {
        guard request.call.query.has("sort") else { return nil }
        let (text, isDown) = (request.call.query["sort"], request.call.query["sort"].hasPrefix("-"))
        guard let order = orders.first(where: { $0.name == (isDown ? String(text.dropFirst()) : text) }) else {
            throw APIProblem.parameter("sort")
        }
        return (order.sort, isDown)
    }
}

extension APIRequest {
    /// The place behind which a page of a sorted list of contacts begins.
    fileprivate func afterKey() throws -> ContactQuery.Key? {
        guard call.query.has("after") else { return nil }
        let text = call.query["after"]
        guard let key = ContactQuery.Key(text), APIField.Format.id.fits(String(key.id)), text.hasPrefix("\(key.id)~"),
            key.value.utf8.count <= 2_000, !key.value.unicodeScalars.contains("\0")
        else { throw APIProblem.parameter("after") }
        return key
    }
}

extension Viewer {
    fileprivate func contactView(_ id: RecordID, of base: RecordID, _ tx: Transaction) throws -> ContactView {
        guard let view = try contactViews(of: base, tx).first(where: { $0.id == id }) else { throw APIProblem.parameter("view") }
        return view
    }
}
