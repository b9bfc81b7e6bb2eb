import Store
import Values
import Web

/// Lists and cards of papers: offers, orders, letters, documents.
enum APIPapers {
    private static func shape(
        _ name: String, _ texts: [String], integers: [String] = [], nullable: [String] = [], nullableIntegers: [String] = []
    ) -> APIShape {
        APIShape(
            name: name,
            fields: texts.map { APIField(name: $0) } + integers.map { APIField(name: $0, kind: "integer") }
                + nullable.map { APIField(name: $0, isNullable: true) }
                + nullableIntegers.map { APIField(name: $0, kind: "integer", isNullable: true) })
    }

    static let offer = shape(
        "Offer", ["id", "number", "title", "contact", "binder"], integers: ["net", "vat", "gross", "createdAt"],
        nullable: ["validUntil", "answer"],
        nullableIntegers: ["sentAt", "answeredAt"])
    static let order = shape(
        "Order", ["id", "number", "title", "contact", "binder"], integers: ["net", "vat", "gross", "createdAt"], nullable: ["offer"])
    static let letter = shape(
        "Letter", ["id", "thread", "direction", "from", "subject", "preview", "text"], integers: ["at"], nullable: ["binder"],
        nullableIntegers: ["number"])
    static let document = shape(
        "Document", ["id", "binder", "folder", "name", "caption", "contentType", "sha256", "author"],
        integers: ["size", "version", "createdAt"], nullableIntegers: ["takenAt"])

    static let all: [APIOperation] =
        list(
            "offers", "Offer", "offers", offer, .readOffers, { try $0.apiOffers(binder: $1, after: $2, limit: $3, $4) },
            { try $0.offer($1, $2) }, \.id, json)
        + list(
            "orders", "Order", "orders", order, .readOrders, { try $0.apiOrders(binder: $1, after: $2, limit: $3, $4) },
            { try $0.order($1, $2) }, \.id, json)
        + list(
            "letters", "Letter", "letters of all buildings", letter, .readLetters,
            { try $0.apiLetters(binder: $1, after: $2, limit: $3, $4) },
            { try $0.letter($1, $2) }, \.id, json)
        + list(
            "documents", "Document", "documents", document, .readDocuments, { try $0.apiDocuments(binder: $1, after: $2, limit: $3, $4) },
            { try $0.document($1, $2) }, \.id, json)
        + [
            APIOperation(
                method: .get, path: "documents/:id/content", id: "getDocumentContent", summary: "The bytes of a document",
                scope: .readDocuments,
                answer: .bytes
            ) { request in
                let (viewer, id) = (request.viewer, try request.id())
                let document = try await request.world.read(viewer) { tx in try viewer.document(id, tx) }
                return request.world.serve(
                    document.name, type: document.contentType, hash: document.blobHash, size: document.size, download: true)
            }
        ]

    /// The two operations of a kind of record: a page of them, and one.
    private static func list<Record: Sendable>(
        _ path: String, _ name: String, _ words: String, _ shape: APIShape, _ scope: APIScope,
        _ page: @escaping @Sendable (Viewer, RecordID?, RecordID, Int, Transaction) throws -> [Record],
        _ one: @escaping @Sendable (Viewer, RecordID, Transaction) throws -> Record,
        _ id: @escaping @Sendable (Record) -> RecordID, _ json: @escaping @Sendable (Record) -> JSON
    ) -> [APIOperation] {
        [
            APIOperation(
                method: .get, path: path, id: "list\(name)s", summary: "Pages of \(words)", scope: scope,
                filters: [APIFilter("binder")],
                answer: .page(shape)
            ) { request in
                let (viewer, after, limit, binder) = (
                    request.viewer, try request.after(), try request.limit(), try request.number("binder")
                )
                let found = try await request.world.read(viewer) { tx in try page(viewer, binder, after, limit + 1, tx) }
                return try .records(found.map { (id($0), json($0)) }, limit: limit)
            },
            APIOperation(method: .get, path: path + "/:id", id: "get\(name)", summary: "One record", scope: scope, answer: .one(shape)) {
                request in
                let (viewer, number) = (request.viewer, try request.id())
                let shown = json(try await request.world.read(viewer) { tx in try one(viewer, number, tx) })
                return try .record(shown, version: try shown.tag)
            },
        ]
    }

    @Sendable private static func json(_ offer: Offer) -> JSON {
        [
            "id": JSON(id: offer.id), "number": .text(offer.number), "title": .text(offer.title), "contact": JSON(id: offer.contactID),
            "binder": JSON(id: offer.binderID), "net": .integer(offer.net.grosze), "vat": .integer(offer.vat.grosze),
            "gross": .integer(offer.gross.grosze), "createdAt": .integer(offer.createdAt.milliseconds),
            "validUntil": JSON(offer.validUntil?.text),
            "answer": JSON(offer.answer?.rawValue), "sentAt": moment(offer.sentAt), "answeredAt": moment(offer.answeredAt),
        ]
    }

    @Sendable private static func json(_ order: Order) -> JSON {
        [
            "id": JSON(id: order.id), "number": .text(order.number), "title": .text(order.title), "contact": JSON(id: order.contactID),
            "binder": JSON(id: order.binderID), "offer": JSON(id: order.offerID), "net": .integer(order.net.grosze),
            "vat": .integer(order.vat.grosze),
            "gross": .integer(order.gross.grosze), "createdAt": .integer(order.createdAt.milliseconds),
        ]
    }

    @Sendable static func json(_ letter: Letter) -> JSON {
        [
            "id": JSON(id: letter.id), "thread": JSON(id: letter.threadID), "binder": JSON(id: letter.binderID),
            "number": letter.number.map(JSON.integer) ?? .null, "direction": .text(letter.direction.rawValue),
            "from": .text(letter.fromEmail),
            "subject": .text(letter.subject), "preview": .text(letter.preview), "text": .text(letter.shownBody),
            "at": .integer(letter.at.milliseconds),
        ]
    }

    @Sendable static func json(_ document: Document) -> JSON {
        [
            "id": JSON(id: document.id), "binder": JSON(id: document.binderID), "folder": JSON(id: document.folderID),
            "name": .text(document.name), "caption": .text(document.words), "takenAt": moment(document.takenAt),
            "contentType": .text(document.contentType), "sha256": .text(document.blobHash), "author": .text(document.author),
            "size": .integer(document.size), "version": .integer(document.version), "createdAt": .integer(document.createdAt.milliseconds),
        ]
    }

    private static func moment(_ instant: Instant?) -> JSON { instant.map { .integer($0.milliseconds) } ?? .null }
}
