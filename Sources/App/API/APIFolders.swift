import Store
import Values
import Web

/// Folders of binders, and files that are put into them.
enum APIFolders {
    private static let audience = APIField(
        name: "audience", form: "widocznosc", isRequired: true, choices: Folder.Audience.allCases.map(\.rawValue),
        about: "`internal`: the office alone; `zone`: everybody of the building; `owner`: the building's owners too.")
    static let input = APIShape(
        name: "FolderInput", fields: [APIField(name: "name", form: "nazwa", isRequired: true, longest: 80), audience])
    static let output = input.shown(
        as: "Folder",
        [
            APIField(name: "id"), APIField(name: "binder"),
            APIField(name: "purpose", choices: Folder.Purpose.allCases.map(\.rawValue), about: "By which the filing rules find it."),
        ])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "binders/:id/folders", id: "listFolders", summary: "The folders of a binder", scope: .readDocuments,
            answer: .page(output)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            let folders = try await request.world.read(viewer) { tx in try viewer.folders(in: try viewer.binder(id, tx), tx) }
            return try request.page(folders, id: \.id, json)
        },
        APIOperation(
            method: .post, path: "binders/:id/folders", id: "addFolder", summary: "Add a folder", scope: .writeDocuments, body: input,
            answer: .created(output)
        ) { request in
            let (viewer, binder, body, now) = (request.viewer, try request.id(), try await request.json(), request.world.now())
            let form = FolderForm(try input.form(body))
            let id = try await input.saying {
                try await request.make(body) { id, tx in try viewer.addFolder(id, form, to: try viewer.binder(binder, tx), at: now, tx) }
            }
            return try await show(id, request, status: 201)
        },
        APIOperation(
            method: .get, path: "folders/:id", id: "getFolder", summary: "One folder", scope: .readDocuments, answer: .one(output)
        ) { request in
            try await show(try request.id(), request)
        },
        APIOperation(
            method: .put, path: "folders/:id", id: "changeFolder", summary: "Another name, or other people who may look in",
            scope: .writeDocuments, body: input, answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let form = FolderForm(try input.form(try await request.json()))
            try await input.saying {
                try await request.world.write(viewer) { tx in
                    let folder = try viewer.folder(id, tx)
                    _ = try request.matched(try json(folder).tag)
                    try viewer.change(folder, form, at: now, tx)
                }
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .delete, path: "folders/:id", id: "deleteFolder", summary: "Put a folder with its documents into the bin",
            scope: .writeDocuments, answer: .nothing
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            try await request.world.write(viewer) { tx in
                let folder = try viewer.folder(id, tx)
                _ = try request.matched(try json(folder).tag)
                try viewer.discard(Reference(.folder, id), title: folder.name, binder: folder.binderID, at: now, tx)
            }
            return .nothing()
        },
        APIOperation(
            method: .get, path: "folders/:id/content", id: "getFolderContent", summary: "All documents of a folder as a ZIP",
            scope: .readDocuments, answer: .bytes
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            return try await request.world.zip(of: try await request.world.read(viewer) { tx in try viewer.folder(id, tx) }, for: viewer)
        },
        APIOperation(
            method: .get, path: "folders/:id/documents", id: "listFolderDocuments", summary: "The documents of a folder",
            scope: .readDocuments, answer: .page(APIPapers.document)
        ) { request in
            let (viewer, id, after, limit) = (request.viewer, try request.id(), try request.after(), try request.limit())
            let found = try await request.world.read(viewer) { tx in
                try viewer.apiDocuments(folder: try viewer.folder(id, tx), after: after, limit: limit + 1, tx)
            }
            return try .records(found.map { ($0.id, APIPapers.json($0)) }, limit: limit)
        },
        APIOperation(
            method: .post, path: "folders/:id/documents", id: "addDocument", summary: "Put a file into a folder; the body is its bytes",
            scope: .writeDocuments, takesFile: true, answer: .created(APIPapers.document)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            let folder = try await request.world.read(viewer) { tx in try viewer.folder(id, tx) }
            return try await add(to: folder.binderID, folder: folder, request)
        },
        APIOperation(
            method: .post, path: "binders/:id/documents", id: "fileDocument",
            summary: "Put a file where the filing rules of the binder say; the body is its bytes", scope: .writeDocuments, takesFile: true,
            answer: .created(APIPapers.document)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            _ = try await request.world.read(viewer) { tx in try viewer.binder(id, tx) }
            return try await add(to: id, folder: nil, request)
        },
    ]

    private static func add(to binder: RecordID, folder: Folder?, _ request: APIRequest) async throws -> Reply {
        let (viewer, now) = (request.viewer, request.world.now())
        let file = try await request.file(forRules: folder == nil)
        let id = try await request.once(file.fingerprint) { _, tx in
            let folder = try folder.map { try viewer.folder($0.id, tx) }
            let kept = try viewer.keep([file], in: try viewer.binder(binder, tx), folder: folder, at: now, tx)
            guard let first = kept.first else { throw Refusal.missing }
            return first.document
        }
        return try await APIDocuments.show(id, request, status: 201)
    }

    private static func show(_ id: RecordID, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let viewer = request.viewer
        let shown = json(try await request.world.read(viewer) { tx in try viewer.folder(id, tx) })
        return try .record(shown, version: try shown.tag, status: status, at: status == 201 ? "/api/v1/folders/\(id)" : nil)
    }

    private static func json(_ folder: Folder) -> JSON {
        [
            "id": JSON(id: folder.id), "binder": JSON(id: folder.binderID), "purpose": .text(folder.purpose.rawValue),
            "name": .text(folder.name), "audience": .text(folder.audience.rawValue),
        ]
    }
}
