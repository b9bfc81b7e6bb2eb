import Store
import Values
import Web

/// What happened in the firm, and what can be found in it.
enum APIHistory {
    static let change = APIShape(name: "Change", fields: ["field", "before", "after"].map { APIField(name: $0) })
    static let entry = APIShape(
        name: "HistoryEntry",
        fields: [
            APIField(name: "id"), APIField(name: "at", kind: "integer"), APIField(name: "actor"), APIField(name: "verb"),
            APIField(name: "kind"), APIField(name: "record"), APIField(name: "binder", isNullable: true), APIField(name: "title"),
            APIField(name: "detail"),
            APIField(name: "changes", kind: "array", items: change),
        ])
    static let hit = APIShape(
        name: "SearchHit",
        fields: [
            APIField(name: "kind"), APIField(name: "record"), APIField(name: "title"),
            APIField(name: "why", about: "The field or the passage with the found words."), APIField(name: "place", isNullable: true),
            APIField(name: "at", kind: "integer"),
        ])

    enum Part: String, CaseIterable {
        case contacts, binders, offers, mail, files, prices

        var key: String {
            switch self {
            case .contacts: "kontakty"
            case .binders: "segregatory"
            case .offers: "oferty"
            case .mail: "poczta"
            case .files: "pliki"
            case .prices: "cennik"
            }
        }
    }

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "history", id: "listHistory",
            summary: "What was done in the firm, newest first, as the person behind the key may see it", scope: .readHistory,
            filters: [
                APIFilter("person", about: "The account of who did it."),
                APIFilter("kind", .choice(RecordKind.allCases.map(\.rawValue))),
                APIFilter("record", about: "The id of a record; together with `kind`."), APIFilter("day", .day),
            ], cursor: .pair, answer: .page(entry)
        ) { request in
            let (viewer, limit) = (request.viewer, try request.limit())
            var filter = HistoryFilter(Query(""))
            (filter.person, filter.kind) = (try request.number("person"), try request.choice("kind"))
            (filter.record, filter.day) = (try request.number("record"), try request.day("day"))
            if filter.record != nil, filter.kind == nil { throw APIProblem.parameter("kind") }
            filter.after = try request.afterPair().map { (at: $0.0, id: $0.1) }
            let found = try await request.world.read(viewer) { [filter] tx in try viewer.history(filter, limit: limit + 1, tx) }
            return try .page(found.map { ("\($0.at.milliseconds)-\($0.id)", json($0)) }, limit: limit)
        },
        APIOperation(
            method: .get, path: "search", id: "search",
            summary: "The best hits of everything the office may see, whatever the key's other scopes; Polish inflection is known",
            scope: .readSearch,
            filters: [
                APIFilter("q", .words(isRequired: true)), APIFilter("part", .choice(Part.allCases.map(\.rawValue))),
            ], cursor: .none, answer: .page(hit)
        ) { request in
            let (viewer, limit) = (request.viewer, try request.limit())
            let (words, part) = (try request.words("q").trimmed, try request.choice("part", Part.self))
            let found = try await request.world.read(viewer) { tx in
                try SearchResult.find(words, viewer, part: part?.key ?? "", limit: limit, tx)
            }
            return try .page(found.map { ("", json($0)) }, limit: limit)
        },
    ]

    static func json(_ entry: HistoryEntry) -> JSON {
        [
            "id": JSON(id: entry.id), "at": .integer(entry.at.milliseconds), "actor": .text(entry.actor),
            "verb": .text((entry.verb ?? .changed).rawValue), "kind": .text(entry.kind?.rawValue ?? ""), "record": JSON(id: entry.recordID),
            "binder": JSON(id: entry.binderID), "title": .text(entry.title), "detail": .text(entry.detail),
            "changes": .list(
                entry.changes.map { ["field": .text($0.field), "before": .text($0.before), "after": .text($0.after)] }),
        ]
    }

    private static func json(_ hit: SearchResult) -> JSON {
        [
            "kind": .text(hit.kind.rawValue), "record": JSON(id: hit.record), "title": .text(hit.title.text), "why": .text(hit.why.text),
            "place": JSON(hit.place), "at": .integer(hit.at.milliseconds),
        ]
    }
}
