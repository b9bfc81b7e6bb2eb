import Store
import Values
import Web

/// Categories of tasks, and tags of contacts: a name and one of ten colours.
struct APILabels<Label: Sendable>: Sendable {
    static var input: APIShape {
        APIShape(
            name: "LabelInput",
            fields: [
                APIField(name: "name", form: "nazwa", isRequired: true, longest: 60),
                APIField(name: "colour", form: "kolor", isRequired: true, kind: "integer", range: 0...9),
            ])
    }
    static var output: APIShape { input.shown(as: "Label", [APIField(name: "id")]) }

    let path: String
    let name: String
    let plural: String
    let words: String
    let read: APIScope
    let write: APIScope
    let all: @Sendable (Viewer, Transaction) throws -> [Label]
    let one: @Sendable (Viewer, RecordID, Transaction) throws -> Label
    let add: @Sendable (Viewer, RecordID, (name: String, colour: Int), Instant, Transaction) throws -> Void
    let change: @Sendable (Viewer, Label, (name: String, colour: Int), Instant, Transaction) throws -> Void
    let retire: @Sendable (Viewer, Label, Label?, Instant, Transaction) throws -> Void
    let id: @Sendable (Label) -> RecordID
    let json: @Sendable (Label) -> JSON

    var operations: [APIOperation] {
        [
            APIOperation(method: .get, path: path, id: "list\(plural)", summary: "All \(words)", scope: read, answer: .page(Self.output)) {
                request in
                let viewer = request.viewer
                let found = try await request.world.read(viewer) { tx in try all(viewer, tx) }
                return try request.page(found, id: id, json)
            },
            APIOperation(
                method: .get, path: path + "/:id", id: "get\(name)", summary: "One of the \(words)", scope: read, answer: .one(Self.output)
            ) {
                request in
                try await show(try request.id(), request)
            },
            APIOperation(
                method: .post, path: path, id: "add\(name)", summary: "Add one", scope: write, body: Self.input,
                answer: .created(Self.output)
            ) { request in
                let (viewer, body, now) = (request.viewer, try await request.json(), request.world.now())
                let wish = try checked(body)
                let id = try await Self.input.saying { try await request.make(body) { id, tx in try add(viewer, id, wish, now, tx) } }
                return try await show(id, request, status: 201)
            },
            APIOperation(
                method: .put, path: path + "/:id", id: "change\(name)", summary: "Another name or colour", scope: write, body: Self.input,
                answer: .one(Self.output)
            ) { request in
                let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
                let wish = try checked(try await request.json())
                try await Self.input.saying {
                    try await request.world.write(viewer) { tx in
                        let label = try one(viewer, id, tx)
                        _ = try request.matched(try json(label).tag)
                        try change(viewer, label, wish, now, tx)
                    }
                }
                return try await show(id, request)
            },
            APIOperation(
                method: .delete, path: path + "/:id", id: "delete\(name)", summary: "Put one into the bin, or merge it into another",
                scope: write, filters: [APIFilter("into", about: "The one that takes over what carries this one.")], answer: .nothing
            ) { request in
                let (viewer, id, other, now) = (request.viewer, try request.id(), try request.number("into"), request.world.now())
                try await request.world.write(viewer) { tx in
                    let label = try one(viewer, id, tx)
                    _ = try request.matched(try json(label).tag)
                    try retire(viewer, label, try other.map { try one(viewer, $0, tx) }, now, tx)
                }
                return .nothing()
            },
        ]
    }

    private func checked(_ body: JSON) throws -> (name: String, colour: Int) {
        try Self.input.checking { try LabelForm(try Self.input.form(body)).checked() }
    }

    private func show(_ id: RecordID, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let viewer = request.viewer
        let shown = json(try await request.world.read(viewer) { tx in try one(viewer, id, tx) })
        return try .record(shown, version: try shown.tag, status: status, at: status == 201 ? "/api/v1/\(path)/\(id)" : nil)
    }
}

enum APILabelLists {
    static let all: [APIOperation] = categories.operations + tags.operations

    private static let categories = APILabels<TaskCategory>(
        path: "task-categories", name: "TaskCategory", plural: "TaskCategories", words: "categories of tasks", read: .readTasks,
        write: .writeTasks, all: { try $0.taskCategories($1) }, one: { try $0.taskCategory($1, $2) },
        add: { try $0.addTaskCategory($1, name: $2.name, colour: $2.colour, at: $3, $4) },
        change: { try $0.change($1, name: $2.name, colour: $2.colour, at: $3, $4) }, retire: { try $0.retire($1, into: $2, at: $3, $4) },
        id: \.id, json: { ["id": JSON(id: $0.id), "name": .text($0.name), "colour": .integer(Int64($0.colour))] })

    private static let tags = APILabels<Tag>(
        path: "tags", name: "Tag", plural: "Tags", words: "tags of contacts", read: .readContacts, write: .writeContacts,
        all: { try $0.tags($1) }, one: { try $0.tag($1, $2) }, add: { try $0.addTag($1, name: $2.name, colour: $2.colour, at: $3, $4) },
        change: { try $0.change($1, name: $2.name, colour: $2.colour, at: $3, $4) }, retire: { try $0.retire($1, into: $2, at: $3, $4) },
        id: \.id, json: { ["id": JSON(id: $0.id), "name": .text($0.name), "colour": .integer(Int64($0.colour))] })
}
