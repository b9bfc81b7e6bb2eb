import Store
import Values
import Web

enum APIBinders {
    private static let words: [APIField] = [
        APIField(name: "name", form: "nazwa"), APIField(name: "street", form: "ulica"),
        APIField(name: "postalCode", form: "kod", longest: 12), APIField(name: "city", form: "miasto", longest: 120),
    ]
    static let input = APIShape(
        name: "BinderInput",
        fields: [
            APIField(name: "kind", form: "rodzaj", isRequired: true, choices: ["building", "plain"]),
            APIField(name: "contact", form: "kontakt", isRequired: true, longest: 19),
        ] + words)
    static let change = APIShape(name: "BinderChange", fields: words)
    static let state = APIShape(
        name: "BinderState",
        fields: [APIField(name: "state", form: "stan", isRequired: true, choices: ["open", "closed", "archived"])])
    static let output = APIShape(
        name: "Binder",
        fields: [
            APIField(name: "id"), APIField(name: "kind", choices: ["building", "plain"]), APIField(name: "contact"),
            APIField(name: "state", choices: ["open", "closed", "archived"]), APIField(name: "mailAddress", isNullable: true),
            APIField(name: "createdAt", kind: "integer"),
        ] + words.map { APIField(name: $0.name) })

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "binders", id: "listBinders", summary: "Binders, buildings among them", scope: .readBinders,
            answer: .page(output)
        ) { request in
            let (viewer, after, limit, settings) = (request.viewer, try request.after(), try request.limit(), request.world.settings)
            let found = try await request.world.read(viewer) { tx in try viewer.apiBinders(after: after, limit: limit + 1, tx) }
            return try .records(found.map { ($0.id, json($0, settings)) }, limit: limit)
        },
        APIOperation(method: .get, path: "binders/:id", id: "getBinder", summary: "One binder", scope: .readBinders, answer: .one(output)) {
            request in
            try await show(try request.id(), request)
        },
        APIOperation(
            method: .post, path: "binders", id: "openBinder", summary: "Open a binder for a contact", scope: .writeBinders, body: input,
            answer: .created(output)
        ) { request in
            let (viewer, body, now) = (request.viewer, try await request.json(), request.world.now())
            let kept = try checked(try input.form(body), input)
            do {
                let id = try await request.make(body) { id, tx in try viewer.openBinder(id, kept, at: now, tx) }
                return try await show(id, request, status: 201)
            } catch Refusal.invalid(let problems) { throw input.problem(problems) }
        },
        APIOperation(
            method: .put, path: "binders/:id", id: "changeBinder", summary: "Replace name and address of a binder", scope: .writeBinders,
            body: change,
            answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let before = try await request.world.read(viewer) { tx in try viewer.binder(id, tx) }
            var form = try change.form(try await request.json())
            let version = try request.matched(before.version)
            try form.append("rodzaj", before.kind.rawValue)
            try form.append("kontakt", String(before.contactID))
            try form.append("wersja", String(version))
            let kept = try checked(form, change)
            do {
                try await request.world.write(viewer) { tx in try viewer.change(try viewer.binder(id, tx), kept, at: now, tx) }
            } catch Refusal.stale { throw APIProblem.changed }
            return try await show(id, request)
        },
        APIOperation(
            method: .put, path: "binders/:id/state", id: "setBinderState", summary: "Close, reopen or archive a binder",
            scope: .writeBinders, body: state, answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let wanted = Binder.State(rawValue: try state.form(try await request.json())["stan"]) ?? .open
            try await request.world.write(viewer) { tx in
                let binder = try viewer.binder(id, tx)
                _ = try request.matched(binder.version)
                try viewer.put(binder, into: wanted, at: now, tx)
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .delete, path: "binders/:id", id: "deleteBinder", summary: "Put a binder into the bin", scope: .writeBinders,
            answer: .nothing
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            try await request.world.write(viewer) { tx in
                let binder = try viewer.binder(id, tx)
                _ = try request.matched(binder.version)
                try viewer.discard(Reference(.binder, id), title: binder.name, binder: nil, at: now, tx)
            }
            return .nothing()
        },
    ]

    private static func checked(_ form: Form, _ shape: APIShape) throws -> BinderForm {
        do { return try BinderForm(form).checked() } catch Refusal.invalid(let problems) { throw shape.problem(problems) }
    }

    private static func show(_ id: RecordID, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let viewer = request.viewer
        let binder = try await request.world.read(viewer) { tx in try viewer.binder(id, tx) }
        return try .record(
            json(binder, request.world.settings), version: binder.version, status: status, at: status == 201 ? "/api/v1/binders/\(id)" : nil
        )
    }

    private static func json(_ binder: Binder, _ settings: Settings) -> JSON {
        [
            "id": JSON(id: binder.id), "kind": .text(binder.kind.rawValue), "contact": JSON(id: binder.contactID),
            "name": .text(binder.name),
            "street": .text(binder.street), "postalCode": .text(binder.postalCode), "city": .text(binder.city),
            "state": .text(binder.state.rawValue), "mailAddress": JSON(binder.mailAddress(settings)),
            "createdAt": .integer(binder.createdAt.milliseconds),
        ]
    }
}
