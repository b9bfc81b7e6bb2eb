import Store
import Values
import Web

/// What was deleted in the last 30 days: what the person behind the key may see of it.
enum APITrash {
    static let entry = APIShape(
        name: "BinEntry",
        fields: [
            APIField(name: "kind"), APIField(name: "record"), APIField(name: "binder", isNullable: true), APIField(name: "title"),
            APIField(name: "actor"), APIField(name: "at", kind: "integer"),
        ])
    static let input = APIShape(
        name: "Restoring",
        fields: [
            APIField(name: "kind", form: "rodzaj", isRequired: true, choices: RecordKind.allCases.map(\.rawValue)),
            APIField(name: "record", form: "id", isRequired: true, format: .id),
        ])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "bin", id: "listBin", summary: "What was deleted, the last first", scope: .readBin,
            filters: [
                APIFilter("kind", .choice(RecordKind.allCases.map(\.rawValue))),
                APIFilter("person", about: "The account of who deleted it."),
            ], cursor: .pair, answer: .page(entry)
        ) { request in
            let (viewer, limit) = (request.viewer, try request.limit())
            var filter = TrashFilter(Query(""))
            (filter.kind, filter.person) = (try request.choice("kind"), try request.number("person"))
            filter.before = try request.afterPair().map { TrashKey(at: $0.0, record: $0.1) }
            let found = try await request.world.read(viewer) { [filter] tx in
                try TrashEntry.all(viewer, filter, limit: limit + 1, tx)
            }
            return try .page(found.map { (TrashKey($0).text, json($0)) }, limit: limit)
        },
        APIOperation(
            method: .post, path: "bin/restored", id: "restoreRecord",
            summary: "Take a record out of the bin; 404 when it is not there", scope: .writeBin, body: input, answer: .one(entry)
        ) { request in
            let (viewer, now, form) = (request.viewer, request.world.now(), try input.form(try await request.json()))
            guard let kind = RecordKind(rawValue: form["rodzaj"]) else { throw Refusal.missing }
            let record = Reference(kind, RecordID(form["id"]) ?? 0)
            let shown = json(try await request.world.write(viewer) { tx in try viewer.restore(record, at: now, tx) })
            return try .record(shown, version: try shown.tag)
        },
    ]

    private static func json(_ entry: TrashEntry) -> JSON {
        [
            "kind": .text(entry.kind?.rawValue ?? ""), "record": JSON(id: entry.recordID), "binder": JSON(id: entry.binderID),
            "title": .text(entry.title), "actor": .text(entry.actor), "at": .integer(entry.at.milliseconds),
        ]
    }
}
