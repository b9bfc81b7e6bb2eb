import Store
import Values
import Web

/// What is done with a document that is there: its name and place, its versions.
enum APIDocuments {
    static let change = APIShape(
        name: "DocumentChange",
        fields: [
            APIField(
                name: "name", form: "nazwa", isRequired: true, longest: 300, about: "An extension that is left out comes back."),
            APIField(name: "folder", form: "folder", isRequired: true, format: .id, about: "A folder of the same binder."),
            APIField(name: "caption", form: "podpis", about: "Words under a photograph."),
        ])
    static let copy = APIShape(
        name: "DocumentCopy", fields: [APIField(name: "folder", form: "folder", isRequired: true, format: .id)])
    static let current = APIShape(
        name: "DocumentCurrent",
        fields: [APIField(name: "number", form: "numer", isRequired: true, kind: "integer", range: 1...1_000_000)])
    static let version = APIShape(
        name: "DocumentVersion",
        fields: ["contentType", "sha256", "author", "note"].map { APIField(name: $0) }
            + ["number", "size", "createdAt"].map { APIField(name: $0, kind: "integer") })

    static let all: [APIOperation] = [
        APIOperation(
            method: .put, path: "documents/:id", id: "changeDocument", summary: "Another name, folder or caption", scope: .writeDocuments,
            body: change, answer: .one(APIPapers.document)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let form = try change.form(try await request.json())
            try await change.saying {
                try await request.world.write(viewer) { tx in
                    let document = try matched(id, request, tx)
                    let folder = try request.named("folder") { try viewer.folder(RecordID(form["folder"]) ?? 0, tx) }
                    try request.named("folder") { try viewer.move(document, to: folder, at: now, tx) }
                    try viewer.caption(try viewer.document(id, tx), form["podpis"], at: now, tx)
                    _ = try viewer.rename(try viewer.document(id, tx), to: form["nazwa"], at: now, tx)
                }
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .delete, path: "documents/:id", id: "deleteDocument", summary: "Put a document into the bin", scope: .writeDocuments,
            answer: .nothing
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            try await request.world.write(viewer) { tx in
                let document = try matched(id, request, tx)
                try viewer.discard(Reference(.document, id), title: document.name, binder: document.binderID, at: now, tx)
            }
            return .nothing()
        },
        APIOperation(
            method: .post, path: "documents/:id/copies", id: "copyDocument", summary: "Copy a document into a folder of its binder",
            scope: .writeDocuments, body: copy, answer: .created(APIPapers.document)
        ) { request in
            let (viewer, id, body, now) = (request.viewer, try request.id(), try await request.json(), request.world.now())
            let target = RecordID(try copy.form(body)["folder"]) ?? 0
            let made = try await request.once(body) { _, tx in
                let document = try viewer.document(id, tx)
                let folder = try request.named("folder") { try viewer.folder(target, tx) }
                guard folder.binderID == document.binderID else { throw APIProblem.fields(["folder": "of another binder"]) }
                return try viewer.copy(document, to: folder, at: now, tx)
            }
            return try await show(made, request, status: 201)
        },
        APIOperation(
            method: .get, path: "documents/:id/versions", id: "listDocumentVersions", summary: "The bytes a document had, by number",
            scope: .readDocuments, answer: .page(version)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            let versions = try await request.world.read(viewer) { tx in try viewer.versions(of: try viewer.document(id, tx), tx) }
            return try request.page(versions, id: \.number, json)
        },
        APIOperation(
            method: .post, path: "documents/:id/versions", id: "addDocumentVersion",
            summary: "Put new bytes into a document, which keeps its name; the earlier ones stay", scope: .writeDocuments,
            filters: [APIFilter("note", .words(isRequired: false), about: "What is new.")], takesFile: true,
            answer: .created(APIPapers.document)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let note = request.call.query.has("note") ? try request.words("note").trimmed : ""
            _ = try await request.world.read(viewer) { tx in try viewer.document(id, tx) }
            let file = try await request.file(forRules: false)
            _ = try await change.saying {
                try await request.once(file.fingerprint) { _, tx in
                    let document = try viewer.document(id, tx)
                    try viewer.replace(document, with: file.version(of: document), note: note, at: now, tx)
                    return id
                }
            }
            return try await show(id, request, status: 201)
        },
        APIOperation(
            method: .get, path: "documents/:id/versions/:number/content", id: "getDocumentVersion", summary: "The bytes of a version",
            scope: .readDocuments, answer: .bytes
        ) { request in
            let (viewer, id, number) = (request.viewer, try request.id(), try request.call.id("number"))
            let (name, found) = try await request.world.read(viewer) { tx in
                let document = try viewer.document(id, tx)
                return (document.name, try viewer.version(number, of: document, tx))
            }
            guard let found else { throw Refusal.missing }
            return request.world.serve(name, type: found.contentType, hash: found.blobHash, size: found.size, download: true)
        },
        APIOperation(
            method: .put, path: "documents/:id/version", id: "returnDocumentVersion",
            summary: "Make the bytes of an earlier version the current ones, as a new version", scope: .writeDocuments, body: current,
            answer: .one(APIPapers.document)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let number = Int64(try current.form(try await request.json())["numer"]) ?? 0
            try await current.saying {
                try await request.world.write(viewer) { tx in
                    let document = try matched(id, request, tx)
                    try request.named("number") { try viewer.bringBack(number, of: document, at: now, tx) }
                }
            }
            return try await show(id, request)
        },
    ]

    private static func matched(_ id: RecordID, _ request: APIRequest, _ tx: Transaction) throws -> Document {
        let document = try request.viewer.document(id, tx)
        _ = try request.matched(try APIPapers.json(document).tag)
        return document
    }

    static func show(_ id: RecordID, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let viewer = request.viewer
        let shown = APIPapers.json(try await request.world.read(viewer) { tx in try viewer.document(id, tx) })
        return try .record(shown, version: try shown.tag, status: status, at: status == 201 ? "/api/v1/documents/\(id)" : nil)
    }

    private static func json(_ version: DocumentVersion) -> JSON {
        [
            "number": .integer(version.number), "contentType": .text(version.contentType), "sha256": .text(version.blobHash),
            "author": .text(version.author), "note": .text(version.note), "size": .integer(version.size),
            "createdAt": .integer(version.createdAt.milliseconds),
        ]
    }
}
