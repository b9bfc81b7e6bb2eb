import Store
import Values
import Web

/// The list, the talk and the files of a task.
struct TaskPartRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.post, Places.taskSteps, addStep)
        routing.office(.post, Places.taskStep, changeStep)
        routing.office(.post, Places.taskComments, comment)
        routing.office(.post, Places.taskFiles, bodyLimit: world.settings.uploadLimit + (1 << 20), attach)
        routing.office(.get, Places.taskFile, file)
        routing.office(.post, Places.taskFileTrash, detach)
    }

    @Sendable func addStep(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        let name = String(form["krok"].trimmed.prefix(200))
        let step = OneTime.id(form["numer"], now: now)
        guard !name.isEmpty else { return try await unchanged(id, viewer) }
        try await world.write(viewer) { tx in try viewer.addStep(step, name, to: try viewer.task(id, tx), at: now, tx) }
        return .redirect(Places.task(id) + "#lista")
    }

    @Sendable func changeStep(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, step, wish, now) = (try call.id(), try call.id("step"), try await call.form()["co"], world.now())
        try await world.write(viewer) { tx in
            let task = try viewer.task(id, tx)
            if wish == "usun" {
                try viewer.removeStep(step, of: task, at: now, tx)
            } else {
                try viewer.tick(step, of: task, done: wish != "cofnij", at: now, tx)
            }
        }
        return .redirect(Places.task(id) + "#lista")
    }

    /// Nothing was written, so there is nothing to keep; a task of somebody else is missing all the same.
    private func unchanged(_ id: RecordID, _ viewer: Viewer) async throws -> Reply {
        _ = try await world.read(viewer) { tx in try viewer.task(id, tx) }
        return .redirect(Places.task(id))
    }

    @Sendable func comment(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        let (body, comment) = (String(form["tresc"].trimmedLines.prefix(5_000)), OneTime.id(form["numer"], now: now))
        guard !body.isEmpty else { return try await unchanged(id, viewer) }
        try await world.write(viewer) { tx in try viewer.comment(comment, body, on: try viewer.task(id, tx), at: now, tx) }
        return .redirect(Places.task(id) + "#rozmowa")
    }

    @Sendable func attach(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        _ = try await world.read(viewer) { tx in try viewer.task(id, tx) }
        var files: [StoredFile] = []
        _ = try await call.upload(UploadLimits(total: .max)) { part in files.append(try await world.store(part, forRules: false)) }
        try await world.write(viewer) { [files] tx in
            let task = try viewer.task(id, tx)
            for file in files { try viewer.attach(file, to: task, at: now, tx) }
        }
        return .redirect(Places.task(id) + "#pliki")
    }

    @Sendable func file(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, file) = (try call.id(), try call.id("file"))
        let found = try await world.read(viewer) { tx in try viewer.file(file, of: try viewer.task(id, tx).id, on: .tasks, tx) }
        return world.serve(found.name, type: found.contentType, hash: found.blobHash, size: found.size)
    }

    @Sendable func detach(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, file, now) = (try call.id(), try call.id("file"), world.now())
        try await world.write(viewer) { tx in try viewer.detach(file, from: try viewer.task(id, tx), at: now, tx) }
        return .redirect(Places.task(id) + "#pliki")
    }
}
