import Store
import Values
import Web

/// The files that lie with records of one kind.
struct APIFiles<Owner: Sendable>: Sendable {
    static var file: APIShape {
        APIShape(
            name: "File",
            fields: ["id", "name", "contentType", "sha256", "author"].map { APIField(name: $0) }
                + ["size", "at"].map { APIField(name: $0, kind: "integer") })
    }

    let path: String
    let name: String
    let words: String
    let shelf: AttachedFile.Shelf
    let read: APIScope
    let write: APIScope
    let find: @Sendable (Viewer, RecordID, Transaction) throws -> Owner
    let id: @Sendable (Owner) -> RecordID
    let attach: @Sendable (Viewer, StoredFile, RecordID, Owner, Instant, Transaction) throws -> Void
    let detach: @Sendable (Viewer, RecordID, Owner, Instant, Transaction) throws -> Void

    var operations: [APIOperation] {
        let place = path + "/:id/files"
        return [
            APIOperation(
                method: .get, path: place, id: "list\(name)Files", summary: "The files of \(words)", scope: read, answer: .page(Self.file)
            ) { request in
                let (viewer, owner) = (request.viewer, try request.id())
                let files = try await request.world.read(viewer) { tx in
                    try viewer.files(of: id(try find(viewer, owner, tx)), on: shelf, tx)
                }
                return try request.page(files, id: \.id, Self.json)
            },
            APIOperation(
                method: .post, path: place, id: "add\(name)File", summary: "Lay a file with \(words); the body is its bytes", scope: write,
                takesFile: true, answer: .created(Self.file)
            ) { request in
                let (viewer, owner, now) = (request.viewer, try request.id(), request.world.now())
                _ = try await request.world.read(viewer) { tx in try find(viewer, owner, tx) }
                let file = try await request.file(forRules: false)
                let made = try await request.make(file.fingerprint) { made, tx in
                    try attach(viewer, file, made, try find(viewer, owner, tx), now, tx)
                }
                let shown = Self.json(try await one(made, of: owner, request))
                return try .record(
                    shown, version: try shown.tag, status: 201, at: "/api/v1/\(path)/\(owner)/files/\(made)/content")
            },
            APIOperation(
                method: .get, path: place + "/:file/content", id: "get\(name)File", summary: "The bytes of a file", scope: read,
                answer: .bytes
            ) { request in
                let file = try await one(try request.call.id("file"), of: try request.id(), request)
                return request.world.serve(file.name, type: file.contentType, hash: file.blobHash, size: file.size, download: true)
            },
            APIOperation(
                method: .delete, path: place + "/:file", id: "remove\(name)File", summary: "Remove a file", scope: write, answer: .nothing
            ) { request in
                let (viewer, owner, file, now) = (request.viewer, try request.id(), try request.call.id("file"), request.world.now())
                try await request.world.write(viewer) { tx in
                    let owner = try find(viewer, owner, tx)
                    _ = try request.matched(try Self.json(try viewer.file(file, of: id(owner), on: shelf, tx)).tag)
                    try detach(viewer, file, owner, now, tx)
                }
                return .nothing()
            },
        ]
    }

    private func one(_ file: RecordID, of owner: RecordID, _ request: APIRequest) async throws -> AttachedFile {
        let viewer = request.viewer
        return try await request.world.read(viewer) { tx in
            try viewer.file(file, of: id(try find(viewer, owner, tx)), on: shelf, tx)
        }
    }

    private static func json(_ file: AttachedFile) -> JSON {
        [
            "id": JSON(id: file.id), "name": .text(file.name), "contentType": .text(file.contentType), "sha256": .text(file.blobHash),
            "author": .text(file.author), "size": .integer(file.size), "at": .integer(file.at.milliseconds),
        ]
    }
}

enum APIFileLists {
    static let all: [APIOperation] = tasks.operations + contacts.operations

    private static let tasks = APIFiles<OfficeTask>(
        path: "tasks", name: "Task", words: "a task", shelf: .tasks, read: .readTasks, write: .writeTasks,
        find: { try $0.task($1, $2) }, id: \.id, attach: { try $0.attach($1, $2, to: $3, at: $4, $5) },
        detach: { try $0.detach($1, from: $2, at: $3, $4) })

    private static let contacts = APIFiles<Contact>(
        path: "contacts", name: "Contact", words: "a contact", shelf: .contacts, read: .readContacts, write: .writeContacts,
        find: { try $0.contact($1, $2) }, id: \.id, attach: { try $0.attach($1, $2, to: $3, at: $4, $5) },
        detach: { try $0.detach($1, from: $2, at: $3, $4) })
}
