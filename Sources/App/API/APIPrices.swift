import Store
import Values
import Web

enum APIPrices {
    static let input = APIShape(
        name: "PriceInput",
        fields: [
            APIField(name: "chapter", form: "rozdzial", longest: 120),
            APIField(name: "name", form: "nazwa", isRequired: true, longest: 500),
            APIField(name: "note", form: "opis", longest: 2_000), APIField(name: "unit", form: "jm", isRequired: true, longest: 20),
            APIField(name: "netPrice", form: "cena", isRequired: true, longest: 20),
            APIField(name: "vatRate", form: "vat", isRequired: true, longest: 4),
        ])
    static let output = APIShape(
        name: "Price",
        fields: [
            APIField(name: "id"), APIField(name: "chapter"), APIField(name: "name"), APIField(name: "note"), APIField(name: "unit"),
            APIField(name: "netPrice", kind: "integer"), APIField(name: "vatRate"), APIField(name: "changedAt", kind: "integer"),
        ])

    static let all: [APIOperation] = [
        APIOperation(method: .get, path: "prices", id: "listPrices", summary: "The price list", scope: .readPrices, answer: .page(output)) {
            request in
            let (viewer, after, limit) = (request.viewer, try request.after(), try request.limit())
            let found = try await request.world.read(viewer) { tx in try viewer.apiPrices(after: after, limit: limit + 1, tx) }
            return try .records(found.map { ($0.id, json($0)) }, limit: limit)
        },
        APIOperation(
            method: .get, path: "prices/:id", id: "getPrice", summary: "One item of the price list", scope: .readPrices,
            answer: .one(output)
        ) { request in
            try await show(try request.id(), request)
        },
        APIOperation(
            method: .post, path: "prices", id: "addPrice", summary: "Add an item; the price is text with a comma, as people write it",
            scope: .writePrices, body: input, answer: .created(output)
        ) { request in
            let (viewer, body, now) = (request.viewer, try await request.json(), request.world.now())
            let values = try checked(body)
            let id = try await request.make(body) { id, tx in try viewer.addPriceListItem(id, values, at: now, tx) }
            return try await show(id, request, status: 201)
        },
        APIOperation(
            method: .put, path: "prices/:id", id: "changePrice", summary: "Replace an item", scope: .writePrices, body: input,
            answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let before = try await request.world.read(viewer) { tx in try viewer.priceListItem(id, tx) }
            let values = try checked(try await request.json())
            let version = try request.matched(before.version)
            do {
                try await request.world.write(viewer) { tx in
                    try viewer.change(try viewer.priceListItem(id, tx), to: values, version: version, at: now, tx)
                }
            } catch Refusal.stale { throw APIProblem.changed }
            return try await show(id, request)
        },
        APIOperation(
            method: .delete, path: "prices/:id", id: "deletePrice", summary: "Put an item into the bin", scope: .writePrices,
            answer: .nothing
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let item = try await request.world.read(viewer) { tx in try viewer.priceListItem(id, tx) }
            _ = try request.matched(item.version)
            try await request.world.write(viewer) { tx in
                try viewer.discard(Reference(.priceListItem, id), title: item.name, binder: nil, at: now, tx)
            }
            return .nothing()
        },
    ]

    private static func checked(_ body: JSON) throws -> PriceListValues {
        do { return try PriceListForm(try input.form(body)).checked() } catch Refusal.invalid(let problems) {
            throw input.problem(problems)
        }
    }

    private static func show(_ id: RecordID, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let viewer = request.viewer
        let item = try await request.world.read(viewer) { tx in try viewer.priceListItem(id, tx) }
        return try .record(json(item), version: item.version, status: status, at: status == 201 ? "/api/v1/prices/\(id)" : nil)
    }

    private static func json(_ item: PriceListItem) -> JSON {
        [
            "id": JSON(id: item.id), "chapter": .text(item.chapter), "name": .text(item.name), "note": .text(item.note),
            "unit": .text(item.unit),
            "netPrice": .integer(item.netPrice.grosze), "vatRate": .text(item.vatRate.rawValue),
            "changedAt": .integer(item.changedAt.milliseconds),
        ]
    }
}
